package nl.kopgroep.notification.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.kopgroep.events.EventTypes;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.messaging.Uuid7;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Says on Kafka that an item was published, as content-service does. */
final class Publisher implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final String installation;
    private final Crowd crowd;

    Publisher(String bootstrap, String installation, Crowd crowd) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        this.installation = installation;
        this.crowd = crowd;
    }

    /** Returns when Kafka has it; answers the item. */
    UUID publish(String title, UUID theme) throws ExecutionException, InterruptedException {
        ItemEvent.ItemFacts item = new ItemEvent.ItemFacts(
                Uuid7.next(),
                crowd.network(),
                crowd.organisation(),
                crowd.author(),
                "tip",
                title,
                List.of(theme),
                "network",
                "nl",
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                false);
        ItemEvent.Published event = new ItemEvent.Published(item, false);
        var message = new ProducerRecord<>(
                Topic.of(event).named(installation),
                item.id().toString(),
                JsonMapper.shared().writeValueAsBytes(event));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", Uuid7.next().toString(),
                        "ce_source", "urn:nld:kopgroep:" + installation + ":content-service",
                        "ce_type", EventTypes.nameOf(event.getClass()),
                        "ce_subject", item.id().toString(),
                        "ce_time", Instant.now().toString(),
                        "ce_dataschema", EventTypes.schemaOf(event.getClass()),
                        "ce_sequence", "1",
                        "ce_networkid", crowd.network().toString(),
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message).get();
        return item.id();
    }

    @Override
    public void close() {
        producer.close();
    }
}
