package nl.kopgroep.messaging;

import static nl.kopgroep.messaging.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.PersonEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.teststack.WithTestStack;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What can't be handled or sent stands aside with its own followers, in sight, until somebody releases it. */
@SpringBootTest(
        classes = ParkingTest.Reader.class,
        properties = {
            "spring.application.name=parking",
            "management.endpoints.web.exposure.include=parking",
            "management.endpoints.jmx.exposure.include=parking"
        })
@WithTestStack("parking")
class ParkingTest {

    /** Aggregates whose events can't be handled for now, with how. */
    static final Map<UUID, RuntimeException> TROUBLE = new ConcurrentHashMap<>();

    static final Set<UUID> TRIED = ConcurrentHashMap.newKeySet();

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Reader {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Subscription memberships(JdbcClient jdbc) {
            return Subscription.named("memberships")
                    .to(Topic.NETWORK, Topic.CONTENT)
                    .on(MembershipEvent.class, received -> effect(jdbc, received));
        }

        @Bean
        Subscription people(JdbcClient jdbc) {
            return Subscription.named("people")
                    .to(Topic.PEOPLE)
                    .on(PersonEvent.class, received -> effect(jdbc, received));
        }

        private static void effect(JdbcClient jdbc, Received<?> received) {
            jdbc.sql("insert into effect values (:id, :version)")
                    .param("id", received.aggregateId())
                    .param("version", received.version())
                    .update();
            var trouble = TROUBLE.get(received.aggregateId());
            if (trouble != null) {
                TRIED.add(received.aggregateId());
                throw trouble;
            }
        }
    }

    @Autowired
    Outbox outbox;

    @Autowired
    Parking parking;

    @Autowired
    ParkingEndpoint endpoint;

    @Autowired
    ParkedRows rows;

    @Autowired
    ConsumerProgress progress;

    @Autowired
    TopicEnds ends;

    @Autowired
    OutboxStatus status;

    @Autowired
    Installation installation;

    @Autowired
    MessagingMetrics metrics;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Value("${spring.kafka.bootstrap-servers}")
    String bootstrap;

    @BeforeEach
    void table() {
        jdbc.sql("create table if not exists effect (aggregate_id uuid not null, version bigint not null)")
                .update();
    }

    @Test
    void a_poison_event_parks_with_its_followers_and_is_released_in_order() {
        var poisoned = UUID.randomUUID();
        var other = UUID.randomUUID();
        TROUBLE.put(poisoned, new IllegalArgumentException("geheim@example.org"));
        write(poisoned, 1);
        write(poisoned, 2);
        write(other, 1);
        await().until(() -> effectsOf(other).equals(List.of(1L)));
        await().until(() -> parkedOf(poisoned).size() == 2);
        // It arrives later than the parking, and queues all the same.
        write(poisoned, 3);
        await().until(() -> parkedOf(poisoned).size() == 3);

        assertThat(effectsOf(poisoned)).isEmpty();
        var first = parkedOf(poisoned).getFirst();
        assertThat(first.failure())
                .contains("IllegalArgumentException")
                .as("an exception's message may quote personal data")
                .doesNotContain("geheim");
        assertThat(first.waiting()).isEqualTo(2);
        assertThat(first.subscription()).isEqualTo("memberships");
        assertThat(parkedOf(poisoned).get(1).failure()).isNull();

        assertThat(parking.release(first.id())).as("the trouble is still there").isZero();
        assertThat(parkedOf(poisoned)).hasSize(3);

        TROUBLE.remove(poisoned);
        assertThat(endpoint.release(first.id())).containsEntry("released", 3);
        assertThat(effectsOf(poisoned)).containsExactly(1L, 2L, 3L);
        assertThat(parkedOf(poisoned)).isEmpty();
        write(poisoned, 4);
        await().until(() -> effectsOf(poisoned).equals(List.of(1L, 2L, 3L, 4L)));
    }

