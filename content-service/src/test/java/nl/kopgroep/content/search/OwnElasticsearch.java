package nl.kopgroep.content.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import nl.kopgroep.elasticsearch.process.ElasticsearchProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** An Elasticsearch that a test may stop, kill and rob of its data. It isn't there before a test starts it. */
final class OwnElasticsearch {

    private static final int PORT = freePort();
    private static final Path FOLDER = Path.of(
            "target", "own-elasticsearch", Long.toString(ProcessHandle.current().pid()));
    private static @Nullable ElasticsearchProcess running;

    private OwnElasticsearch() {}

    static synchronized void start() {
        if (running == null) {
            running = ElasticsearchProcess.start(FOLDER, PORT);
        }
    }

    static synchronized void kill() {
        if (running != null) {
            running.kill();
            running = null;
        }
    }

    static void loseEverything() {
        kill();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "own-elasticsearch", Map.of("kopgroep.elasticsearch.url", "http://127.0.0.1:" + PORT)));
        }
    }
}
