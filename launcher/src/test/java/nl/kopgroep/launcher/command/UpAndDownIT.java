package nl.kopgroep.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.install.Secrets;
import nl.kopgroep.launcher.process.RunRecords;
import nl.kopgroep.launcher.process.RunningProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the real PostgreSQL, in a checkout of its own that points at what this one built. */
class UpAndDownIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path checkout;

    @SuppressWarnings("NullAway.Init")
    private Installation installation;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(told, true, StandardCharsets.UTF_8));

    @BeforeEach
    void makeCheckout() throws Exception {
        Files.createSymbolicLink(checkout.resolve("launcher"), Path.of("").toAbsolutePath());
        installation = Installation.open(checkout, "updown", freeBase());
    }

    @AfterEach
    void stop() throws Exception {
        new Down(installation, progress).run();
    }

    @Test
    void data_survives_a_kill_of_the_database_and_up_starts_what_is_missing() throws Exception {
        up();
        try (Connection network = connect("network", "network")) {
            network.createStatement().execute("create table kept (what text)");
            network.createStatement().execute("insert into kept values ('all of it')");
        }
        RunningProcess first = database();

        first.kill();
        assertThat(first.awaitEnd(Duration.ofSeconds(10))).isTrue();
        assertThat(new Status(installation, progress).show()).isFalse();
        up();

        assertThat(told()).contains("DIED").contains("had died and is started again");
        assertThat(database().pid()).isNotEqualTo(first.pid());
        try (Connection network = connect("network", "network")) {
            var row = network.createStatement().executeQuery("select what from kept");
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("all of it");
        }
    }

    @Test
    void what_was_committed_is_on_disk_and_nobody_enters_anothers_database() throws Exception {
        up();

        try (Connection network = connect("network", "network")) {
            for (String setting : Set.of("fsync", "synchronous_commit", "full_page_writes")) {
                var row = network.createStatement().executeQuery("show " + setting);
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).as(setting).isEqualTo("on");
            }
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> connect("network", "content"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void a_second_up_finds_the_first_and_down_leaves_no_process() throws Exception {
        up();
        RunningProcess first = database();

        up();
        assertThat(told()).contains("already running: postgresql");
        assertThat(database()).isEqualTo(first);

        new Down(installation, progress).run();
        assertThat(first.isAlive()).isFalse();
        assertThat(new RunRecords(installation.runs()).all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void a_start_that_is_broken_off_ends_with_one_line_and_leaves_nothing(String signal, int status) throws Exception {
        Path log = checkout.resolve("what-is-shown");
        Process launcher = new ProcessBuilder(
                        // The build itself may have been started by something that ignores Ctrl-C.
                        "env",
                        "--default-signal=INT",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dkopgroep.checkout=" + checkout,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "nl.kopgroep.launcher.Main",
                        "up",
                        "--installation",
                        "updown",
                        "--only",
                        "postgresql")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Files.readString(log).contains("is prepared") || !launcher.isAlive());

        new ProcessBuilder("kill", "-s", signal, String.valueOf(launcher.pid()))
                .start()
                .waitFor();

        assertThat(launcher.waitFor()).isEqualTo(status);
        assertThat(Files.readString(log))
                .endsWith("Stopped before everything was up; nothing is left running.\n")
                .doesNotContain("Exception", "\tat ");
        assertThat(new RunRecords(installation.runs()).all()).isEmpty();
        assertThat(ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .commandLine()
                                .filter(line -> line.contains(checkout.toString()))
                                .isPresent()))
                .isEmpty();
    }

    private void up() throws Exception {
        String[] typed = {"up", "--installation", "updown", "--only", "postgresql"};
        new Up(installation, Arguments.parse(typed), progress).run();
    }

    private RunningProcess database() {
        return new RunRecords(installation.runs()).find("postgresql").orElseThrow();
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    private Connection connect(String role, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + installation.ports().postgresql() + "/"
                        + installation.database(database),
                installation.database(role),
                new Secrets(installation).secret("database." + role));
    }

    /** The database's port is the base and twenty. */
    private static int freeBase() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Math.min(socket.getLocalPort(), 65_000) - 20;
        }
    }
}
