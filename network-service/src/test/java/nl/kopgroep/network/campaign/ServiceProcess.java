package nl.kopgroep.network.campaign;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A service as it is shipped, in a process of its own: its jar taken apart, with the platform's own flags. */
final class ServiceProcess {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final Path jar;
    private final Path log;
    private final int port;
    private final int managementPort;
    private final List<String> settings;
    private @Nullable Process process;

    private ServiceProcess(Path jar, Path log, int port, List<String> settings) {
        this.jar = jar;
        this.log = log;
        this.port = port;
        this.managementPort = port + 10;
        this.settings = settings;
    }

    /** Not yet running. Takes a copy of what was built, so that another build in between changes nothing. */
    static ServiceProcess of(String name, Path checkout, Path folder, int port, List<String> settings)
            throws IOException, InterruptedException {
        Path built;
        try (var files = Files.list(checkout.resolve(name).resolve("target"))) {
            built = files.filter(file -> file.getFileName().toString().matches(name + "-[0-9].*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(name + " is not built"));
        }
        Path apart = folder.resolve(name);
        var extracting = new ProcessBuilder(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        built.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        apart.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + "-unpacking.log").toFile())
                .start();
        if (extracting.waitFor() != 0) {
            throw new IllegalStateException(built + " can't be taken apart");
        }
        return new ServiceProcess(
                apart.resolve(built.getFileName()), folder.resolve(name + ".log"), port, List.copyOf(settings));
    }

    /** Returns at once. */
    void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xss512k",
                "-Xmx192m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--management.server.port=" + managementPort));
        command.addAll(settings);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** As a power cut would: SIGKILL. */
    void kill() throws InterruptedException {
        Objects.requireNonNull(process, "not started").destroyForcibly().waitFor();
    }

    void signal(String name) throws IOException, InterruptedException {
        String pid =
                Long.toString(Objects.requireNonNull(process, "not started").pid());
        new ProcessBuilder("kill", name, pid).start().waitFor();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    boolean isReady() throws InterruptedException {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort
                                                    + "/actuator/health/readiness"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
