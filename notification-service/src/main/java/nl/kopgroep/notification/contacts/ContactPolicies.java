package nl.kopgroep.notification.contacts;

import java.util.UUID;
import nl.kopgroep.handover.participant.RecordSource;
import nl.kopgroep.handover.protocol.CanonicalRecord;
import nl.kopgroep.messaging.Uuid7;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which networks take contacts: none, unless its steward says so. */
@Repository
class ContactPolicies {

    private final JdbcClient jdbc;

    ContactPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean allowed(UUID networkId) {
        return jdbc.sql("select exists (select from contact_policy where network_id = ? and allowed)")
                .param(networkId)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    void set(UUID networkId, boolean allowed) {
        jdbc.sql("""
                insert into contact_policy as known (id, network_id, allowed) values (?, ?, ?)
                on conflict (network_id) do update set allowed = excluded.allowed, since = now()
                where known.allowed <> excluded.allowed""").params(Uuid7.next(), networkId, allowed).update();
    }

    /** What of it goes along when a network is handed over. */
    @Configuration(proxyBeanMethods = false)
    static class Records {

        @Bean
        RecordSource contactPolicyRecords(JdbcClient jdbc) {
            return RecordSource.ofRows(
                    "contact-policy",
                    jdbc,
                    "select * from contact_policy where network_id = ?",
                    (row, _) -> CanonicalRecord.withId(row.getObject("id", UUID.class))
                            .with("allowed", row.getBoolean("allowed"))
                            .with("since", row.getTimestamp("since").toInstant())
                            .build());
        }

        @Bean
        RecordSource contactRecords(JdbcClient jdbc) {
            return RecordSource.ofRows(
                    "contact",
                    jdbc,
                    "select * from contact where network_id = ?",
                    (row, _) -> CanonicalRecord.withId(row.getObject("id", UUID.class))
                            .with("personId", row.getObject("person_id", UUID.class))
                            .with(
                                    "confirmedAt",
                                    row.getTimestamp("confirmed_at").toInstant())
                            .build());
        }
    }
}
