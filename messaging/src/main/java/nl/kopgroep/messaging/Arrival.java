package nl.kopgroep.messaging;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record from Kafka with the place it has there; the same whether it comes from the broker or from the parking place. */
record Arrival(
        String topic, int partition, long offset, String key, Map<String, String> headers, byte @Nullable [] payload) {

    static Arrival of(ConsumerRecord<String, byte[]> arrived) {
        var headers = new LinkedHashMap<String, String>();
        for (Header header : arrived.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new Arrival(
                arrived.topic(),
                arrived.partition(),
                arrived.offset(),
                // Nothing of ours is without a key; what somebody else wrote waits for its own partition then.
                arrived.key() == null ? "partition-" + arrived.partition() : arrived.key(),
                headers,
                arrived.value());
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /** The event's id, when it can be told. */
    @Nullable
    UUID eventId() {
        return uuid(CloudEventHeaders.ID);
    }

    /** The event's network, when it has one and it can be told. */
    @Nullable
    UUID networkId() {
        return uuid(CloudEventHeaders.NETWORK);
    }

    private @Nullable UUID uuid(String header) {
        var text = headers.get(header);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            return null;
        }
    }
}
