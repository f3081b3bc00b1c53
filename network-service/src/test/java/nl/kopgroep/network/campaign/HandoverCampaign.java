package nl.kopgroep.network.campaign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import nl.kopgroep.network.campaign.Checks.Passed;
import tools.jackson.databind.JsonNode;

/**
 * Hands one network back and forth between two programmes while people write in all three services and services,
 * Kafka and PostgreSQL are killed with SIGKILL. After each handover a ledger that is kept here, where nobody is killed,
 * is held against what the services have. One handover in advance is left in peace, to compare with.
 *
 * <p>{@code HandoverCampaign SEED HANDOVERS FOLDER CHECKOUT}: the same seed strikes the same victims at the same
 * stages. The folder gets the log of all faults, the report, the ledger and the services' logs. Ends with 0 only when
 * every check held.
 */
final class HandoverCampaign {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Platform platform;
    private final World world;
    private final Tally tally;
    private final Ledger ledger;
    private final Report report;
    private final KeptInventories inventories;
    private final Checks checks;
    private final OneHandover handover;
    private final Latecomers latecomers;
    private int kills;

    private HandoverCampaign(Platform platform, Tally tally, Ledger ledger, Report report) throws Exception {
        this.platform = platform;
        this.tally = tally;
        this.ledger = ledger;
        this.report = report;
        this.world = World.prepare(platform, tally);
        this.inventories = KeptInventories.in(platform);
        this.checks = new Checks(platform, world, ledger, inventories);
        this.handover = new OneHandover(platform, world, new Striking(platform, report), report);
        this.latecomers = new Latecomers(
                world,
                checks,
                UUID.fromString(
                        platform.books(Platform.CONTENT).text("select id from theme where label_nl = 'Begin'")));
    }

    public static void main(String[] arguments) throws Exception {
        long seed = Long.parseLong(arguments[0]);
        int handovers = Integer.parseInt(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[2])
                .toAbsolutePath()
                .resolve("seed-" + seed + "-at-" + Instant.now().getEpochSecond()));
        Tally tally = new Tally();
        boolean passed = false;
        try (Report report = new Report(folder);
                Ledger ledger = new Ledger(folder.resolve("ledger.csv"))) {
            report.note("seed %d, %d handovers, everything about them in %s".formatted(seed, handovers, folder));
            try (Platform platform = Platform.start(Path.of(arguments[3]), folder)) {
                HandoverCampaign campaign = new HandoverCampaign(platform, tally, ledger, report);
                String end = campaign.run(seed, handovers);
                passed = end.isEmpty();
                report.sumUp(
                        seed,
                        campaign.kills,
                        tally,
                        campaign.checks.held(),
                        passed ? "passed, every check held" : "FAILED: " + end);
            }
        }
        System.exit(passed ? 0 : 1);
    }

    /** Answers what was broken, or nothing. */
    private String run(long seed, int handovers) throws InterruptedException {
        Random random = new Random(seed);
        try (Writers writers = new Writers(world, ledger)) {
            for (int number = 0; number <= handovers; number++) {
                Script script = number == 0 ? Script.UNDISTURBED : Script.drawn(random);
                handOver(number, script);
                writers.requireAlive();
            }
        } catch (Exception broken) {
            report.note("BROKEN: " + broken);
            return String.valueOf(broken.getMessage());
        }
        try {
            everythingHasArrived();
        } catch (Exception broken) {
            report.note("BROKEN: " + broken);
            return String.valueOf(broken.getMessage());
        }
        return "";
    }

    private void handOver(int number, Script script) throws Exception {
        boolean forth = number % 2 == 0;
        World.Coordinator from = forth ? world.zorgpact() : world.actieleernetwerk();
        World.Coordinator to = forth ? world.actieleernetwerk() : world.zorgpact();
        String faults = Stream.concat(
                        script.beforeCallingOff().stream().map(fault -> fault + ", called off"),
                        script.faults().stream().map(Fault::toString))
                .collect(Collectors.joining("; "));
        report.note("--- handover " + number + " from " + from.programme() + " to " + to.programme());
        long acknowledged = tally.acknowledged();
        long refused = tally.refused();
        long held = checks.held();
        long epochBefore = checks.epoch();
        UUID id = handover.pass(from, to, script);
        kills += script.beforeCallingOff().size() + script.faults().size();
        JsonNode view = view(to, id);
        checks.after(Passed.of(view), from, to);
        latecomers.tryToWrite(from, to, epochBefore);
        inventories.forget(id);
        long records = 0;
        for (JsonNode row : view.path("comparison")) {
            records += row.at("/before/count").asLong();
        }
        List<Duration> steps = Stream.of("frozen", "transferring", "reconciled", "completed", "closed")
                .map(state -> Passed.moment(view, state))
                .gather(Gatherers.windowSliding(2))
                .map(two -> Duration.between(two.getFirst(), two.getLast()))
                .toList();
        report.add(new Report.Line(
                number,
                faults.isEmpty() ? "nobody" : faults,
                steps.stream().reduce(Duration.ZERO, Duration::plus),
                steps,
                tally.acknowledged() - acknowledged,
                tally.refused() - refused,
                records,
                checks.held() - held));
    }

    private JsonNode view(World.Coordinator who, UUID id) throws Exception {
        Someone.Answer[] answer = new Someone.Answer[1];
        Pause.until("the handover's page", PATIENCE, () -> {
            answer[0] = who.someone().get(Platform.NETWORK, "/handovers/" + id);
            return answer[0].acknowledged();
        });
        return answer[0].body();
    }

    /** When nobody writes any more, nothing stays under way: outboxes empty, themes known where they are followed. */
    private void everythingHasArrived() throws Exception {
        for (String service : Platform.SERVICES) {
            Pause.until(
                    "the outbox of " + service + " to be empty",
                    PATIENCE,
                    () -> platform.books(service).number("select count(*) from outbox where sent_at is null") == 0);
        }
        Books notification = platform.books(Platform.NOTIFICATION);
        Pause.until("every acknowledged theme to be known to notification-service", PATIENCE, () -> {
            var known = notification.ids("select id from theme where network_id = ?", world.network());
            return ledger.writes().stream()
                    .filter(write -> write.kind().equals("theme"))
                    .allMatch(write -> known.contains(write.id()));
        });
        checks.require(true, "");
    }
}
