package nl.kopgroep.messaging;

import static nl.kopgroep.messaging.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.kopgroep.events.Topic;
import nl.kopgroep.teststack.WithTestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Three relays on one outbox, as three instances of a service would run. */
@SpringBootTest(
        classes = OrderTest.Writer.class,
        properties = {
            "spring.application.name=order",
            "kopgroep.messaging.relay=false",
            "spring.datasource.hikari.maximum-pool-size=25"
        })
@WithTestStack("order")
class OrderTest {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Writer {}

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRows rows;

    @Autowired
    OutboxStatus status;

    @Autowired
    Installation installation;

    @Autowired
    ProducerFactory<?, ?> producers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Value("${spring.kafka.bootstrap-servers}")
    String bootstrap;

    private final List<Relay> relays = new ArrayList<>();

    @BeforeEach
    void three_relays() {
        jdbc.sql("create table if not exists aggregate (id uuid primary key, version bigint not null)")
                .update();
        for (int i = 0; i < 3; i++) {
            // A batch of 3 makes for many rounds, so for many chances to be in each other's way.
            var relay = new Relay(
                    rows,
                    new Sender(producers.getConfigurationProperties(), installation),
                    new TransactionTemplate(transactions),
                    Duration.ofMillis(50),
                    3);
            relay.start();
            relays.add(relay);
        }
    }

    @AfterEach
    void stop() {
        relays.forEach(Relay::stop);
    }

    @Test
    void each_key_keeps_its_order_while_transactions_commit_in_any_order() throws Exception {
        var seed = System.nanoTime();
        var aggregates = new ArrayList<UUID>();
        for (int i = 0; i < 12; i++) {
            aggregates.add(newAggregate());
        }
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (int writer = 0; writer < 8; writer++) {
                var random = new Random(seed + writer);
                writers.submit(() -> {
                    for (int i = 0; i < 60; i++) {
                        change(aggregates.get(random.nextInt(aggregates.size())), 1 + random.nextInt(3), random);
                    }
                });
            }
        }
        var written = jdbc.sql("select id, version from aggregate where id = any(:ids)")
                .param("ids", aggregates.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list();
        var total = written.stream().mapToLong(Map.Entry::getValue).sum();
        await().until(status::isEmpty);
        var lying = TopicLog.versions(
                bootstrap, installation.name(), Topic.NETWORK, found -> TopicLog.count(found) >= total);
        for (var aggregate : written) {
            assertThat(lying.get(aggregate.getKey()))
                    .as("seed %d, key %s", seed, aggregate.getKey())
                    .isEqualTo(TopicLog.upTo(aggregate.getValue()));
        }
    }

    @Test
    void a_late_commit_is_not_passed_over() throws Exception {
        var late = newAggregate();
        var early = newAggregate();
        var wrote = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            var committing = other.submit(() -> inTransaction(() -> {
                outbox.append(Facts.presented(late, "eerst geschreven"), 1);
                wrote.countDown();
                waitFor(mayCommit);
            }));
            waitFor(wrote);
            inTransaction(() -> outbox.append(Facts.presented(early, "eerst vastgelegd"), 1));
            await().until(() -> isSent(early));
            mayCommit.countDown();
            committing.get();
        }
        await().until(() -> isSent(late));
    }

    /** As a use case does: the aggregate's row is locked while it decides, and the commit comes when it comes. */
    private void change(UUID aggregate, int events, Random random) {
        inTransaction(() -> {
            long version = jdbc.sql("select version from aggregate where id = :id for update")
                    .param("id", aggregate)
                    .query((row, n) -> row.getLong(1))
                    .single();
            for (int i = 0; i < events; i++) {
                outbox.append(Facts.presented(aggregate, "tekst"), ++version);
            }
            jdbc.sql("update aggregate set version = :version where id = :id")
                    .param("version", version)
                    .param("id", aggregate)
                    .update();
            // The time between writing and committing is what this test is about, not something it waits for.
            java.util.concurrent.locks.LockSupport.parkNanos(random.nextInt(4_000_000));
        });
    }

    private UUID newAggregate() {
        var id = UUID.randomUUID();
        jdbc.sql("insert into aggregate values (:id, 0)").param("id", id).update();
        return id;
    }

    private boolean isSent(UUID aggregate) {
        return jdbc.sql("select count(*) from outbox where aggregate_id = :id and sent_at is not null")
                        .param("id", aggregate)
                        .query((row, n) -> row.getLong(1))
                        .single()
                == 1;
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(tx -> work.run());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
