package nl.kopgroep.notification.webhooks;

import java.time.Duration;
import java.util.UUID;
import nl.kopgroep.notification.telling.WebhookNotice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How it goes with each receiver: left alone for a while after a failure, switched off after days of them. */
@Component
class WebhookHealth {

    /** Fewer failures than one message makes by itself say nothing of a webhook that is seldom used. */
    private static final int ENOUGH_FAILURES = 5;

    private final JdbcClient jdbc;
    private final WebhookNotice notice;
    private final Messages messages;
    private final WebhookProperties properties;

    WebhookHealth(JdbcClient jdbc, WebhookNotice notice, Messages messages, WebhookProperties properties) {
        this.jdbc = jdbc;
        this.notice = notice;
        this.messages = messages;
        this.properties = properties;
    }

    private record Row(int failures, boolean lasting) {}

    void succeeded(UUID webhookId) {
        jdbc.sql("update webhook set failures = 0, failing_since = null, not_before = now() where id = ?")
                .param(webhookId)
                .update();
    }

    /** Counts a failure; answers how many there were on end. */
    int failed(UUID webhookId) {
        Row row = jdbc.sql("""
                update webhook set failures = failures + 1, failing_since = coalesce(failing_since, now()) where id = ?
                returning failures, failing_since < now() - ? * interval '1 second' as lasting""")
                .params(webhookId, properties.givesUpAfter().toSeconds())
                .query((found, _) -> new Row(found.getInt("failures"), found.getBoolean("lasting")))
                .optional()
                .orElse(new Row(1, false));
        if (row.lasting() && row.failures() >= ENOUGH_FAILURES) {
            switchOff(webhookId, "failing");
        }
        return row.failures();
    }

    void rest(UUID webhookId, Duration pause) {
        jdbc.sql("update webhook set not_before = now() + ? * interval '1 millisecond' where id = ?")
                .params(pause.toMillis(), webhookId)
                .update();
    }

    /** Nothing is sent any more, and the owner hears it; only the first time that it happens. */
    void switchOff(UUID webhookId, String because) {
        jdbc.sql("""
                update webhook set switched_off_at = now(), switched_off_because = ?
                where id = ? and switched_off_at is null returning network_id, organisation_id, person_id, url""")
                .params(because, webhookId)
                .query((row, _) -> new WebhookNotice.SwitchedOff(
                        webhookId,
                        row.getObject("network_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        host(row.getString("url")),
                        because))
                .optional()
                .ifPresent(notice::tell);
        messages.failAllOf(webhookId);
    }

    /** Addresses can hold a secret of the receiver's; its name is enough to recognise it by. */
    private static String host(String url) {
        return url.replaceFirst("^\\w+://([^/:?#]+).*$", "$1");
    }
}