    @Test
    void the_barrier_sees_what_is_parked_for_its_network_alone() {
        var network = UUID.randomUUID();
        var poisoned = UUID.randomUUID();
        TROUBLE.put(poisoned, new IllegalStateException());
        inTransaction(() -> outbox.append(Facts.presentedIn(network, poisoned, "x"), 1));
        await().until(() -> parkedOf(poisoned).size() == 1);
        await().until(() -> status.isEmptyFor(network));
        var end = Map.of(ends.nameOf(Topic.NETWORK), ends.endOffsets(Topic.NETWORK));
        await().until(() -> progress.hasPassed(end, UUID.randomUUID()));
        assertThat(progress.hasPassed(end, network)).isFalse();
        TROUBLE.remove(poisoned);
        parking.release(parkedOf(poisoned).getFirst().id());
        assertThat(progress.hasPassed(end, network)).isTrue();
    }

    @Test
    void when_something_is_down_nothing_parks_and_everything_waits() {
        var unlucky = UUID.randomUUID();
        TROUBLE.put(unlucky, new TransientFailure(new IllegalStateException("down")));
        write(unlucky, 1);
        await().until(() -> TRIED.contains(unlucky));
        assertThat(parkedOf(unlucky)).isEmpty();
        TROUBLE.remove(unlucky);
        await().until(() -> effectsOf(unlucky).equals(List.of(1L)));
        assertThat(parkedOf(unlucky)).isEmpty();
    }

    @Test
    void of_a_parked_person_no_data_is_kept_and_it_can_be_released_all_the_same() {
        var person = UUID.randomUUID();
        TROUBLE.put(person, new IllegalStateException());
        inTransaction(() ->
                outbox.append(new PersonEvent.Introduced(person, "Vertegenwoordiger", "iemand@example.org", "nl"), 1));
        await().until(() -> parkedOf(person).size() == 1);
        assertThat(jdbc.sql("select to_jsonb(parked)::text from parked where key = :key")
                        .param("key", person.toString())
                        .query((row, n) -> row.getString(1))
                        .list())
                .singleElement()
                .asString()
                .contains("\"payload\": null")
                .doesNotContain("example.org")
                .doesNotContain("Vertegenwoordiger");
        TROUBLE.remove(person);
        assertThat(parking.release(parkedOf(person).getFirst().id())).isEqualTo(1);
        assertThat(effectsOf(person)).containsExactly(1L);
    }

    @Test
    void what_arrives_while_its_queue_is_being_released_is_not_left_behind() {
        var poisoned = UUID.randomUUID();
        TROUBLE.put(poisoned, new IllegalStateException());
        write(poisoned, 1);
        await().until(() -> parkedOf(poisoned).size() == 1);
        TROUBLE.remove(poisoned);
        var first = parkedOf(poisoned).getFirst().id();
        var releasing = new AtomicReference<@Nullable CompletableFuture<Integer>>();
        // What the listener does when the second event comes: it sees the first one parked, and puts the second behind
        // it.
        inTransaction(() -> {
            assertThat(rows.keysAmong("memberships", List.of(poisoned.toString())))
                    .hasSize(1);
            var release = CompletableFuture.supplyAsync(() -> parking.release(first));
            releasing.set(release);
            await().until(() -> release.isDone() || somebodyWaitsForALock());
            var second = new Arrival(
                    installation.topic(Topic.NETWORK),
                    0,
                    1_000_000,
                    poisoned.toString(),
                    CloudEventHeaders.of(
                            Facts.presented(poisoned, "tekst"), UUID.randomUUID(), 2, Instant.now(), installation),
                    EventJson.write(Facts.presented(poisoned, "tekst")));
            rows.add("memberships", second, false, null);
        });
        assertThat(Objects.requireNonNull(releasing.get()).join()).isEqualTo(2);
        assertThat(effectsOf(poisoned)).containsExactly(1L, 2L);
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("""
                        select exists (select 1 from pg_stat_activity
                                       where datname = current_database() and wait_event_type = 'Lock')""").query((row, n) -> row.getBoolean(1)).single();
    }

