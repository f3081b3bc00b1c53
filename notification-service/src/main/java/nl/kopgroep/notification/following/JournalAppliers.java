package nl.kopgroep.notification.following;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.handover.participant.JournalApplier;
import nl.kopgroep.messaging.Uuid7;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How each thing that is {@link NeverFrozen} goes into the tables. Each may come twice, or late. */
@Configuration(proxyBeanMethods = false)
class JournalAppliers {

    @Bean
    JournalApplier stopApplier(Subscriptions subscriptions) {
        return applier(NeverFrozen.STOP, (_, subscription, at) -> subscriptions.stop(subscription, at));
    }

    @Bean
    JournalApplier resumeApplier(Subscriptions subscriptions) {
        return applier(NeverFrozen.RESUME, (_, subscription, _) -> subscriptions.resume(subscription));
    }

    @Bean
    JournalApplier suppressApplier(JdbcClient jdbc) {
        return applier(
                NeverFrozen.SUPPRESS,
                (network, person, at) -> jdbc.sql("""
                insert into suppression (id, network_id, person_id, reason, since)
                values (?, ?, ?, 'address-refused', ?) on conflict (network_id, person_id) do nothing""")
                        .params(Uuid7.next(), network, person, Timestamp.from(at))
                        .update());
    }

    @Bean
    JournalApplier forgetApplier(JdbcClient jdbc) {
        return applier(
                NeverFrozen.FORGET,
                (network, person, _) -> List.of("subscription", "suppression")
                        .forEach(table -> jdbc.sql("delete from " + table + " where network_id = ? and person_id = ?")
                                .params(network, person)
                                .update()));
    }

    private interface Action {
        void apply(UUID networkId, UUID subjectId, Instant at);
    }

    private static JournalApplier applier(String kind, Action action) {
        return new JournalApplier() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void apply(UUID networkId, UUID subjectId, Map<String, String> details) {
                action.apply(networkId, subjectId, Instant.parse(details.get("at")));
            }
        };
    }
}
