package nl.kopgroep.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An event that waits to be sent. */
record OutboxRow(
        long id,
        String topic,
        @Nullable Integer partition,
        UUID key,
        Map<String, String> headers,
        byte @Nullable [] payload,
        @Nullable String traceparent) {

    /** The record as it goes to Kafka. */
    ProducerRecord<String, byte[]> recordFor(Installation installation) {
        var sent = new ProducerRecord<String, byte[]>(
                installation.name() + "." + topic, partition, key.toString(), payload);
        headers.forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        if (traceparent != null) {
            sent.headers().add(CloudEventHeaders.TRACEPARENT, traceparent.getBytes(StandardCharsets.US_ASCII));
        }
        return sent;
    }
}
