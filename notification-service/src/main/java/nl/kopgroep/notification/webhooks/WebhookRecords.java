package nl.kopgroep.notification.webhooks;

import java.util.Map;
import java.util.UUID;
import nl.kopgroep.handover.participant.JournalApplier;
import nl.kopgroep.handover.participant.RecordSource;
import nl.kopgroep.handover.protocol.CanonicalRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Webhooks go along when their network is handed over; how it goes with them may change meanwhile. */
@Configuration(proxyBeanMethods = false)
class WebhookRecords {

    @Bean
    RecordSource webhookRecords(JdbcClient jdbc) {
        return RecordSource.ofRows(
                "webhook",
                jdbc,
                "select *, encode(sha256(secret), 'hex') as secret_hash from webhook where network_id = ?",
                (row, _) -> CanonicalRecord.withId(row.getObject("id", UUID.class))
                        .with("personId", row.getObject("person_id", UUID.class))
                        .with("organisationId", row.getObject("organisation_id", UUID.class))
                        .with("url", row.getString("url"))
                        .with("description", row.getString("description"))
                        .with("secret", row.getString("secret_hash"))
                        .with("createdAt", row.getTimestamp("created_at").toInstant())
                        .build());
    }

    @Bean
    JournalApplier removeWebhookApplier(Webhooks webhooks) {
        return applier(WebhooksNeverFrozen.REMOVE, (_, webhook) -> webhooks.remove(webhook));
    }

    @Bean
    JournalApplier forgetWebhooksApplier(Webhooks webhooks) {
        return applier(WebhooksNeverFrozen.FORGET, (network, person) -> webhooks.removeAllOf(person, network));
    }

    private interface Action {
        void apply(UUID networkId, UUID subjectId);
    }

    private static JournalApplier applier(String kind, Action action) {
        return new JournalApplier() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void apply(UUID networkId, UUID subjectId, Map<String, String> details) {
                action.apply(networkId, subjectId);
            }
        };
    }
}
