package nl.kopgroep.messaging;

import static nl.kopgroep.messaging.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.kopgroep.teststack.OwnBroker;
import nl.kopgroep.teststack.TestDatabase;
import nl.kopgroep.teststack.TestDatabases;
import nl.kopgroep.teststack.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The broker is killed, and every connection to the database cut, while events are on their way. */
class OutageTest {

    private final TestDatabase database = TestDatabases.fresh("outage");
    private final List<UUID> aggregates =
            List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final Map<UUID, Long> committed = new ConcurrentHashMap<>();

    @Test
    void when_the_broker_is_killed_nothing_is_lost_or_done_twice(@TempDir Path directory) throws Exception {
        try (var broker = new OwnBroker(directory)) {
            broker.start();
            try (var service = service(broker.bootstrapServers())) {
                var writing = new AtomicBoolean(true);
                var writer = CompletableFuture.runAsync(() -> writeWhile(service, writing));
                await().until(() -> effects(service) > 200);
                broker.kill();
                var before = written();
                await().until(() -> written() > before + 200);
                broker.start();
                await().ignoreExceptions().until(() -> effects(service) > before);
                writing.set(false);
                writer.get();
                everythingHasItsEffectOnceAndInOrder(service);
            }
        }
    }

    @Test
    void when_the_database_cuts_its_connections_nothing_is_lost_or_done_twice() throws Exception {
        try (var service = service(TestStack.get().kafkaBootstrapServers())) {
            var writing = new AtomicBoolean(true);
            var writer = CompletableFuture.runAsync(() -> writeWhile(service, writing));
            for (int cut = 1; cut <= 5; cut++) {
                var before = written();
                await().until(() -> written() > before + 100);
                cutConnections();
            }
            writing.set(false);
            writer.get();
            everythingHasItsEffectOnceAndInOrder(service);
        }
    }

    private void everythingHasItsEffectOnceAndInOrder(ConfigurableApplicationContext service) {
        var total = written();
        await().ignoreExceptions().until(() -> effects(service) >= total);
        for (var aggregate : committed.entrySet()) {
            assertThat(service.getBean(JdbcClient.class)
                            .sql("select version from effect where aggregate_id = :id order by ctid")
                            .param("id", aggregate.getKey())
                            .query((row, n) -> row.getLong(1))
                            .list())
                    .isEqualTo(TopicLog.upTo(aggregate.getValue()));
        }
        assertThat(service.getBean(Parking.class).list()).isEmpty();
    }

    private ConfigurableApplicationContext service(String bootstrap) throws Exception {
        try (var connection = database.connect()) {
            connection
                    .createStatement()
                    .execute("create table effect (aggregate_id uuid not null, version bigint not null)");
        }
        var installation = "t" + UUID.randomUUID().toString().substring(0, 8);
        TestStack.get().ownTopics(installation + ".");
        return new SpringApplicationBuilder(Victim.class)
                .run(
                        "--kopgroep.installation=" + installation,
                        "--spring.application.name=outage",
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.kafka.bootstrap-servers=" + bootstrap,
                        "--spring.kafka.producer.properties.delivery.timeout.ms=6000",
                        "--spring.kafka.producer.properties.request.timeout.ms=3000");
    }

    /** What was committed counts, and a commit whose answer was lost is looked up. */
    private void writeWhile(ConfigurableApplicationContext service, AtomicBoolean writing) {
        var outbox = service.getBean(Outbox.class);
        var jdbc = service.getBean(JdbcClient.class);
        var transaction = new TransactionTemplate(service.getBean(PlatformTransactionManager.class));
        for (int i = 0; writing.get(); i++) {
            var aggregate = aggregates.get(i % aggregates.size());
            try {
                long next = jdbc.sql(
                                "select coalesce(max(aggregate_version), 0) + 1 from outbox where aggregate_id = :id")
                        .param("id", aggregate)
                        .query((row, n) -> row.getLong(1))
                        .single();
                committed.merge(aggregate, next - 1, Math::max);
                transaction.executeWithoutResult(tx -> outbox.append(Facts.presented(aggregate, "tekst"), next));
                committed.merge(aggregate, next, Math::max);
            } catch (RuntimeException cut) {
                if (!Failures.isTransient(cut)) {
                    throw cut;
                }
            }
        }
        // The last connections may have been cut as well, so this is asked until it is answered.
        await().ignoreExceptions().untilAsserted(() -> {
            for (var aggregate : aggregates) {
                committed.put(
                        aggregate,
                        jdbc.sql("select coalesce(max(aggregate_version), 0) from outbox where aggregate_id = :id")
                                .param("id", aggregate)
                                .query((row, n) -> row.getLong(1))
                                .single());
            }
        });
    }

    private long written() {
        return committed.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long effects(ConfigurableApplicationContext service) {
        return service.getBean(JdbcClient.class)
                .sql("select count(*) from effect")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private void cutConnections() throws Exception {
        var stack = TestStack.get();
        try (var admin = DriverManager.getConnection(stack.adminJdbcUrl(), stack.adminUser(), stack.adminPassword());
                var statement = admin.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database.name() + "'");
        }
    }
}
