package nl.kopgroep.notification.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.kopgroep.teststack.FreePorts;

/**
 * notification-service as it is shipped: its jar taken apart, in a process of its own, with the flags of docker-compose.yml
 * and 256 MB. What {@code benchmark.jvm} names comes on top: {@code -XX:TieredStopAtLevel=1} is how the launcher runs it.
 */
final class Service implements AutoCloseable {

    private final Process process;

    private Service(Process process) {
        this.process = process;
    }

    /** Takes the jar apart; answers what can be started. */
    static Path takeApart(Path checkout, Path folder) throws IOException, InterruptedException {
        Path built;
        try (var files = Files.list(checkout.resolve("notification-service/target"))) {
            built = files.filter(file -> file.getFileName().toString().matches("notification-service-[0-9].*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("notification-service is not built"));
        }
        Path apart = folder.resolve("service");
        Process extracting = new ProcessBuilder(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        built.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        apart.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("unpacking.log").toFile())
                .start();
        if (extracting.waitFor() != 0) {
            throw new IllegalStateException(built + " can't be taken apart");
        }
        return apart.resolve(built.getFileName());
    }

    /** Returns when it is at work. */
    static Service start(Path jar, Path log, List<String> settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-XX:+UseSerialGC",
                "-Xss512k",
                "-Xms48m",
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        String more = System.getProperty("benchmark.jvm", "");
        if (!more.isBlank()) {
            command.addAll(List.of(more.split(" ")));
        }
        int port = FreePorts.block(2);
        command.addAll(
                List.of("-jar", jar.toString(), "--server.port=" + port, "--management.server.port=" + (port + 1)));
        command.addAll(settings);
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!Files.readString(log).contains("Started NotificationService")) {
            if (!started.isAlive() || System.nanoTime() > end) {
                started.destroyForcibly();
                throw new IllegalStateException("the service does not start, see " + log);
            }
            Thread.sleep(200);
        }
        return new Service(started);
    }

    long pid() {
        return process.pid();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
