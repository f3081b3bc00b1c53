package nl.kopgroep.messaging;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what subscriptions could not handle. Every method runs in the caller's transaction. */
final class ParkedRows {

    /** A parked record, ready to be tried again. */
    record Row(long id, String subscription, Arrival arrival) {}

    private static final String COLUMNS = "id, subscription, topic, partition, kafka_offset, key, headers, payload";

    private final JdbcClient jdbc;

    ParkedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which of these keys have a parked event, so that later ones must queue. Holds those rows until the transaction ends: a release
     * that is just about to empty the queue then waits, and finds what is added here.
     */
    Set<String> keysAmong(String subscription, Collection<String> keys) {
        return new HashSet<>(jdbc.sql("""
                        select key from parked where subscription = :subscription and key = any(:keys) for share""")
                .param("subscription", subscription)
                .param("keys", keys.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list());
    }

    /** A null failure says that it only waits behind another. */
    void add(String subscription, Arrival arrival, boolean personal, @Nullable String failure) {
        jdbc.sql("""
                        insert into parked (subscription, topic, partition, kafka_offset, key, event_id, type, network_id,
                                            headers, payload, failure)
                        values (:subscription, :topic, :partition, :offset, :key, :eventId, :type, :networkId,
                                :headers::jsonb, :payload, :failure)
                        on conflict (subscription, topic, partition, kafka_offset) do nothing""")
                .param("subscription", subscription)
                .param("topic", arrival.topic())
                .param("partition", arrival.partition())
                .param("offset", arrival.offset())
                .param("key", arrival.key())
                .param("eventId", arrival.eventId())
                .param("type", arrival.header(CloudEventHeaders.TYPE))
                .param("networkId", arrival.networkId())
                .param("headers", EventJson.writeHeaders(arrival.headers()))
                .param("payload", personal ? null : arrival.payload())
                .param("failure", failure)
                .update();
    }

    Optional<Row> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from parked where id = :id")
                .param("id", id)
                .query((row, n) -> row(row))
                .optional();
    }

    /** The one that must go first, held until the transaction ends. */
    Optional<Row> lockOldest(String subscription, String key) {
        return jdbc.sql("select " + COLUMNS + """
                         from parked where subscription = :subscription and key = :key
                        order by id limit 1 for update""")
                .param("subscription", subscription)
                .param("key", key)
                .query((row, n) -> row(row))
                .optional();
    }

    void remove(long id) {
        jdbc.sql("delete from parked where id = :id").param("id", id).update();
    }

    void failedAgain(long id, String failure) {
        jdbc.sql("update parked set failure = :failure, attempts = attempts + 1 where id = :id")
                .param("id", id)
                .param("failure", failure)
                .update();
    }

    List<ParkedEvent> all() {
        return jdbc.sql("""
                        select *, (select count(*) from parked behind
                                   where behind.subscription = parked.subscription and behind.key = parked.key
                                     and behind.id > parked.id) as waiting
                        from parked order by id""")
                .query((row, n) -> new ParkedEvent(
                        "received-" + row.getLong("id"),
                        row.getString("subscription"),
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("kafka_offset"),
                        row.getString("key"),
                        row.getObject("event_id", java.util.UUID.class),
                        row.getString("type"),
                        row.getObject("network_id", java.util.UUID.class),
                        row.getString("failure"),
                        row.getLong("waiting"),
                        row.getTimestamp("parked_at").toInstant()))
                .list();
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("subscription"),
                new Arrival(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("kafka_offset"),
                        row.getString("key"),
                        EventJson.readHeaders(row.getString("headers")),
                        row.getBytes("payload")));
    }
}
