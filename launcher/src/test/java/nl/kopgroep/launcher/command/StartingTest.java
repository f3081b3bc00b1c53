package nl.kopgroep.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.part.Part;
import nl.kopgroep.launcher.process.RunRecords;
import nl.kopgroep.launcher.process.RunningProcess;
import nl.kopgroep.launcher.process.Stopping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Installation installation;

    @SuppressWarnings("NullAway.Init")
    private RunRecords records;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeEach
    void makeInstallation() {
        installation = Installation.open(folder, "kopgroep", null);
        records = new RunRecords(installation.runs());
    }

    @AfterEach
    void leaveNothingRunning() throws InterruptedException {
        new Stopping(records, line -> {}).stop(records.all());
    }

    @Test
    void a_part_starts_when_what_it_needs_is_ready() throws Exception {
        Path ready = folder.resolve("database-is-ready");
        Part database = SleepingPart.named("database", folder)
                .running("sleep 0.5; touch '" + ready + "'; echo ready; sleep 300");
        Part service = SleepingPart.named("service", folder)
                .needing("database")
                .running("test -e '" + ready + "' && echo ready; sleep 300");

        starting().startAll(List.of(service, database), List.of());

        assertThat(records.all()).hasSize(2).allMatch(RunningProcess::isAlive);
    }

    @Test
    void of_those_that_may_start_the_first_in_the_row_does() throws Exception {
        Part database = SleepingPart.named("database", folder);
        Part slow = SleepingPart.named("slow", folder).needing("database");
        Part quick = SleepingPart.named("quick", folder);
        Turns turns = new Turns(List.of(database, slow, quick), List.of(), 1);
        List<String> order = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
        List<Thread> threads = List.of(quick, slow, database).stream()
                .map(part -> Thread.ofVirtual().start(() -> {
                    try {
                        turns.await(part);
                        order.add(part.name());
                        turns.isReady(part);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            assertThat(thread.join(java.time.Duration.ofSeconds(10))).isTrue();
        }

        assertThat(order).containsExactly("database", "slow", "quick");
    }

    @Test
    void a_part_that_dies_is_told_with_its_last_lines_and_nothing_is_left() {
        Part healthy = SleepingPart.named("healthy", folder);
        Part ill = SleepingPart.named("ill", folder).running("sleep 0.5; echo no room on the ark; exit 3");

        assertThatThrownBy(() -> starting().startAll(List.of(healthy, ill), List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ill ended while it was starting")
                .hasMessageContaining("no room on the ark")
                .hasMessageContaining(installation.log("ill").toString());

        assertThat(records.all()).isEmpty();
    }

    @Test
    void a_start_that_is_broken_off_says_so_and_leaves_no_process() throws Exception {
        Part never = SleepingPart.named("never", folder).running("sleep 300");
        Part next = SleepingPart.named("next", folder).needing("never");
        Starting starting = starting();
        CompletableFuture<Void> start = CompletableFuture.runAsync(() -> {
            try {
                starting.startAll(List.of(never, next), List.of());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> records.find("never").isPresent());
        RunningProcess running = records.find("never").orElseThrow();

        starting.abandon();

        assertThatThrownBy(() -> start.get(10, TimeUnit.SECONDS)).hasMessageContaining("The start was broken off.");
        assertThat(running.isAlive()).isFalse();
        assertThat(records.all()).isEmpty();
    }

    @Test
    void what_ran_before_is_left_alone_when_another_part_dies() throws Exception {
        starting().startAll(List.of(SleepingPart.named("earlier", folder)), List.of());
        Part ill = SleepingPart.named("ill", folder).needing("earlier").running("exit 3");

        assertThatThrownBy(() -> starting().startAll(List.of(ill), List.of("earlier")))
                .isInstanceOf(Refusal.class);

        assertThat(records.find("earlier")).get().matches(RunningProcess::isAlive);
    }

    @Test
    void what_may_pass_is_tried_again() throws Exception {
        Path mark = folder.resolve("tried");
        Part slow = SleepingPart.named("slow", folder)
                .running("test -e '" + mark + "' || { touch '" + mark + "'; echo try again; exit 1; }; echo ready;"
                        + " sleep 300");

        starting().startAll(List.of(slow), List.of());

        assertThat(records.find("slow")).get().matches(RunningProcess::isAlive);
    }

    @Test
    void of_a_structured_log_the_messages_are_told() throws Exception {
        Path log = installation.log("service");
        Log since = Log.forStart(log);
        Files.writeString(log, """
                {"@timestamp":"2026-11-21T22:02:54Z","message":"first line\\nsecond \\"line\\"","ecs":{"version":"8"}}
                a plain one
                """);

        assertThat(since.lastLines(10)).containsExactly("first line", "second \"line\"", "a plain one");
    }

    @Test
    void only_one_launcher_at_a_time_changes_an_installation() throws Exception {
        try (InstallationLock mine = InstallationLock.take(installation)) {
            assertThat(mine).isNotNull();
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dkopgroep.checkout=" + folder,
                            "-cp",
                            System.getProperty("java.class.path"),
                            "nl.kopgroep.launcher.Main",
                            "down")
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(other.waitFor()).isEqualTo(1);
            assertThat(answer)
                    .contains("Another ./kopgroep (process "
                            + ProcessHandle.current().pid() + ") is busy");
        }
    }

    private Starting starting() {
        return new Starting(
                installation, records, new Progress(new PrintStream(told, true, StandardCharsets.UTF_8)), 2);
    }
}
