package nl.kopgroep.notification.world;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kopgroep.notification.NotificationService;
import org.springframework.core.env.Environment;

/** The service as a process of its own on a test's database, topics and mail server: to be killed, and to be read. */
public final class ServiceProcess implements AutoCloseable {

    private static final List<String> SHARED = List.of(
            "kopgroep.installation",
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.kafka.bootstrap-servers",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri");

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it and returns when it is at work. Its log is appended to {@code target/NAME.log}. */
    public static ServiceProcess start(String name, Environment environment, String... settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                NotificationService.class.getName(),
                "--server.port=0",
                "--management.server.port=0",
                // A killed consumer must not keep its partitions for long.
                "--spring.kafka.consumer.properties.session.timeout.ms=2000",
                "--spring.kafka.consumer.properties.heartbeat.interval.ms=500"));
        SHARED.forEach(setting -> command.add("--" + setting + "=" + environment.getRequiredProperty(setting)));
        Stream.of(settings).map(setting -> "--" + setting).forEach(command::add);
        Path log = Path.of("target", name + ".log");
        long before = Files.exists(log) ? starts(log) : 0;
        try {
            ServiceProcess started = new ServiceProcess(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start(),
                    log);
            await().atMost(Duration.ofSeconds(90)).until(() -> starts(log) > before);
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long starts(Path log) {
        return lines(log).stream()
                .filter(line -> line.contains("Started NotificationService"))
                .count();
    }

    private static List<String> lines(Path log) {
        try {
            return Files.readAllLines(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Everything it has logged so far, with what earlier ones of this name did. */
    public List<String> log() {
        return lines(log);
    }

    /** As a power cut would. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
