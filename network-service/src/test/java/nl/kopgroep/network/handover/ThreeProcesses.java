package nl.kopgroep.network.handover;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The {@link ThreeServices} as three processes on the same databases, each to be killed with SIGKILL and started again. */
final class ThreeProcesses implements AutoCloseable {

    /** What a service said; 0 when the connection broke, so that nobody knows what became of it. */
    record Said(int status, String body) {
        boolean acknowledged() {
            return status == 200;
        }
    }

    private final ThreeServices services;
    private final Path logs;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, Process> running = new HashMap<>();

    ThreeProcesses(ThreeServices services, Path logs) throws IOException {
        this.services = services;
        this.logs = Files.createDirectories(logs);
        for (String service : ThreeServices.ALL) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                ports.put(service, socket.getLocalPort());
            }
            start(service);
        }
    }

    void start(String service) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ServiceProcess.class.getName(),
                String.valueOf(ports.get(service))));
        command.addAll(services.arguments(service));
        Path log = logs.resolve(service + ".log");
        running.put(
                service,
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start());
    }

    /** As a power cut would. */
    void kill(String service) throws InterruptedException {
        Objects.requireNonNull(running.get(service)).destroyForcibly().waitFor();
    }

    boolean isAlive(String service) {
        return Objects.requireNonNull(running.get(service)).isAlive();
    }

    Said ask(String service, String command, Map<String, String> what) {
        String query = what.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ports.get(service) + command + "?" + query))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Said(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Said(0, String.valueOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Said(0, "interrupted");
        }
    }

    @Override
    public void close() {
        running.values().forEach(Process::destroyForcibly);
    }
}
