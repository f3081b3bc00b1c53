package nl.kopgroep.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.kopgroep.events.EventTypes;
import nl.kopgroep.events.Heartbeat;
import nl.kopgroep.events.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox table as the relay works on it. Lock, read and mark run in one transaction of the caller. */
final class OutboxRows {

    /** First half of the advisory lock's number; the bucket is the second. */
    private static final int LOCK = 0x6f757462; // "outb"

    /** What waits behind a parked event of its own key stays where it is. */
    private static final String NOT_BEHIND_PARKED = """
            parked_at is null and not exists (
                select 1 from outbox before
                where before.key = outbox.key and before.sent_at is null and before.parked_at is not null)""";

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Integer> bucketsWithWork() {
        return jdbc.sql("""
                        select bucket from generate_series(0, :last) bucket
                        where exists (select 1 from outbox
                                      where outbox.bucket = bucket.bucket and sent_at is null and parked_at is null)""")
                .param("last", Outbox.BUCKETS - 1)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** False when another relay works on this bucket. The lock ends with the transaction, however that ends. */
    boolean tryLock(int bucket) {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock, :bucket)")
                .param("lock", LOCK)
                .param("bucket", bucket)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /**
     * The oldest rows of a bucket. A statement of its own, after the lock: in one statement the snapshot would be older than the lock
     * and could show rows that the lock's last holder has just sent.
     */
    List<OutboxRow> oldest(int bucket, int limit) {
        return jdbc.sql("""
                        select id, topic, partition, key, headers, payload, traceparent from outbox
                        where bucket = :bucket and sent_at is null and %s
                        order by id limit :limit""".formatted(NOT_BEHIND_PARKED))
                .param("bucket", bucket)
                .param("limit", limit)
                .query((row, n) -> new OutboxRow(
                        row.getLong("id"),
                        row.getString("topic"),
                        row.getObject("partition", Integer.class),
                        row.getObject("key", java.util.UUID.class),
                        EventJson.readHeaders(row.getString("headers")),
                        row.getBytes("payload"),
                        row.getString("traceparent")))
                .list();
    }

    /** Kafka has them: heartbeats are of no more use, and personal data stays nowhere longer than it must. */
    void markSent(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var all = ids.toArray(Long[]::new);
        jdbc.sql("delete from outbox where id = any(:ids) and type = :heartbeat")
                .param("ids", all)
                .param("heartbeat", EventTypes.nameOf(Heartbeat.class))
                .update();
        jdbc.sql("""
                        update outbox set sent_at = clock_timestamp(),
                            payload = case when topic = :people then null else payload end
                        where id = any(:ids)""").param("ids", all).param("people", Topic.PEOPLE.suffix()).update();
    }

    void park(Map<Long, String> reasons) {
        reasons.forEach((id, reason) -> jdbc.sql(
                        "update outbox set parked_at = clock_timestamp(), parked_reason = :reason where id = :id")
                .param("id", id)
                .param("reason", reason)
                .update());
    }

    /** Deletes what was sent longer ago than this, some at a time; says how many are gone. */
    int purgeSentBefore(Duration age) {
        return jdbc.sql("""
                        delete from outbox where id in (
                            select id from outbox where sent_at < now() - make_interval(secs => :seconds)
                            order by sent_at limit 5000)""").param("seconds", age.toSeconds()).update();
    }
}
