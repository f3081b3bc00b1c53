package nl.kopgroep.teststack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class TestStackTest {

    @Test
    void a_fresh_database_has_its_migrations_and_nothing_of_another_one() throws Exception {
        try (var one = TestDatabases.fresh("one").connect();
                var other = TestDatabases.fresh("other").connect()) {
            one.createStatement().execute("insert into probe values (1)");
            var count = other.createStatement().executeQuery("select count(*) from probe");
            count.next();
            assertThat(count.getInt(1)).isZero();
        }
    }

    @Test
    void a_mail_can_be_read_by_its_address() throws Exception {
        var stack = TestStack.get();
        var session = new Properties();
        session.put("mail.smtp.host", stack.smtpHost());
        session.put("mail.smtp.port", Integer.toString(stack.smtpPort()));
        var address = UUID.randomUUID() + "@example.org";
        var message = new MimeMessage(Session.getInstance(session));
        message.setFrom(new InternetAddress("platform@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
        message.setSubject("Goedemorgen");
        message.setText("Nieuws");
        Transport.send(message);
        assertThat(stack.mailsTo(address)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Goedemorgen");
            assertThat(mail.text()).contains("Nieuws");
        });
    }

    @Test
    void the_key_set_is_published() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(TestStack.get().jwkSetUri()))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.body()).contains("\"kid\":\"test-stack\"");
        }
        assertThat(TestTokens.valid().of(UUID.randomUUID()).split("\\.")).hasSize(3);
    }

    @Test
    void two_jvms_that_start_at_once_find_the_same_daemon() throws Exception {
        var one = probe();
        var other = probe();
        var first = new String(one.getInputStream().readAllBytes()).trim();
        var second = new String(other.getInputStream().readAllBytes()).trim();
        assertThat(first).isNotEmpty().isEqualTo(second);
    }

    @Test
    void a_daemon_that_was_killed_is_replaced() throws Exception {
        // In a directory of its own: the shared daemon serves other tests right now.
        var process = probe("-Djava.io.tmpdir=" + java.nio.file.Files.createTempDirectory("own-stack"), "killing");
        var said = new String(process.getInputStream().readAllBytes()).trim();
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void breaking_off_the_run_that_started_the_daemon_leaves_it_to_the_others() throws Exception {
        var setsid = Path.of("/usr/bin/setsid");
        assumeTrue(Files.isExecutable(setsid), "this system can't start a session");
        var process = new ProcessBuilder(
                        setsid.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + Files.createTempDirectory("own-stack"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Probe.class.getName(),
                        "waiting")
                .start();
        var pid = process.inputReader(StandardCharsets.UTF_8).readLine();
        var daemon = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        try {
            // The whole group, as a shell does that ends a job.
            new ProcessBuilder("kill", "-KILL", "--", "-" + process.pid())
                    .start()
                    .waitFor();
            process.waitFor();
            assertThatThrownBy(() -> daemon.onExit().get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        } finally {
            daemon.destroy();
        }
    }

    private static Process probe(String... options) throws Exception {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1");
        var killing = options.length > 0;
        if (killing) {
            command.command().add(options[0]);
        }
        command.command()
                .addAll(java.util.List.of("-cp", System.getProperty("java.class.path"), Probe.class.getName()));
        if (killing) {
            command.command().add(options[1]);
        }
        return command.redirectErrorStream(true).start();
    }

    /** What another Maven fork would do. */
    static final class Probe {
        public static void main(String[] args) throws Exception {
            var stack = TestStack.get();
            if (args.length == 0) {
                System.out.println(stack.daemonPid());
                return;
            }
            if (args[0].equals("waiting")) {
                System.out.println(stack.daemonPid());
                Thread.currentThread().join();
            }
            var daemon = ProcessHandle.of(stack.daemonPid()).orElseThrow();
            daemon.destroyForcibly();
            daemon.onExit().get();
            var replaced = TestStack.get();
            try (var connection = TestDatabases.fresh("again").connect()) {
                Objects.requireNonNull(connection);
            }
            ProcessHandle.of(replaced.daemonPid()).orElseThrow().destroy();
        }
    }
}
