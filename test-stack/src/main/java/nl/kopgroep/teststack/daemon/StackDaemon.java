package nl.kopgroep.teststack.daemon;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

/**
 * Starts the servers, writes the port of its lease to {@code <dir>/lease-port} and stays as long as somebody holds a lease, and
 * sixty seconds more.
 */
public final class StackDaemon {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private StackDaemon() {}

    /** Arguments: the directory that all runs of the stack share. */
    public static void main(String[] args) {
        try {
            run(Path.of(args[0]));
            System.exit(0);
        } catch (Exception failed) {
            // What did start has threads of its own that would keep half a stack alive.
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(Path shared) throws Exception {
        Leftovers.removeIn(shared);
        var run = Files.createDirectories(
                shared.resolve("run-" + ProcessHandle.current().pid()));
        // Kafka and PostgreSQL share nothing, and a start takes seconds of CPU on two cores: side by side.
        var postgres = CompletableFuture.supplyAsync(() -> Postgres.start(shared, run.resolve("postgres")));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            postgres.thenAccept(Postgres::stop).join();
            Leftovers.delete(run);
        }));
        var broker = Broker.start(run.resolve("kafka"));
        var mail = MailServer.start();
        var keys = new SigningKey();
        var http = new StackHttp(mail, keys);

        var address = new Properties();
        address.setProperty("postgres.port", Integer.toString(postgres.join().port()));
        address.setProperty("kafka.bootstrap", broker.bootstrap());
        address.setProperty("smtp.port", Integer.toString(mail.port()));
        address.setProperty("http.port", Integer.toString(http.port()));
        address.setProperty("signing.key", keys.privateKey());
        address.setProperty("daemon.pid", Long.toString(ProcessHandle.current().pid()));

        var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var leases = new Leases(door, address, new Cleaning(postgres.join(), broker));
        publish(shared, door.getLocalPort());
        leases.serveUntilIdleFor(PATIENCE);
        // The door is shut before anything stops, so whoever comes now is refused and starts a stack of its own.
    }

    private static void publish(Path shared, int port) throws IOException {
        var draft = shared.resolve("lease-port.draft");
        Files.writeString(draft, Integer.toString(port), StandardCharsets.UTF_8);
        Files.move(draft, shared.resolve("lease-port"), StandardCopyOption.ATOMIC_MOVE);
    }
}
