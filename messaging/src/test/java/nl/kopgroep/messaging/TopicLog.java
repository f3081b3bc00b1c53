package nl.kopgroep.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.kopgroep.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What really lies on a topic, read without any of our own code's help. */
final class TopicLog {

    private TopicLog() {}

    /** Per key the versions in the order in which they lie there, read until it is enough or 60 seconds have passed. */
    static Map<String, List<Long>> versions(
            String bootstrap, String installation, Topic topic, Predicate<Map<String, List<Long>>> enough) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        var found = new LinkedHashMap<String, List<Long>>();
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        try (var consumer = new KafkaConsumer<String, byte[]>(settings)) {
            var name = topic.named(installation);
            var partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!enough.test(found) && System.nanoTime() < deadline) {
                for (var lying : consumer.poll(Duration.ofMillis(300))) {
                    var sequence = lying.headers()
                            .lastHeader(CloudEventHeaders.SEQUENCE)
                            .value();
                    found.computeIfAbsent(lying.key(), key -> new ArrayList<>())
                            .add(Long.parseLong(new String(sequence, java.nio.charset.StandardCharsets.UTF_8)));
                }
            }
        }
        return found;
    }

    static int count(Map<String, List<Long>> versions) {
        return versions.values().stream().mapToInt(List::size).sum();
    }

    /** 1, 2, ... n. */
    static List<Long> upTo(long n) {
        return Arrays.stream(java.util.stream.LongStream.rangeClosed(1, n).toArray())
                .boxed()
                .toList();
    }
}
