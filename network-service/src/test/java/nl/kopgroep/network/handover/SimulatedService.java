package nl.kopgroep.network.handover;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.events.ThemeEvent;
import nl.kopgroep.handover.participant.Journal;
import nl.kopgroep.handover.participant.JournalApplier;
import nl.kopgroep.handover.participant.RecordSource;
import nl.kopgroep.handover.protocol.CanonicalRecord;
import nl.kopgroep.messaging.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A service with one kind of record, made of the same libraries as the real ones: real messaging, access and
 * participation, on a database of its own. Not a Spring component, so that no test's scan finds it.
 */
@EnableAutoConfiguration
class SimulatedService {

    static final String TABLES = """
            create table note (id uuid primary key, network_id uuid not null, text text not null,
              written_by text not null, written_at timestamptz not null default clock_timestamp());
            create table stopped (person_id uuid primary key, network_id uuid not null)""";

    @Bean
    RecordSource notes(JdbcClient jdbc) {
        return RecordSource.ofRows(
                "note",
                jdbc,
                "select * from note where network_id = ?",
                (row, _) -> CanonicalRecord.withId(row.getObject("id", UUID.class))
                        .with("text", row.getString("text"))
                        .with("writtenBy", row.getString("written_by"))
                        .build());
    }

    /** What unsubscribing is in notification-service: part of the inventory, and never frozen. */
    @Bean
    RecordSource stopped(JdbcClient jdbc) {
        return RecordSource.ofRows(
                "stopped",
                jdbc,
                "select * from stopped where network_id = ?",
                (row, _) -> CanonicalRecord.withId(row.getObject("person_id", UUID.class))
                        .build());
    }

    @Bean
    JournalApplier stopping(JdbcClient jdbc) {
        return new JournalApplier() {
            @Override
            public String kind() {
                return "stopped";
            }

            @Override
            public void apply(UUID networkId, UUID subjectId, Map<String, String> details) {
                jdbc.sql("insert into stopped values (?, ?) on conflict do nothing")
                        .params(subjectId, networkId)
                        .update();
            }
        };
    }

    @Bean
    Notes noteWriting(
            @Value("${spring.application.name}") String service,
            JdbcClient jdbc,
            Access access,
            Outbox outbox,
            Journal journal,
            PlatformTransactionManager transactions) {
        return new Notes(service, jdbc, access, outbox, journal, new TransactionTemplate(transactions));
    }

    /** What people do in this service. */
    record Notes(
            String service,
            JdbcClient jdbc,
            Access access,
            Outbox outbox,
            Journal journal,
            TransactionTemplate transaction) {

        /** Acknowledged when it returns. */
        UUID write(Caller caller, UUID networkId, Right right, String text) {
            UUID id = UUID.randomUUID();
            transaction.executeWithoutResult(_ -> {
                access.enter(caller, networkId, right);
                jdbc.sql("insert into note (id, network_id, text, written_by) values (?, ?, ?, ?)")
                        .params(id, networkId, text, String.valueOf(caller.actingFor()))
                        .update();
                if (service.equals("content-service")) {
                    outbox.append(
                            new ThemeEvent.Defined(
                                    new ThemeEvent.ThemeFacts(id, networkId, null, text, null, List.of(), false),
                                    false),
                            1);
                }
            });
            return id;
        }

        void stopMailing(UUID personId, UUID networkId) {
            transaction.executeWithoutResult(_ -> journal.settle(networkId, "stopped", personId, Map.of()));
        }

        List<UUID> ids(UUID networkId) {
            return jdbc.sql("select id from note where network_id = ?")
                    .param(networkId)
                    .query((row, _) -> row.getObject(1, UUID.class))
                    .list();
        }

        boolean hasStopped(UUID personId) {
            return jdbc.sql("select exists (select 1 from stopped where person_id = ?)")
                    .param(personId)
                    .query((row, _) -> row.getBoolean(1))
                    .single();
        }
    }
}
