package nl.kopgroep.elasticsearch.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server for tests, in a JVM of its own that ends with the one that started it. Starting takes 5 to 15 seconds, so
 * start one per test run and give each test class an index of its own.
 *
 * <pre>{@code
 * ElasticsearchProcess search = ElasticsearchProcess.start(Path.of("target/elasticsearch"));
 * registry.add("kopgroep.elasticsearch.url", search::url);
 * }</pre>
 */
public final class ElasticsearchProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final Path log;

    private ElasticsearchProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts on a free port; data and log ({@code server.log}) are kept in the folder. Returns when it answers. */
    public static ElasticsearchProcess start(Path folder) {
        return start(folder, freePort());
    }

    /** Starts on this port, for tests that stop the server and start it again on the data it left. */
    public static ElasticsearchProcess start(Path folder, int port) {
        try {
            Files.createDirectories(folder);
            Path log = folder.resolve("server.log");
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            List<String> memory = List.of("-Xms128m", "-Xmx384m");
            Process process = new ProcessBuilder(ElasticsearchCommand.find()
                            .command(
                                    java,
                                    memory,
                                    port,
                                    folder,
                                    ProcessHandle.current().pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            ElasticsearchProcess server = new ElasticsearchProcess(process, port, log);
            server.awaitAnswer();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Stops it as an administrator would. The data stays. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    /** Ends it as a power failure would. The data stays. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer() {
        HttpRequest health = HttpRequest.newBuilder(
                        URI.create(url() + "/_cluster/health?wait_for_status=yellow&timeout=5s"))
                .timeout(Duration.ofSeconds(10))
                .build();
        Instant end = Instant.now().plus(PATIENCE);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, health)) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("Elasticsearch did not start, see " + log.toAbsolutePath());
                }
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Elasticsearch was starting", e);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest health) throws InterruptedException {
        try {
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
