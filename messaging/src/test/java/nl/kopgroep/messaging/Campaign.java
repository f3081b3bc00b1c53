package nl.kopgroep.messaging;

import java.nio.file.Files;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.kopgroep.events.Topic;
import nl.kopgroep.teststack.OwnBroker;
import nl.kopgroep.teststack.TestDatabase;
import nl.kopgroep.teststack.TestDatabases;
import nl.kopgroep.teststack.TestStack;

/**
 * Three services write, relay and handle while processes are killed and frozen, the broker is killed and database connections are cut,
 * at moments that a seed decides. Afterwards everything that was committed must have had its effect once and in order. Run with {@code
 * mvn -pl messaging -Pcampaign test-compile exec:exec -Dcampaign.seed=1 -Dcampaign.seconds=120}; not part of the normal tests.
 */
final class Campaign {

    private enum Blow {
        KILL_A_SERVICE,
        FREEZE_A_SERVICE,
        KILL_THE_BROKER,
        CUT_THE_DATABASE
    }

    private static final int SERVICES = 3;
    private static final int AGGREGATES = 12;

    private final Random random;
    private final TestDatabase database = TestDatabases.fresh("campaign");
    private final String installation = "c" + UUID.randomUUID().toString().substring(0, 8);
    private final OwnBroker broker;
    private final List<VictimProcess> services = new ArrayList<>();
    private final Map<Blow, Integer> blows = new EnumMap<>(Blow.class);

    private Campaign(long seed, OwnBroker broker) {
        this.random = new Random(seed);
        this.broker = broker;
    }

    /** Arguments: seed, seconds. Ends with 0 when nothing was lost, doubled or out of order. */
    public static void main(String[] args) throws Exception {
        var seed = Long.parseLong(args[0]);
        var seconds = Long.parseLong(args[1]);
        System.out.printf("campaign: seed %d, %d seconds%n", seed, seconds);
        var wrong = List.<String>of();
        try (var broker = new OwnBroker(Files.createTempDirectory("campaign"))) {
            broker.start();
            var campaign = new Campaign(seed, broker);
            try {
                campaign.prepare();
                campaign.strikeFor(Duration.ofSeconds(seconds));
                wrong = campaign.settle();
            } finally {
                campaign.services.forEach(VictimProcess::close);
            }
        }
        wrong.forEach(System.out::println);
        System.out.println(wrong.isEmpty() ? "campaign: passed" : "campaign: FAILED with seed " + seed);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private void prepare() throws Exception {
        sql(
                "create table effect (seq bigint generated always as identity, aggregate_id uuid not null, version bigint not null)");
        sql("create table aggregate (id uuid primary key, version bigint not null)");
        sql("insert into aggregate select gen_random_uuid(), 0 from generate_series(1, " + AGGREGATES + ")");
        for (int i = 0; i < SERVICES; i++) {
            services.add(start(true));
        }
        for (var service : services) {
            service.awaitWorking();
        }
    }

    private void strikeFor(Duration duration) throws Exception {
        var end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(300 + random.nextInt(2_500));
            var blow = Blow.values()[random.nextInt(Blow.values().length)];
            blows.merge(blow, 1, Integer::sum);
            strike(blow);
        }
    }

    private void strike(Blow blow) throws Exception {
        var which = random.nextInt(services.size());
        switch (blow) {
            case KILL_A_SERVICE -> {
                services.get(which).kill();
                services.set(which, start(true));
            }
            case FREEZE_A_SERVICE -> {
                // Long enough for the group to go on without it: it wakes up as a ghost, in the middle of a batch.
                services.get(which).pause();
                TimeUnit.MILLISECONDS.sleep(2_500 + random.nextInt(2_000));
                services.get(which).resume();
            }
            case KILL_THE_BROKER -> {
                broker.kill();
                TimeUnit.MILLISECONDS.sleep(random.nextInt(3_000));
                broker.start();
            }
            case CUT_THE_DATABASE ->
                sqlAsAdmin("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database.name()
                        + "'");
        }
    }

    /** Everybody dies; fresh ones finish the work; then the books are compared. */
    private List<String> settle() throws Exception {
        for (var service : services) {
            service.kill();
        }
        services.clear();
        services.add(start(false));
        services.add(start(false));
        var written = number("select coalesce(sum(version), 0) from aggregate");
        var deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (System.nanoTime() < deadline
                && (number("select count(*) from outbox where sent_at is null") > 0
                        || number("select count(*) from effect") < written)) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return compare(written);
    }

    private List<String> compare(long written) throws Exception {
        var wrong = new ArrayList<String>();
        var lying = TopicLog.versions(
                broker.bootstrapServers(), installation, Topic.NETWORK, found -> distinct(found) >= written);
        try (var connection = database.connect();
                var aggregates = connection
                        .createStatement()
                        .executeQuery(
                                "select id, version, array(select e.version from effect e where e.aggregate_id = a.id"
                                        + " order by seq) from aggregate a")) {
            while (aggregates.next()) {
                var expected = TopicLog.upTo(aggregates.getLong(2));
                var effects = List.of((Long[]) aggregates.getArray(3).getArray());
                if (!effects.equals(expected)) {
                    wrong.add("effects of " + aggregates.getString(1) + ": " + effects);
                }
                var onTopic = new LinkedHashSet<>(lying.getOrDefault(aggregates.getString(1), List.of()));
                if (!List.copyOf(onTopic).equals(expected)) {
                    wrong.add("topic for " + aggregates.getString(1) + ": " + onTopic);
                }
            }
        }
        if (number("select count(*) from parked") > 0) {
            wrong.add("something is parked");
        }
        System.out.printf("%d events, %d times on the topic, blows %s%n", written, TopicLog.count(lying), blows);
        return wrong;
    }

    private static long distinct(Map<String, List<Long>> versions) {
        return versions.values().stream()
                .mapToLong(all -> all.stream().distinct().count())
                .sum();
    }

    private VictimProcess start(boolean writing) throws Exception {
        return VictimProcess.start(
                Victim.Step.NOWHERE,
                List.of(
                        "--kopgroep.installation=" + installation,
                        "--spring.application.name=campaign",
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.datasource.hikari.connection-timeout=5000",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--spring.kafka.producer.properties.delivery.timeout.ms=4000",
                        "--spring.kafka.producer.properties.request.timeout.ms=2000",
                        "--victim.writing=" + writing));
    }

    private void sql(String statement) throws Exception {
        try (var connection = database.connect()) {
            connection.createStatement().execute(statement);
        }
    }

    private long number(String query) throws Exception {
        try (var connection = database.connect();
                var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void sqlAsAdmin(String statement) throws Exception {
        var stack = TestStack.get();
        try (var admin = DriverManager.getConnection(stack.adminJdbcUrl(), stack.adminUser(), stack.adminPassword())) {
            admin.createStatement().execute(statement);
        }
    }
}
