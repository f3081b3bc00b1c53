package nl.kopgroep.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kopgroep.launcher.process.RunningProcess.Stop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppingTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private RunRecords records;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void keepRecords() {
        records = new RunRecords(folder.resolve("run"));
    }

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void a_stranger_who_got_the_number_is_neither_taken_for_ours_nor_stopped() throws Exception {
        RunningProcess real = start("server", "sleep 300", new Stop("TERM", 0));
        RunningProcess stale = new RunningProcess(
                "server", real.pid(), "another boot:1", real.program(), real.since(), real.ports(), real.stop());

        assertThat(stale.isAlive()).isFalse();
        new Stopping(records, line -> {}).stop(List.of(stale));

        assertThat(real.isAlive()).isTrue();
    }

    @Test
    void what_others_stand_on_stops_last() throws Exception {
        Path order = folder.resolve("order");
        String note = "trap 'echo %s >> " + order + "; exit 0' TERM; touch %s; while :; do sleep 0.05; done";
        RunningProcess database =
                start("database", note.formatted("database", folder.resolve("1")), new Stop("TERM", 2));
        RunningProcess service = start("service", note.formatted("service", folder.resolve("2")), new Stop("TERM", 0));
        while (!Files.exists(folder.resolve("1")) || !Files.exists(folder.resolve("2"))) {
            Thread.onSpinWait();
        }

        new Stopping(records, line -> {}).stop(List.of(database, service));

        assertThat(order).hasContent("service\ndatabase");
        assertThat(records.all()).isEmpty();
    }

    @Test
    void a_record_tells_of_a_death_until_somebody_stops_it() throws Exception {
        RunningProcess server = start("server", "sleep 300", new Stop("TERM", 0));
        assertThat(records.find("server")).contains(server);

        started.getFirst().destroyForcibly().waitFor();

        assertThat(server.awaitEnd(Duration.ofSeconds(5))).isTrue();
        assertThat(records.find("server")).get().matches(process -> !process.isAlive());
    }

    @Test
    void a_program_that_nobody_waits_for_any_more_ends_with_its_children() throws Exception {
        Path number = folder.resolve("child");
        CommandLine program = new CommandLine(
                List.of("bash", "-c", "sleep 300 & echo $! > '" + number + "'; wait"), Map.of(), folder);
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                program.run(folder.resolve("log"));
            } catch (Exception expected) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> Files.exists(number) && Files.size(number) > 0);
        long child = Long.parseLong(Files.readString(number).strip());

        waiting.interrupt();

        assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
        await().until(() -> Birth.of(child).isEmpty());
    }

    private RunningProcess start(String name, String script, Stop stop) throws Exception {
        Process process =
                new CommandLine(List.of("bash", "-c", script), Map.of(), folder).startDetached(folder.resolve("log"));
        started.add(process);
        RunningProcess running = RunningProcess.of(name, process.toHandle(), "", List.of(), stop);
        records.write(running);
        return running;
    }
}
