package nl.kopgroep.messaging;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.EventTypes;
import nl.kopgroep.events.PersonEvent;
import nl.kopgroep.events.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where a use case leaves its events. They are sent after its transaction has committed and only then: at least once, and for one
 * aggregate in the order of their versions. Every method needs a running transaction and throws an
 * {@link IllegalTransactionStateException} without one.
 */
public class Outbox {

    /** Never change this while rows wait; see the comment on {@code outbox.bucket}. */
    static final int BUCKETS = 16;

    private static final String INSERT = """
            insert into outbox (bucket, event_id, topic, partition, key, type, network_id, aggregate_id, aggregate_version,
                                restated, headers, payload, traceparent)
            values (:bucket, :eventId, :topic, :partition, :key, :type, :networkId, :aggregateId, :version,
                    :restated, :headers::jsonb, :payload, :traceparent)""";

    private final JdbcClient jdbc;
    private final Installation installation;
    private final ObservationRegistry observations;
    private final Runnable wakeUp;

    Outbox(JdbcClient jdbc, Installation installation, ObservationRegistry observations, Runnable wakeUp) {
        this.jdbc = jdbc;
        this.installation = installation;
        this.observations = observations;
        this.wakeUp = wakeUp;
    }

    /** Takes all events that the aggregate has registered. Save the aggregate in the same transaction, under its row's lock. */
    public void append(AggregateRoot aggregate) {
        aggregate.releaseEvents().forEach(registered -> append(registered.event(), registered.version()));
    }

    /**
     * Takes one event.
     *
     * @param version its number within its aggregate; a number that was used before is refused by a DuplicateKeyException
     */
    public void append(Event event, long version) {
        insert(event, version, null, false);
    }

    /**
     * Takes one event for a partition of its topic, whatever its key. It keeps no order with events of other keys: who needs the facts
     * before it sent first waits for {@link OutboxStatus#isEmpty()}.
     */
    public void appendToPartition(Event event, long version, int partition) {
        insert(event, version, partition, false);
    }

    /** Tells a fact again under the version that it has. Readers apply it when they have an older one; nobody is told of it. */
    public void restate(Event event, long version) {
        insert(event, version, null, true);
    }

    private void insert(Event event, long version, @Nullable Integer partition, boolean restated) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException(
                    "An event belongs to the transaction of what caused it; there is none");
        }
        var eventId = Uuid7.next();
        var key = event.aggregateId();
        // The database keeps microseconds; say no more than can be said again.
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql(INSERT)
                .param("bucket", bucketOf(key))
                .param("eventId", eventId)
                .param("topic", Topic.of(event).suffix())
                .param("partition", partition)
                .param("key", key)
                .param("type", EventTypes.nameOf(event.getClass()))
                .param("networkId", event.networkId())
                .param("aggregateId", key)
                .param("version", version)
                .param("restated", restated || event.getClass().getSimpleName().equals("Restated"))
                .param(
                        "headers",
                        EventJson.writeHeaders(CloudEventHeaders.of(event, eventId, version, now, installation)))
                .param("payload", event instanceof PersonEvent.Erased ? null : EventJson.write(event))
                .param("traceparent", traceparent(event))
                .update();
        wakeAfterCommit();
    }

    static int bucketOf(UUID key) {
        return Math.floorMod(Long.hashCode(key.getMostSignificantBits() ^ key.getLeastSignificantBits() * 31), BUCKETS);
    }

    /** Asks whatever traces this process; without a tracer there is nothing to hand on. */
    private @Nullable String traceparent(Event event) {
        Map<String, String> carrier = new HashMap<>();
        var context = new SenderContext<Map<String, String>>(
                (map, name, value) -> Objects.requireNonNull(map).put(name, value), Kind.PRODUCER);
        context.setCarrier(carrier);
        Observation.createNotStarted("kopgroep.event.append", () -> context, observations)
                .contextualName(EventTypes.nameOf(event.getClass()) + " append")
                .lowCardinalityKeyValue("type", EventTypes.nameOf(event.getClass()))
                .start()
                .stop();
        return carrier.get(CloudEventHeaders.TRACEPARENT);
    }

    private void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        var already =
                TransactionSynchronizationManager.getSynchronizations().stream().anyMatch(WakeUp.class::isInstance);
        if (!already) {
            TransactionSynchronizationManager.registerSynchronization(new WakeUp(wakeUp));
        }
    }

    private record WakeUp(Runnable relay) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            relay.run();
        }
    }
}
