package nl.kopgroep.network.handover;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.handover.protocol.CanonicalRecord;
import nl.kopgroep.handover.protocol.Inventory;
import nl.kopgroep.handover.protocol.Kind;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands one network back and forth, again and again, while members and both coordinators write without a pause and
 * processes are killed. A ledger in this process, which nobody kills, keeps what was acknowledged and checks it
 * after every handover against the databases alone.
 *
 * <p>{@code KillCampaign <seed> <runs> <folder>}: the same seed makes the same faults at the same steps.
 */
final class KillCampaign implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Random random;
    private final ThreeServices services;
    private final Case kopgroep;
    private final ThreeProcesses processes;
    private final PrintStream log;
    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> stopped = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final List<Thread> writers = new ArrayList<>();
    private int kills;

    KillCampaign(long seed, Path folder) throws IOException {
        this.random = new Random(seed);
        this.log = new PrintStream(
                Files.newOutputStream(Files.createDirectories(folder).resolve("campaign.log")),
                true,
                StandardCharsets.UTF_8);
        this.services = new ThreeServices();
        this.kopgroep = new Case(services);
        services.stopAll();
        this.processes = new ThreeProcesses(services, folder);
        note("seed " + seed);
    }

    public static void main(String[] arguments) throws Exception {
        try (KillCampaign campaign = new KillCampaign(Long.parseLong(arguments[0]), Path.of(arguments[2]))) {
            campaign.run(Integer.parseInt(arguments[1]));
        }
    }

    /** Throws an AssertionError at the first thing that doesn't add up. */
    void run(int runs) throws Exception {
        for (int i = 0; i < 3; i++) {
            writers.add(Thread.ofVirtual().start(() -> writeNotes(kopgroep.member, Right.WRITE_KNOWLEDGE)));
        }
        writers.add(Thread.ofVirtual().start(() -> writeNotes(kopgroep.steward, Right.MANAGE_THEMES)));
        writers.add(Thread.ofVirtual().start(() -> writeNotes(kopgroep.successor, Right.MANAGE_THEMES)));
        writers.add(Thread.ofVirtual().start(this::stopMails));
        for (int run = 1; run <= runs; run++) {
            boolean forth = run % 2 == 1;
            handOver(
                    run,
                    forth ? kopgroep.steward : kopgroep.successor,
                    forth ? kopgroep.successor : kopgroep.steward,
                    forth ? kopgroep.actieleernetwerk : kopgroep.zorgpact);
        }
        note("%d handovers, %d kills, %d writes and %d stops acknowledged: all accounted for"
                .formatted(runs, kills, acknowledged.size(), stopped.size()));
    }

    private void handOver(int run, Caller from, Caller to, UUID toProgramme) throws Exception {
        note("--- run " + run);
        UUID id = UUID.fromString(insist(from, "/draft", Map.of("to", toProgramme.toString())));
        insist(from, "/offer", handover(id));
        insist(to, "/accept", handover(id));
        insist(from, "/announce", handover(id));
        insist(from, "/freeze", handover(id));
        if (random.nextInt(5) == 0) {
            fault(id);
            if (callOff(from, id)) {
                insist(from, "/freeze", handover(id));
            }
        }
        int faults = 1 + random.nextInt(2);
        for (int i = 0; i < faults; i++) {
            fault(id);
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> state(id).equals("closed"));
        check(id, from);
    }

    /** Kills a process when the handover is at some step, or past it, and starts it again a little later. */
    private void fault(UUID id) throws Exception {
        String victim = ThreeServices.ALL.get(random.nextInt(3));
        Step step = Step.values()[random.nextInt(Step.values().length)];
        int later = random.nextInt(150);
        int down = random.nextInt(1000);
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> isAt(id, step));
        Thread.sleep(later);
        note("kill -9 %s, %d ms after %s was ordered; state is %s".formatted(victim, later, step, state(id)));
        processes.kill(victim);
        kills++;
        Thread.sleep(down);
        processes.start(victim);
    }

    private boolean callOff(Caller from, UUID id) {
        Map<String, String> asked = asked(from, handover(id));
        ThreeProcesses.Said said = processes.ask(ThreeServices.NETWORK, "/call-off", asked);
        note("calling off: " + said.status() + " " + said.body());
        return said.acknowledged();
    }

    private void check(UUID id, Caller from) throws SQLException {
        // First the ledger, then the databases: people go on writing meanwhile.
        List<UUID> toBeFound = List.copyOf(acknowledged);
        List<UUID> toBeStopped = List.copyOf(stopped);
        Progress progress = JSON.readValue(
                text(ThreeServices.NETWORK, "select progress from handover where id = ?", id), Progress.class);
        Instant passed = moment("select since from stewardship where network_id = ? and until is null");
        for (String service : List.of(ThreeServices.CONTENT, ThreeServices.NOTIFICATION)) {
            Set<UUID> held = new TreeSet<>();
            Inventory.Taking heldWhenPassed = Inventory.of(new Kind("note"));
            try (Connection connection = services.database(service).connect();
                    PreparedStatement statement =
                            connection.prepareStatement("select * from note where network_id = ?")) {
                statement.setObject(1, kopgroep.networkId);
                ResultSet row = statement.executeQuery();
                while (row.next()) {
                    UUID note = row.getObject("id", UUID.class);
                    Instant written = row.getTimestamp("written_at").toInstant();
                    boolean byOldSteward = row.getString("written_by").equals(String.valueOf(from.actingFor()));
                    held.add(note);
                    if (written.isBefore(passed)) {
                        heldWhenPassed.add(CanonicalRecord.withId(note)
                                .with("text", row.getString("text"))
                                .with("writtenBy", row.getString("written_by"))
                                .build());
                    } else {
                        require(!byOldSteward, "the old steward wrote " + note + " after the completion");
                    }
                }
            }
            String counted = progress.comparison().stream()
                    .filter(compared -> compared.service().equals(service)
                            && compared.kind().equals("note"))
                    .map(compared -> Objects.requireNonNull(compared.before()).digest())
                    .findFirst()
                    .orElseThrow();
            require(
                    counted.equals(heldWhenPassed.done().digest()),
                    service + " wrote between the inventory and the completion");
        }
        Set<UUID> everything = new TreeSet<>(ids(ThreeServices.CONTENT, "select id from note where network_id = ?"));
        List<UUID> lost =
                toBeFound.stream().filter(note -> !everything.contains(note)).toList();
        require(lost.isEmpty(), "acknowledged and not there: " + lost);
        Set<UUID> unsubscribed =
                new TreeSet<>(ids(ThreeServices.NOTIFICATION, "select person_id from stopped where network_id = ?"));
        unsubscribed.addAll(
                ids(ThreeServices.NOTIFICATION, "select subject_id from participation_journal where network_id = ?"));
        List<UUID> forgotten = toBeStopped.stream()
                .filter(person -> !unsubscribed.contains(person))
                .toList();
        require(forgotten.isEmpty(), "unsubscribed and forgotten: " + forgotten);
        for (String service : ThreeServices.ALL) {
            String gate = text(
                    service,
                    "select epoch || ' ' || coalesce(steward_name, '-') || ' ' || (frozen_since is null)"
                            + " from access_network where network_id = ?",
                    kopgroep.networkId);
            require(
                    gate.equals(progress.epoch() + " " + steward() + " true"),
                    service + " is at " + gate + " and should be at " + progress.epoch() + " " + steward());
        }
        note("ok: epoch %d, steward %s, %d acknowledged".formatted(progress.epoch(), steward(), toBeFound.size()));
    }

    private String steward() throws SQLException {
        return text(
                ThreeServices.NETWORK,
                "select p.name from stewardship s join programme p on p.id = s.programme_id"
                        + " where s.network_id = ? and s.until is null",
                kopgroep.networkId);
    }

    private void writeNotes(Caller caller, Right right) {
        while (going.get()) {
            ThreeProcesses.Said said =
                    processes.ask(ThreeServices.CONTENT, "/write", asked(caller, Map.of("right", right.name())));
            if (said.acknowledged()) {
                acknowledged.add(UUID.fromString(said.body()));
            }
            pause(said.acknowledged() ? 5 : 20);
        }
    }

    private void stopMails() {
        while (going.get()) {
            UUID person = UUID.randomUUID();
            ThreeProcesses.Said said = processes.ask(
                    ThreeServices.NOTIFICATION, "/stop", asked(kopgroep.member, Map.of("subject", person.toString())));
            if (said.acknowledged()) {
                stopped.add(person);
            }
            pause(20);
        }
    }

    /** What a person does who gets no answer: try again. A step that was taken already says 409. */
    private String insist(Caller caller, String command, Map<String, String> what) {
        ThreeProcesses.Said[] said = new ThreeProcesses.Said[1];
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            said[0] = processes.ask(ThreeServices.NETWORK, command, asked(caller, what));
            return said[0].acknowledged() || (said[0].status() == 409 && !command.equals("/draft"));
        });
        return said[0].body();
    }

    private Map<String, String> asked(Caller caller, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("network", kopgroep.networkId.toString());
        all.put("person", caller.requirePerson().toString());
        all.put("for", caller.requireOrganisation().toString());
        return all;
    }

    private static Map<String, String> handover(UUID id) {
        return Map.of("handover", id.toString());
    }

    private boolean isAt(UUID id, Step step) throws SQLException {
        if (state(id).equals("closed") || state(id).equals("completed")) {
            return true;
        }
        String now = text(ThreeServices.NETWORK, "select progress #>> '{passing,step}' from handover where id = ?", id);
        return !now.isEmpty() && Step.valueOf(now).compareTo(step) >= 0;
    }

    private String state(UUID id) throws SQLException {
        return text(ThreeServices.NETWORK, "select state from handover where id = ?", id);
    }

    private Instant moment(String sql) throws SQLException {
        try (Connection connection = services.database(ThreeServices.NETWORK).connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, kopgroep.networkId);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    private String text(String service, String sql, UUID id) throws SQLException {
        try (Connection connection = services.database(service).connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            ResultSet row = statement.executeQuery();
            return row.next() && row.getString(1) != null ? row.getString(1) : "";
        }
    }

    private List<UUID> ids(String service, String sql) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (Connection connection = services.database(service).connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, kopgroep.networkId);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                found.add(row.getObject(1, UUID.class));
            }
        }
        return found;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            note("BROKEN: " + otherwise);
            throw new AssertionError(otherwise);
        }
    }

    private void note(String what) {
        log.println(Instant.now() + " " + what);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        going.set(false);
        writers.forEach(writer -> {
            try {
                writer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        processes.close();
        services.close();
        log.close();
    }
}
