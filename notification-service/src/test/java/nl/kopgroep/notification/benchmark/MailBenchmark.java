package nl.kopgroep.notification.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kopgroep.teststack.FreePorts;
import nl.kopgroep.teststack.OwnBroker;
import org.slf4j.LoggerFactory;

/**
 * From an item's publication to the last mail about it that a mail server accepted: the service as it is shipped, on a
 * PostgreSQL and a Kafka of the benchmark's own. Beside each figure, in the same run, stands the injection of the very
 * same mails into the same sink over the same number of connections.
 *
 * <p>{@code MailBenchmark RUNS SIZES FOLDER CHECKOUT}
 */
final class MailBenchmark implements AutoCloseable {

    private static final String INSTALLATION = "benchmark";
    private static final int CAPTURED = 1_000;
    private static final int MIDDLE = 10_000;
    private static final int DIGESTED_ITEMS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int CONNECTIONS = Integer.getInteger("benchmark.connections", 16);

    private final Path folder;
    private final Path jar;
    private final OwnPostgres postgres;
    private final OwnBroker broker;
    private final long brokerPid;
    private final int sinkPort = FreePorts.one();
    private final Connection database;
    private final List<Service> services = new ArrayList<>();
    private final List<String> table = new ArrayList<>();
    private Sink sink;
    private final Crowd crowd;
    private final Publisher publisher;
    private int published;

    private MailBenchmark(Path folder, Path checkout, int people) throws Exception {
        this.folder = Files.createDirectories(folder);
        say("starting PostgreSQL, Kafka and the service in " + folder);
        this.jar = Service.takeApart(checkout, folder);
        this.postgres = OwnPostgres.start(folder);
        this.broker = new OwnBroker(folder.resolve("kafka"));
        Set<Long> others = children();
        broker.start();
        this.brokerPid = children().stream()
                .filter(child -> !others.contains(child))
                .findFirst()
                .orElseThrow();
        this.database = postgres.connect("notification");
        this.sink = Sink.keeping(sinkPort, CAPTURED);
        startServices(1, false);
        say("making a network of %,d people".formatted(people));
        this.crowd = Crowd.of(database, people);
        this.publisher = new Publisher(broker.bootstrapServers(), INSTALLATION, crowd);
    }

