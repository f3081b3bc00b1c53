package nl.kopgroep.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.part.Part;
import nl.kopgroep.launcher.process.RunRecords;
import nl.kopgroep.launcher.process.RunningProcess;
import nl.kopgroep.launcher.process.Stopping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Installation installation;

    @SuppressWarnings("NullAway.Init")
    private Installation other;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeEach
    void makeInstallations() {
        installation = Installation.open(folder, "kopgroep", null);
        other = Installation.open(folder, "other", 9000);
    }

    @AfterEach
    void leaveNothingRunning() throws InterruptedException {
        for (Installation each : List.of(installation, other)) {
            RunRecords records = new RunRecords(each.runs());
            new Stopping(records, line -> {}).stop(records.all());
        }
    }

    @Test
    void what_was_built_anew_is_started_again_and_the_rest_is_left_alone() throws Exception {
        Part database = SleepingPart.named("database", folder);
        SleepingPart service = SleepingPart.named("service", folder);
        up(installation, database, service);
        RunningProcess databaseBefore = process(installation, "database");
        RunningProcess serviceBefore = process(installation, "service");

        up(installation, database, service.builtAs("service-2"));

        assertThat(told())
                .contains("restarts service, because it was built anew")
                .contains("already running: database")
                .doesNotContain("restarts database");
        assertThat(serviceBefore.isAlive()).isFalse();
        assertThat(process(installation, "service"))
                .matches(RunningProcess::isAlive)
                .extracting(RunningProcess::program)
                .isEqualTo("service-2");
        assertThat(process(installation, "database")).isEqualTo(databaseBefore).matches(RunningProcess::isAlive);
    }

    @Test
    void what_an_older_launcher_started_is_left_as_it_is() throws Exception {
        SleepingPart service = SleepingPart.named("service", folder);
        up(installation, service.builtAs(""));
        RunningProcess before = process(installation, "service");

        up(installation, service);

        assertThat(process(installation, "service")).isEqualTo(before).matches(RunningProcess::isAlive);
    }

    @Test
    void programs_that_nothing_runs_are_removed_and_those_of_other_installations_stay() throws Exception {
        SleepingPart service = SleepingPart.named("service", folder);
        up(other, service.builtAs("service-1"));
        for (String program : List.of("service-0", "service-1", "service-2", "service-3.half")) {
            unpacked(program, Duration.ofHours(1));
        }
        unpacked("service-4", Duration.ofSeconds(1));

        up(installation, service.builtAs("service-2"));

        assertThat(installation.programs())
                .isDirectoryContaining("glob:**/service-1")
                .isDirectoryContaining("glob:**/service-2")
                .as("another launcher may be about to start it")
                .isDirectoryContaining("glob:**/service-4")
                .isDirectoryNotContaining("glob:**/service-0")
                .isDirectoryNotContaining("glob:**/service-3.half");
        assertThat(told()).contains("removed 2 programs of earlier builds");
    }

    private void unpacked(String program, Duration ago) throws Exception {
        Path directory = Files.createDirectories(installation.programs().resolve(program));
        Files.writeString(directory.resolve("program.jar"), program);
        Files.setLastModifiedTime(directory, FileTime.from(Instant.now().minus(ago)));
    }

    private void up(Installation where, Part... parts) throws Exception {
        Progress progress = new Progress(new PrintStream(told, true, StandardCharsets.UTF_8));
        Arguments arguments =
                Arguments.parse(new String[] {"up", "--installation", where.name(), "--no-demo", "--no-training"});
        new Up(where, arguments, progress, List.of(parts)).run();
    }

    private static RunningProcess process(Installation where, String part) {
        return new RunRecords(where.runs()).find(part).orElseThrow();
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
