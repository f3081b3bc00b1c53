package nl.kopgroep.messaging;

import java.time.Instant;
import nl.kopgroep.events.EventTypes;
import nl.kopgroep.events.Heartbeat;
import nl.kopgroep.events.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says on each partition of the network topic up to when everything that was committed has been sent. When an event is stuck, the
 * moment stands still, and who reads it stops trusting its grants: silence is never taken for "nothing happened".
 */
final class Heartbeats {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Topics topics;
    private final TransactionTemplate transaction;
    /** Asked once: while the broker is away the moment must still be taken, and new partitions come with a restart. */
    private int partitions;

    Heartbeats(JdbcClient jdbc, Outbox outbox, Topics topics, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.topics = topics;
        this.transaction = transaction;
    }

    void publish() {
        if (partitions == 0) {
            partitions = topics.partitionsOf(Topic.NETWORK);
        }
        transaction.executeWithoutResult(status -> {
            // Those that Kafka did not take in time say nothing that the next ones don't say better.
            jdbc.sql("delete from outbox where type = :type and sent_at is null")
                    .param("type", EventTypes.nameOf(Heartbeat.class))
                    .update();
            var sentUpTo = sentUpTo();
            for (int partition = 0; partition < partitions; partition++) {
                outbox.appendToPartition(new Heartbeat(Uuid7.next(), partition, sentUpTo), 1, partition);
            }
        });
    }

    private Instant sentUpTo() {
        return jdbc.sql("""
                        select least(clock_timestamp(), min(created_at)) from outbox
                        where sent_at is null and topic = :topic""")
                .param("topic", Topic.NETWORK.suffix())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
