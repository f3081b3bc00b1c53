package nl.kopgroep.notification.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All webhooks there are. */
@Repository
class Webhooks {

    private final JdbcClient jdbc;

    Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Webhook> of(UUID personId, UUID organisationId, UUID networkId) {
        return jdbc.sql("""
                select * from webhook_now where person_id = ? and organisation_id = ? and network_id = ?
                order by created_at, id""")
                .params(personId, organisationId, networkId)
                .query((row, _) -> webhook(row))
                .list();
    }

    Optional<Webhook> find(UUID id, UUID personId) {
        return jdbc.sql("select * from webhook_now where id = ? and person_id = ?")
                .params(id, personId)
                .query((row, _) -> webhook(row))
                .optional();
    }

    /** Counts under a lock on the person's webhooks, so that two at once don't pass the limit together. */
    long countForMaking(UUID personId, UUID networkId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 2))")
                .param("webhooks of " + personId)
                .query(row -> {});
        return jdbc.sql("select count(*) from webhook_now where person_id = ? and network_id = ?")
                .params(personId, networkId)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    void add(Webhook webhook, WebhookSecret secret) {
        jdbc.sql("""
                insert into webhook (id, network_id, organisation_id, person_id, url, description, secret, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        webhook.id(),
                        webhook.networkId(),
                        webhook.organisationId(),
                        webhook.personId(),
                        webhook.url(),
                        webhook.description(),
                        secret.bytes(),
                        Timestamp.from(webhook.createdAt()))
                .update();
    }

    /** The new secret signs from now on; the one before does so too for a day. */
    void changeSecret(UUID id, WebhookSecret secret) {
        jdbc.sql("""
                update webhook set previous_secret = secret, previous_until = now() + interval '1 day', secret = ?
                where id = ?""").params(secret.bytes(), id).update();
    }

    void switchOn(UUID id) {
        jdbc.sql("""
                update webhook set switched_off_at = null, switched_off_because = null, failing_since = null,
                    failures = 0, not_before = now() where id = ?""").param(id).update();
    }

    /** Whatever is due is tried at once, however it went before. */
    void tryNow(UUID id) {
        jdbc.sql("update webhook set not_before = now() where id = ?").param(id).update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from webhook where id = ?").param(id).update();
    }

    void removeAllOf(UUID personId, UUID networkId) {
        jdbc.sql("delete from webhook where person_id = ? and network_id = ?")
                .params(personId, networkId)
                .update();
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getObject("network_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("url"),
                row.getString("description"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "previous_until"),
                instant(row, "switched_off_at"),
                row.getString("switched_off_because"),
                instant(row, "failing_since"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
