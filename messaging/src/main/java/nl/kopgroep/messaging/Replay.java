package nl.kopgroep.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads one record from Kafka again, by its place, without a consumer group. */
final class Replay {

    private final Map<String, Object> settings;

    Replay(Map<String, Object> common) {
        settings = new HashMap<>(common);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    }

    /** Empty when the record has been compacted away. Throws a TransientFailure when Kafka doesn't answer in 15 s. */
    Optional<Arrival> read(String topic, int partition, long offset) {
        var place = new TopicPartition(topic, partition);
        try (var consumer = new KafkaConsumer<String, byte[]>(settings)) {
            consumer.assign(List.of(place));
            consumer.seek(place, offset);
            for (int attempt = 0; attempt < 15; attempt++) {
                var found = consumer.poll(Duration.ofSeconds(1)).records(place);
                if (!found.isEmpty()) {
                    return Optional.of(found.getFirst())
                            .filter(record -> record.offset() == offset)
                            .map(Arrival::of);
                }
                if (consumer.position(place) > offset) {
                    return Optional.empty();
                }
            }
            throw new TransientFailure(new IllegalStateException("Kafka did not answer"));
        }
    }
}
