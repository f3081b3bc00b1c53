package nl.kopgroep.elasticsearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.ClassPathNode;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.transport.netty4.Netty4Plugin;

/**
 * Runs one node on loopback until it is told to stop. Arguments: the HTTP port, the folder for its data and, if it has to
 * end with another process, that one's id.
 */
public final class ElasticsearchServer {

    private ElasticsearchServer() {}

    public static void main(String[] arguments) throws IOException, NodeValidationException, InterruptedException {
        LogConfigurator.configureESLogging();
        Settings settings = settings(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        LogConfigurator.configureWithoutConfig(settings);
        Environment environment =
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "kopgroep");
        Node node = new ClassPathNode(environment, plugins());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node, stopped)));
        if (arguments.length > 2) {
            endWith(Long.parseLong(arguments[2]));
        }
        node.start();
        stopped.await();
    }

    private static List<Plugin> plugins() {
        return List.of(new Netty4Plugin(), new LanguagePlugin(), new RootPlugin());
    }

    private static Settings settings(int port, Path folder) throws IOException {
        Path home = folder.toAbsolutePath();
        Files.createDirectories(home.resolve("config"));
        return Settings.builder()
                .put("path.home", home.toString())
                .put("path.data", home.resolve("data").toString())
                .put("path.logs", home.resolve("logs").toString())
                .put("cluster.name", "kopgroep")
                .put("node.name", "kopgroep")
                .put("discovery.type", "single-node")
                .put("transport.type", "netty4")
                .put("http.type", "netty4")
                .put("network.host", "127.0.0.1")
                .put("http.port", port)
                // Nobody joins this node; a free port keeps two of them out of each other's way.
                .put("transport.port", 0)
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
    }

    private static void endWith(long processId) {
        ProcessHandle.of(processId)
                .ifPresentOrElse(
                        other -> other.onExit()
                                .thenRun(() -> Runtime.getRuntime().exit(0)),
                        () -> Runtime.getRuntime().exit(0));
    }

    private static void close(Node node, CountDownLatch stopped) {
        try {
            node.close();
        } catch (IOException e) {
            System.err.println("The node did not close: " + e);
        } finally {
            stopped.countDown();
        }
    }
}
