package nl.kopgroep.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends rows in order. With one request in flight nothing overtakes a retry; and at the first failure the producer is closed without
 * waiting, because after a delivery timeout it would go on with the next event of the same key. Used by one thread.
 */
final class Sender implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    private final Function<Map<String, Object>, Producer<String, byte[]>> producers;
    private final Map<String, Object> settings;
    private final Installation installation;
    private @Nullable Producer<String, byte[]> producer;

    Sender(Map<String, Object> common, Installation installation) {
        this(common, installation, KafkaProducer::new);
    }

    Sender(
            Map<String, Object> common,
            Installation installation,
            Function<Map<String, Object>, Producer<String, byte[]>> producers) {
        this.producers = producers;
        this.installation = installation;
        this.settings = new HashMap<>(common);
        settings.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        // A row in hand holds its bucket's lock: better let go early and come again.
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    }

    /** Returns when each row is either acknowledged or certainly no longer under way from here. */
    Sending send(List<OutboxRow> rows) {
        var round = new Round();
        var current = producer == null ? producers.apply(settings) : producer;
        producer = current;
        for (var row : rows) {
            if (round.failed.get()) {
                break;
            }
            round.open.register();
            var callback = round.callbackFor(row, current);
            try {
                current.send(row.recordFor(installation), callback);
            } catch (RuntimeException refused) {
                callback.onCompletion(null, refused);
            }
        }
        round.open.arriveAndAwaitAdvance();
        if (round.failed.get()) {
            producer = null;
        }
        return new Sending(List.copyOf(round.acknowledged), Map.copyOf(round.unsendable));
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
            producer = null;
        }
    }

    private static boolean isUnsendable(Exception failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof RecordBatchTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof SerializationException;
    }

    private static final class Round {

        final ConcurrentLinkedQueue<Long> acknowledged = new ConcurrentLinkedQueue<>();
        final Map<Long, String> unsendable = new ConcurrentHashMap<>();
        final AtomicBoolean failed = new AtomicBoolean();
        /** Counts the rows under way, and this thread. */
        final Phaser open = new Phaser(1);

        Callback callbackFor(OutboxRow row, Producer<String, byte[]> producer) {
            var answered = new AtomicBoolean();
            return (metadata, failure) -> {
                if (!answered.compareAndSet(false, true)) {
                    return;
                }
                if (failure == null) {
                    acknowledged.add(row.id());
                } else {
                    if (isUnsendable(failure)) {
                        unsendable.put(row.id(), failure.getClass().getName());
                    }
                    if (failed.compareAndSet(false, true)) {
                        log.warn(
                                "Event {} was not sent ({}); starting again with a new producer",
                                row.id(),
                                failure.getClass().getSimpleName());
                        producer.close(Duration.ZERO);
                    }
                }
                open.arriveAndDeregister();
            };
        }
    }
}
