package nl.kopgroep.network.handover;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.teststack.TestDatabase;
import nl.kopgroep.teststack.TestDatabases;
import nl.kopgroep.teststack.TestStack;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** network-service's handovers and two simulated services, each with a database of its own, over real Kafka. */
final class ThreeServices implements AutoCloseable {

    static final String NETWORK = "network-service";
    static final String CONTENT = "content-service";
    static final String NOTIFICATION = "notification-service";
    static final List<String> ALL = List.of(NETWORK, CONTENT, NOTIFICATION);

    private final String installation =
            "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final Map<String, TestDatabase> databases = new HashMap<>();
    private final Map<String, ConfigurableApplicationContext> running = new HashMap<>();

    ThreeServices() {
        TestStack.get().ownTopics(installation + ".");
        databases.put(NETWORK, TestDatabases.fresh("handover_network"));
        for (String service : List.of(CONTENT, NOTIFICATION)) {
            TestDatabase database = TestDatabases.fresh(
                    "handover_" + service,
                    "classpath:db/messaging",
                    "classpath:db/access",
                    "classpath:db/participation",
                    "classpath:db/projections",
                    "classpath:db/support");
            databases.put(service, database);
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(SimulatedService.TABLES);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        ALL.forEach(this::start);
    }

    /** Starts a service, or starts it again on the same database. */
    void start(String service) {
        boolean network = service.equals(NETWORK);
        running.put(
                service,
                new SpringApplicationBuilder(network ? HandoversAlone.class : SimulatedService.class)
                        .run(arguments(service).toArray(String[]::new)));
    }

    /** What a service is started with. */
    List<String> arguments(String service) {
        TestDatabase database = database(service);
        boolean network = service.equals(NETWORK);
        return List.of(
                "--spring.application.name=" + service,
                "--spring.main.web-application-type=none",
                "--spring.main.banner-mode=off",
                "--spring.flyway.enabled=false",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.maximum-pool-size=20",
                "--spring.kafka.bootstrap-servers=" + TestStack.get().kafkaBootstrapServers(),
                "--logging.structured.format.console=",
                "--logging.level.root=WARN",
                "--logging.level.nl.kopgroep=INFO",
                "--management.tracing.sampling.probability=0",
                "--kopgroep.installation=" + installation,
                "--kopgroep.access.owner=" + network,
                "--kopgroep.projections.enabled=" + !network,
                "--kopgroep.messaging.heartbeats=" + network,
                "--kopgroep.messaging.heartbeat-interval=1s",
                "--kopgroep.handover.clock=100ms");
    }

    /** Ends all that run in this process; their databases stay. */
    void stopAll() {
        List.copyOf(running.keySet()).forEach(this::stop);
    }

    void stop(String service) {
        Objects.requireNonNull(running.remove(service)).close();
    }

    <T> T bean(String service, Class<T> type) {
        return Objects.requireNonNull(running.get(service)).getBean(type);
    }

    SimulatedService.Notes notes(String service) {
        return bean(service, SimulatedService.Notes.class);
    }

    TestDatabase database(String service) {
        return Objects.requireNonNull(databases.get(service));
    }

    @Override
    public void close() {
        running.values().forEach(ConfigurableApplicationContext::close);
    }

    /** Of network-service what handing over needs. */
    @EnableAutoConfiguration
    @ComponentScan({
        "nl.kopgroep.network.handover",
        "nl.kopgroep.network.facts",
        "nl.kopgroep.network.network",
        "nl.kopgroep.network.programme"
    })
    static class HandoversAlone {}
}
