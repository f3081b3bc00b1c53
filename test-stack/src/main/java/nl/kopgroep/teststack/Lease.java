package nl.kopgroep.teststack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Properties;

/** An open connection to the daemon, kept for the life of this JVM: the daemon stays as long as one is open. */
final class Lease {

    /** Raise this when daemon and client no longer understand each other, so that checkouts side by side don't meet. */
    private static final String PROTOCOL = "1";

    private final Socket connection;
    private final Properties facts;

    private Lease(Socket connection, Properties facts) {
        this.connection = connection;
        this.facts = facts;
    }

    /** Joins the running daemon or starts one; only one process on the machine does so at a time. */
    static Lease take() {
        try {
            var shared = Files.createDirectories(Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "kopgroep-test-stack-%s-%s".formatted(System.getProperty("user.name"), PROTOCOL)));
            try (var file = FileChannel.open(
                            shared.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = file.lock()) {
                Objects.requireNonNull(lock);
                try {
                    return join(shared);
                } catch (IOException nobodyThere) {
                    DaemonProcess.start(shared);
                    return join(shared);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the test stack can't be reached", failed);
        }
    }

    private static Lease join(Path shared) throws IOException {
        var port = Integer.parseInt(Files.readString(shared.resolve("lease-port"), StandardCharsets.UTF_8));
        var connection = new Socket(InetAddress.getLoopbackAddress(), port);
        try {
            // Another program may listen there by now: it won't say this.
            connection.setSoTimeout(10_000);
            var lines =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            var text = new StringBuilder();
            for (var line = lines.readLine(); line == null || !line.isEmpty(); line = lines.readLine()) {
                if (line == null) {
                    throw new IOException("the daemon closed the door");
                }
                text.append(line).append('\n');
            }
            var facts = new Properties();
            facts.load(new StringReader(text.toString()));
            return new Lease(connection, facts);
        } catch (IOException failed) {
            connection.close();
            throw failed;
        }
    }

    String fact(String name) {
        return Objects.requireNonNull(facts.getProperty(name), name);
    }

    void own(String made) {
        try {
            connection.getOutputStream().write((made + "\n").getBytes(StandardCharsets.UTF_8));
            connection.getOutputStream().flush();
        } catch (IOException daemonDied) {
            // Then there is nothing left to clean up.
        }
    }

    /** The daemon says nothing after its greeting, so the only thing to read is the end. */
    boolean isAlive() {
        try {
            connection.setSoTimeout(1);
            return connection.getInputStream().read() >= 0;
        } catch (SocketTimeoutException quiet) {
            return true;
        } catch (IOException broken) {
            return false;
        }
    }
}
