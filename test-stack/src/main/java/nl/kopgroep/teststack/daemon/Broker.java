package nl.kopgroep.teststack.daemon;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * One Kafka node that is broker and controller at once. Also a program of its own, {@code Broker DIRECTORY PORT CONTROLLERPORT}, for
 * tests that kill a broker: on the same directory it goes on with what it had acknowledged.
 */
public final class Broker {

    private final String bootstrap;

    private Broker(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Starts a broker in a process of its own; prints {@code ready} when it answers. */
    public static void main(String[] args) throws Exception {
        var broker = start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        broker.awaitAnswer();
        System.out.println("ready");
        Thread.currentThread().join();
    }

    static Broker start(Path directory) throws IOException {
        try (var one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = one.getLocalPort();
            var controllerPort = other.getLocalPort();
            one.close();
            other.close();
            return start(directory, port, controllerPort);
        }
    }

    private static Broker start(Path directory, int port, int controllerPort) throws IOException {
        var settings = settings(directory, port, controllerPort);
        var file = directory.resolve("server.properties");
        Files.createDirectories(directory);
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            settings.store(out, null);
        }
        var formatted = StorageTool.execute(
                new String[] {
                    "format",
                    "--cluster-id",
                    Uuid.fromString("a29wZ3JvZXAtdGVzdHN0YQ").toString(),
                    "--config",
                    file.toString(),
                    "--ignore-formatted"
                },
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
        if (formatted != 0) {
            throw new IllegalStateException("Kafka's storage was not formatted in " + directory);
        }
        new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM).startup();
        return new Broker("127.0.0.1:" + port);
    }

    private static Properties settings(Path directory, int port, int controllerPort) {
        var settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("log.dirs", directory.resolve("data").toString()),
                // A topic that nobody made on purpose is a mistake that a test should show.
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // Killed consumers must not hold their partitions for long.
                Map.entry("group.min.session.timeout.ms", "1000"),
                Map.entry("group.consumer.min.session.timeout.ms", "1000"),
                Map.entry("group.consumer.min.heartbeat.interval.ms", "300"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("log.segment.bytes", "16777216"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "3")));
        return settings;
    }

    String bootstrap() {
        return bootstrap;
    }

    void deleteTopics(String prefix) {
        try (var admin = Admin.create(client())) {
            var ours = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(prefix))
                    .toList();
            admin.deleteTopics(ours).all().get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private void awaitAnswer() {
        try (var admin = Admin.create(client())) {
            admin.describeCluster().nodes().get();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new UncheckedIOException(new IOException(failed));
        }
    }

    private Map<String, Object> client() {
        return Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    }
}
