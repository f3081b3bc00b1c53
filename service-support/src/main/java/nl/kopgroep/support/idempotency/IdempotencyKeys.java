package nl.kopgroep.support.idempotency;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which keys were used by whom, and what was answered; for 24 hours. */
final class IdempotencyKeys {

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of a key; {@code status} null when its request is still under way or broke off. */
    record Known(
            String fingerprint,
            @Nullable Integer status,
            @Nullable String contentType,
            @Nullable String location,
            byte @Nullable [] body) {}

    /** Takes the key for this request. True for exactly one of any number of requests under the same key. */
    boolean claim(String caller, String key, String fingerprint) {
        jdbc.sql("delete from idempotency_key where created_at < now() - interval '24 hours'")
                .update();
        return jdbc.sql(
                                "insert into idempotency_key (caller, key, fingerprint) values (?, ?, ?) on conflict do nothing")
                        .params(caller, key, fingerprint)
                        .update()
                == 1;
    }

    Optional<Known> find(String caller, String key) {
        return jdbc.sql("""
                        select fingerprint, status, content_type, location, body
                        from idempotency_key where caller = ? and key = ?""")
                .params(caller, key)
                .query((row, _) -> new Known(
                        row.getString("fingerprint"),
                        (Integer) row.getObject("status"),
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getBytes("body")))
                .optional();
    }

    void answered(
            String caller,
            String key,
            int status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body) {
        jdbc.sql("""
                        update idempotency_key set status = ?, content_type = ?, location = ?, body = ?
                        where caller = ? and key = ?""")
                .param(status)
                .param(contentType)
                .param(location)
                .param(body)
                .param(caller)
                .param(key)
                .update();
    }

    /** Gives the key back: the request had no effect. */
    void release(String caller, String key) {
        jdbc.sql("delete from idempotency_key where caller = ? and key = ? and status is null")
                .params(caller, key)
                .update();
    }
}
