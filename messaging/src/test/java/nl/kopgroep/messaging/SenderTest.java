package nl.kopgroep.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import nl.kopgroep.teststack.OwnBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a key's order when the broker stops answering in the middle of it. */
class SenderTest {

    private static final Installation HERE = new Installation("sender", "test");

    @TempDir
    static Path directory = Path.of("");

    private static OwnBroker broker = new OwnBroker(directory);

    @BeforeAll
    static void broker() throws Exception {
        broker = new OwnBroker(directory);
        broker.start();
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("sender.network", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void end() {
        broker.close();
    }

    @Test
    void after_a_delivery_timeout_no_later_event_of_the_key_goes_out() throws Exception {
        // Room for two events: the third waits for the first to succeed or fail, and would then go out on its own.
        var settings = settings();
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 50_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 30_000);
        try (var sender = new Sender(settings, HERE)) {
            var key = UUID.randomUUID();
            assertThat(sender.send(rows(key, 1, 1)).acknowledged()).containsExactly(1L);
            broker.pause();
            var sending = CompletableFuture.supplyAsync(() -> sender.send(rows(key, 2, 6)));
            // Longer than the delivery timeout of the first, so that it has failed when the broker comes back.
            CompletableFuture.delayedExecutor(2_500, TimeUnit.MILLISECONDS).execute(broker::resume);
            assertThat(sending.get().acknowledged())
                    .as("event 2 failed, so nothing after it may have been acknowledged")
                    .isEmpty();
            assertThat(sender.send(rows(key, 2, 6)).acknowledged()).containsExactly(2L, 3L, 4L, 5L, 6L);
        }
    }

    @Test
    void what_can_never_be_sent_is_told_apart_from_what_failed_for_the_moment() throws Exception {
        try (var sender = new Sender(settings(), HERE)) {
            var tooLarge = new OutboxRow(7, "network", null, UUID.randomUUID(), Map.of(), new byte[2_000_000], null);
            assertThat(sender.send(List.of(tooLarge)).unsendable()).containsOnlyKeys(7L);
            assertThat(sender.send(rows(UUID.randomUUID(), 8, 8)).acknowledged())
                    .containsExactly(8L);
            broker.pause();
            try {
                var later = sender.send(rows(UUID.randomUUID(), 9, 9));
                assertThat(later.unsendable()).isEmpty();
                assertThat(later.acknowledged()).isEmpty();
            } finally {
                broker.resume();
            }
        }
    }

    private static HashMap<String, Object> settings() {
        return new HashMap<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers(),
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000));
    }

    private static List<OutboxRow> rows(UUID key, long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(id -> new OutboxRow(id, "network", null, key, Map.of(), new byte[20_000], null))
                .toList();
    }
}