    @Test
    void an_event_that_is_too_large_parks_and_holds_its_followers_back_until_it_is_sent() {
        var large = UUID.randomUUID();
        inTransaction(() -> outbox.append(Facts.presented(large, "x".repeat(1_500_000)), 1));
        inTransaction(() -> outbox.append(Facts.presented(large, "klein"), 2));
        await().until(() -> parkedOf(large).size() == 1);
        var other = UUID.randomUUID();
        write(other, 1);
        await().until(() -> effectsOf(other).equals(List.of(1L)));
        var parked = parkedOf(large).getFirst();
        assertThat(parked.id()).startsWith("outbox-");
        assertThat(parked.failure()).contains("RecordTooLarge");
        assertThat(parked.waiting()).isEqualTo(1);
        assertThat(parking.count()).isGreaterThanOrEqualTo(2);
        assertThat(effectsOf(large)).isEmpty();

        // Somebody repairs it by hand; the broker's limit could have been raised as well.
        jdbc.sql("update outbox set payload = :payload where aggregate_id = :id and aggregate_version = 1")
                .param("payload", EventJson.write(Facts.presented(large, "korter")))
                .param("id", large)
                .update();
        assertThat(parking.release(parked.id())).isEqualTo(1);
        await().until(() -> effectsOf(large).equals(List.of(1L, 2L)));
    }

    @Test
    void what_is_no_event_parks_and_what_is_newer_than_this_service_is_counted() throws Exception {
        var broken = UUID.randomUUID();
        var newer = UUID.randomUUID();
        var type = "nl.kopgroep.membership.dreamt-of";
        try (var producer = new KafkaProducer<String, byte[]>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(raw(broken, "nl.kopgroep.membership.presented", "{\"membership\":"))
                    .get();
            producer.send(raw(newer, type, "{}")).get();
        }
        await().until(() -> parkedOf(broken).size() == 1);
        await().until(() ->
                meters.find("kopgroep.events.ignored").tag("type", type).counter() != null);
        assertThat(parkedOf(newer)).isEmpty();
        metrics.refreshFromDatabase();
        assertThat(meters.get("kopgroep.subscription.parked")
                        .tag("subscription", "memberships")
                        .gauge()
                        .value())
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void how_much_waits_and_how_long_can_be_seen() {
        var stuck = UUID.randomUUID();
        inTransaction(() -> outbox.append(Facts.presented(stuck, "x".repeat(1_500_000)), 1));
        await().until(() -> parkedOf(stuck).size() == 1);
        jdbc.sql("update outbox set created_at = created_at - interval '1 hour' where aggregate_id = :id")
                .param("id", stuck)
                .update();
        metrics.refreshFromDatabase();
        assertThat(meters.get("kopgroep.outbox.unsent").gauge().value()).isGreaterThanOrEqualTo(1);
        assertThat(meters.get("kopgroep.outbox.parked").gauge().value()).isGreaterThanOrEqualTo(1);
        assertThat(meters.get("kopgroep.outbox.oldest.age").gauge().value()).isGreaterThan(3_500);
        jdbc.sql("delete from outbox where aggregate_id = :id")
                .param("id", stuck)
                .update();
        await().untilAsserted(() -> {
            metrics.refreshFromKafka();
            assertThat(meters.get("kopgroep.subscription.lag")
                            .tag("subscription", "people")
                            .gauge()
                            .value())
                    .isZero();
        });
    }

    private ProducerRecord<String, byte[]> raw(UUID key, String type, String payload) {
        var sent = new ProducerRecord<String, byte[]>(
                installation.topic(Topic.NETWORK), key.toString(), payload.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        CloudEventHeaders.ID,
                        UUID.randomUUID().toString(),
                        CloudEventHeaders.TYPE,
                        type,
                        CloudEventHeaders.SEQUENCE,
                        "1",
                        CloudEventHeaders.TIME,
                        "2026-11-21T10:00:00Z")
                .forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return sent;
    }

    private List<ParkedEvent> parkedOf(UUID key) {
        return parking.list().stream()
                .filter(parked -> parked.key().equals(key.toString()))
                .toList();
    }

    private void write(UUID aggregate, long version) {
        inTransaction(() -> outbox.append(Facts.presented(aggregate, "tekst"), version));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(tx -> work.run());
    }

    private List<Long> effectsOf(UUID aggregate) {
        return jdbc.sql("select version from effect where aggregate_id = :id order by ctid")
                .param("id", aggregate)
                .query((row, n) -> row.getLong(1))
                .list();
    }
}