    private static Set<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    public static void main(String[] arguments) throws Exception {
        int runs = Integer.parseInt(arguments[0]);
        int[] sizes = Measured.sizes(arguments[1]);
        Path folder = Path.of(arguments[2])
                .toAbsolutePath()
                .resolve("run-" + Instant.now().getEpochSecond());
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        // However it ends, nothing that it started goes on.
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> ProcessHandle.current().children().forEach(ProcessHandle::destroy)));
        int largest = Math.max(CAPTURED, IntStream.of(sizes).max().orElseThrow());
        try (MailBenchmark benchmark = new MailBenchmark(folder, Path.of(arguments[3]), largest)) {
            benchmark.measure(runs, sizes, Math.min(MIDDLE, largest));
        }
        System.exit(0);
    }

    private void measure(int runs, int[] sizes, int middle) throws Exception {
        Injector injector = captured();
        UUID theme = crowd.theme(database, "Midden", middle, "direct");
        warmUp(middle, theme);
        for (int size : sizes) {
            UUID sized = crowd.theme(database, "Thema van " + size, size, "direct");
            table("%,d followers".formatted(size), size, sized, runs, injector);
        }
        startServices(2, false);
        warmUp(middle, theme);
        table("%,d followers, two instances".formatted(middle), middle, theme, runs, injector);
        startServices(1, false);
        warmUp(middle, theme);
        digests(middle, runs, injector);
        startServices(1, true);
        warmUp(middle, theme);
        sink.close();
        sink = Sink.keeping(sinkPort, CAPTURED);
        injector = captured();
        table("%,d followers, signed (DKIM, RSA 2048)".formatted(middle), middle, theme, runs, injector);
        System.out.println();
        System.out.println(Measured.heading());
        table.forEach(System.out::println);
        System.out.printf(
                "%nMedians. Sink: %s. %d connections for each instance and for the injection, which is pipelined and in"
                        + " Java.%n%d processors, which all of this shares; the sink's and the injector's time isn't counted.%n",
                Sink.name(), CONNECTIONS, Runtime.getRuntime().availableProcessors());
    }

    /** Not counted: a service that people depend on has been running for a while. */
    private void warmUp(int size, UUID theme) throws Exception {
        for (int i = 0; i < 2; i++) {
            run(size, theme);
        }
    }

    /** Mails as they go over the wire. */
    private Injector captured() throws Exception {
        UUID theme = crowd.theme(database, "Opwarmen " + published, CAPTURED, "direct");
        for (int i = 0; i < 3; i++) {
            run(CAPTURED, theme);
        }
        List<Sink.Mail> mails = sink.kept();
        sink.close();
        sink = Sink.measuring(sinkPort);
        Injector made = new Injector(sinkPort, mails);
        made.inject(4 * CAPTURED, CONNECTIONS);
        say("captured %,d mails of %,d bytes".formatted(mails.size(), (long)
                mails.stream().mapToInt(mail -> mail.content().length).average().orElseThrow()));
        return made;
    }

    private void table(String what, int size, UUID theme, int times, Injector injector) throws Exception {
        List<Measured> all = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        for (int i = 1; i <= times; i++) {
            all.add(run(size, theme));
            raw.add(injector.inject(Math.min(size, MIDDLE), CONNECTIONS * services.size()));
            say("%s, %d of %d: %,.0f mails/s, first after %.2f s, %.2f ms CPU per mail; raw %,.0f mails/s"
                    .formatted(
                            what,
                            i,
                            times,
                            all.getLast().perSecond(),
                            all.getLast().first(),
                            all.getLast().cpuPerMail(),
                            raw.getLast()));
        }
        add(what, all, raw);
    }

    private void add(String what, List<Measured> all, List<Double> raw) {
        table.add(Measured.row(what, all, raw.stream().sorted().toList().get(raw.size() / 2)));
    }

    private Measured run(int followers, UUID theme) throws Exception {
        Cost before = cost();
        Instant start = Instant.now();
        UUID item = publisher.publish("Vraag de bank eens om een échte bijdrage " + published++, theme);
        await(
                "select count(*) from network_update where subject_id = '%s' and decided_at is not null"
                        .formatted(item),
                1);
        await("select count(*) from (select from mail where state = 'queued' limit 1) as waiting", 0);
        return measured(followers, start, before, item);
    }

    private Measured measured(int expected, Instant start, Cost before, UUID item) throws Exception {
        Cost after = cost();
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                select count(*), min(ended_at), max(ended_at) from mail where state = 'sent' and id in (
                    select d.mail_id from delivery d join network_update u on u.id = d.update_id
                    where u.subject_id = '%s')""".formatted(item))) {
            row.next();
            if (row.getInt(1) != expected) {
                throw new IllegalStateException(row.getInt(1) + " mails were sent, not " + expected);
            }
            return new Measured(
                    expected,
                    Duration.between(start, row.getTimestamp(3).toInstant()).toNanos() / 1e9,
                    Duration.between(start, row.getTimestamp(2).toInstant()).toNanos() / 1e9,
                    after.service() - before.service(),
                    after.postgres() - before.postgres(),
                    after.kafka() - before.kafka());
        }
    }

    private void digests(int readers, int times, Injector injector) throws Exception {
        UUID theme = crowd.theme(database, "Elke dag", readers, "daily");
        List<Measured> all = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        for (int i = 1; i <= times; i++) {
            UUID last = UUID.randomUUID();
            for (int item = 0; item < DIGESTED_ITEMS; item++) {
                last = publisher.publish("Voor de samenvatting " + published++, theme);
                await(
                        "select count(*) from network_update where subject_id = '%s' and decided_at is not null"
                                .formatted(last),
                        1);
            }
            Cost before = cost();
            execute("update delivery set due_at = now() where state = 'queued' and mail_id is null");
            await("select count(*) from (select from delivery where state = 'queued' limit 1) as waiting", 0);
            Instant made;
            try (var statement = database.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select min(m.created_at) from mail m join delivery d on d.mail_id = m.id"
                                    + " join network_update u on u.id = d.update_id where u.subject_id = '" + last
                                    + "'")) {
                row.next();
                made = row.getTimestamp(1).toInstant();
            }
            all.add(measured(readers, made, before, last));
            raw.add(injector.inject(readers, CONNECTIONS));
            say("digests, %d of %d: %,.0f mails/s, %.2f ms CPU per mail"
                    .formatted(
                            i, times, all.getLast().perSecond(), all.getLast().cpuPerMail()));
        }
        add("digests of %d items for %,d people, from their being due".formatted(DIGESTED_ITEMS, readers), all, raw);
    }

    private record Cost(double service, double postgres, double kafka) {}

    private Cost cost() {
        return new Cost(
                services.stream()
                        .mapToDouble(service -> Cpu.millisOf(service.pid()))
                        .sum(),
                Cpu.millisOf(postgres.pid()),
                Cpu.millisOf(brokerPid));
    }

    /** So many instances and no others. */
    private void startServices(int count, boolean signed) throws IOException, InterruptedException {
        services.forEach(Service::close);
        services.clear();
        for (int i = 1; i <= count; i++) {
            services.add(Service.start(
                    jar,
                    folder.resolve("service-" + Instant.now().toEpochMilli() + ".log"),
                    List.of(
                            "--kopgroep.installation=" + INSTALLATION,
                            "--spring.datasource.url=" + postgres.url("notification"),
                            "--spring.datasource.username=postgres",
                            "--spring.datasource.password=",
                            "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                            "--spring.mail.host=127.0.0.1",
                            "--spring.mail.port=" + sinkPort,
                            "--kopgroep.mail.connections=" + CONNECTIONS,
                            "--kopgroep.mail.dkim.enabled=" + signed)));
        }
    }

    private void await(String sql, long expected) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (var statement = database.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                if (row.getLong(1) == expected) {
                    return;
                }
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("in vain: " + sql);
            }
            Thread.sleep(100);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void say(String words) {
        System.out.println("  benchmark  " + words);
    }

    @Override
    public void close() throws Exception {
        services.forEach(Service::close);
        sink.close();
        publisher.close();
        database.close();
        broker.close();
        postgres.close();
    }
}
