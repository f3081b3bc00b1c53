package nl.kopgroep.network.campaign;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kopgroep.teststack.FreePorts;
import nl.kopgroep.teststack.OwnBroker;
import nl.kopgroep.teststack.TestDatabase;
import nl.kopgroep.teststack.TestDatabases;
import nl.kopgroep.teststack.TestStack;

/**
 * The three services as they are shipped, on a PostgreSQL and a Kafka of this campaign's own: who kills servers
 * must not share them, and must not lose them because somebody else's test was broken off.
 */
public final class Platform implements AutoCloseable {

    public static final String NETWORK = "network-service";
    public static final String CONTENT = "content-service";
    public static final String NOTIFICATION = "notification-service";
    public static final List<String> SERVICES = List.of(NETWORK, CONTENT, NOTIFICATION);

    private static final String INSTALLATION = "campaign";

    private final OwnBroker broker;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private final Map<String, Books> books = new HashMap<>();

    private Platform(OwnBroker broker) {
        this.broker = broker;
    }

    /** Running, with every service ready. */
    static Platform start(Path checkout, Path folder) throws Exception {
        return start(checkout, folder, List.of());
    }

    /** The same, with settings that replace the usual ones or come beside them. */
    public static Platform start(Path checkout, Path folder, List<String> settings) throws Exception {
        // A daemon of its own: the one in the usual place belongs to all tests on this machine.
        System.setProperty(
                "java.io.tmpdir",
                Files.createDirectories(folder.resolve("servers")).toString());
        TestStack stack = TestStack.get();
        Platform platform = new Platform(new OwnBroker(folder.resolve("kafka")));
        try {
            platform.broker.start();
            int base = FreePorts.block(20);
            for (int i = 0; i < SERVICES.size(); i++) {
                String service = SERVICES.get(i);
                TestDatabase database = TestDatabases.fresh(service.replace("-service", ""), new String[0]);
                makeDurable(database);
                platform.books.put(service, new Books(database));
                platform.services.put(
                        service,
                        ServiceProcess.of(
                                service,
                                checkout,
                                folder,
                                base + i,
                                with(platform.settings(stack, database, base), settings)));
                platform.service(service).start();
                // One after the other: side by side they only get in each other's way on two cores.
                platform.awaitReady(service);
            }
            return platform;
        } catch (Exception failed) {
            platform.close();
            throw failed;
        }
    }

    /** Said twice, a setting would have both values. */
    private static List<String> with(List<String> usual, List<String> own) {
        List<String> names =
                own.stream().map(setting -> setting.replaceFirst("=.*", "=")).toList();
        return Stream.concat(
                        usual.stream().filter(setting -> names.stream().noneMatch(setting::startsWith)), own.stream())
                .toList();
    }

    private List<String> settings(TestStack stack, TestDatabase database, int base) {
        return List.of(
                "--kopgroep.installation=" + INSTALLATION,
                "--kopgroep.public-url=http://localhost:" + base,
                "--kopgroep.issuer=" + stack.issuer(),
                "--kopgroep.keycloak.url=" + stack.keycloakUrl(),
                "--kopgroep.elasticsearch.url=http://127.0.0.1:1",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + stack.issuer(),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + stack.jwkSetUri(),
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.mail.host=" + stack.smtpHost(),
                "--spring.mail.port=" + stack.smtpPort(),
                "--management.tracing.sampling.probability=0",
                "--logging.structured.format.console=",
                "--logging.level.root=WARN",
                "--logging.level.nl.kopgroep=INFO",
                // Nobody is there to be told, and it says so every time.
                "--logging.level.nl.kopgroep.network.person.keycloak=ERROR",
                "--logging.level.nl.kopgroep.content.search=ERROR");
    }

    /** The test stack is in a hurry; here a commit that was acknowledged has to survive a killed server. */
    private static void makeDurable(TestDatabase database) throws SQLException {
        TestStack stack = TestStack.get();
        try (var admin = DriverManager.getConnection(stack.adminJdbcUrl(), stack.adminUser(), stack.adminPassword());
                var statement = admin.createStatement()) {
            statement.execute("alter database \"" + database.name() + "\" set synchronous_commit = on");
        }
    }

    public Books books(String service) {
        return Objects.requireNonNull(books.get(service));
    }

    public URI address(String service, String path) {
        return service(service).address(path);
    }

    public void kill(String service) throws InterruptedException {
        service(service).kill();
    }

    public void start(String service) throws IOException {
        service(service).start();
    }

    public void awaitReady(String service) throws Exception {
        Pause.until(service + " to be ready", Duration.ofMinutes(4), () -> {
            requireAlive();
            return service(service).isReady();
        });
    }

    /** Nothing may end that wasn't killed. */
    public void requireAlive() {
        services.forEach((name, service) -> {
            if (!service.isAlive()) {
                throw new Broken(name + " ended by itself, see its log");
            }
        });
    }

    /** Stops answering without closing anything, as on an overloaded machine (SIGSTOP), or goes on. */
    public void pause(String service, boolean stopped) throws IOException, InterruptedException {
        service(service).signal(stopped ? "-STOP" : "-CONT");
    }

    public void pauseBroker(boolean stopped) {
        if (stopped) {
            broker.pause();
        } else {
            broker.resume();
        }
    }

    public boolean isAlive(String service) {
        return service(service).isAlive();
    }

    public boolean isReady(String service) throws InterruptedException {
        return service(service).isReady();
    }

    public void killBroker() throws InterruptedException {
        broker.kill();
    }

    public void startBroker() throws IOException {
        broker.start();
    }

    /**
     * Kills one of PostgreSQL's processes, upon which the server gives up all the others and their shared memory and
     * recovers from its log, as after any crash.
     */
    public void crashDatabase() throws SQLException {
        TestStack stack = TestStack.get();
        try (var admin = DriverManager.getConnection(stack.adminJdbcUrl(), stack.adminUser(), stack.adminPassword());
                var statement = admin.createStatement();
                var row = statement.executeQuery("""
                    select pid from pg_stat_activity
                    where backend_type = 'client backend' and pid <> pg_backend_pid() and usename = 'kopgroep'
                    order by pid limit 1\
                    """)) {
            row.next();
            ProcessHandle.of(row.getLong(1)).orElseThrow().destroyForcibly();
        }
    }

    private ServiceProcess service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    @Override
    public void close() throws InterruptedException {
        for (ServiceProcess service : services.values()) {
            if (service.isAlive()) {
                service.kill();
            }
        }
        broker.close();
    }
}
