package nl.kopgroep.teststack;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The servers that tests run on: one daemon for all modules and forks, started by whoever comes first. {@link #get()} takes seconds
 * for the first caller on the machine and milliseconds for the others. A daemon that died is replaced at the next {@link #get()}.
 */
public final class TestStack {

    private static final Object MONITOR = new Object();
    private static @Nullable TestStack current;

    private final Lease lease;

    private TestStack(Lease lease) {
        this.lease = lease;
    }

    /** The running stack; never null, and throws an IllegalStateException with the daemon's last words when it doesn't start. */
    public static TestStack get() {
        synchronized (MONITOR) {
            var known = current;
            if (known == null || !known.lease.isAlive()) {
                known = new TestStack(Lease.take());
                current = known;
            }
            return known;
        }
    }

    /** JDBC address of the database {@code postgres}. */
    public String adminJdbcUrl() {
        return jdbcUrl("postgres");
    }

    /** JDBC address of the database with this name. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%s/%s".formatted(lease.fact("postgres.port"), database);
    }

    /** The superuser, for tests that look into the server itself. */
    public String adminUser() {
        return "postgres";
    }

    /** The superuser's password. */
    public String adminPassword() {
        return "postgres";
    }

    /** What goes into {@code spring.kafka.bootstrap-servers}. */
    public String kafkaBootstrapServers() {
        return lease.fact("kafka.bootstrap");
    }

    /** Always loopback. */
    public String smtpHost() {
        return "127.0.0.1";
    }

    /** Takes every mail for every address. */
    public int smtpPort() {
        return Integer.parseInt(lease.fact("smtp.port"));
    }

    /** The issuer that {@link TestTokens} names. */
    public String issuer() {
        return keycloakUrl() + "/realms/test";
    }

    /** Stands in for Keycloak's base URL: only its key sets answer. */
    public String keycloakUrl() {
        return "http://127.0.0.1:%s/auth".formatted(lease.fact("http.port"));
    }

    /** Where services fetch the public half of the key that {@link TestTokens} signs with. */
    public String jwkSetUri() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    /**
     * The mails that arrived for an address, oldest first. The mailbox is shared by all tests on this machine, so give each test
     * addresses of its own. Mail arrives asynchronously: wait with Awaitility.
     */
    public List<Mail> mailsTo(String address) {
        var uri = URI.create("http://127.0.0.1:%s/mail/%s"
                .formatted(lease.fact("http.port"), URLEncoder.encode(address, StandardCharsets.UTF_8)));
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var body = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray())
                    .body();
            var frames = new DataInputStream(new ByteArrayInputStream(body));
            var mails = new ArrayList<Mail>();
            while (frames.available() > 0) {
                mails.add(Mail.parse(frames.readNBytes(frames.readInt())));
            }
            return mails;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading mail", interrupted);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("a mail for " + address + " can't be read", unreadable);
        }
    }

    /** The topics with this prefix are deleted when this JVM is done. */
    public void ownTopics(String prefix) {
        lease.own("topics " + prefix);
    }

    /** The database is dropped when this JVM is done. */
    void ownDatabase(String name) {
        lease.own("database " + name);
    }

    String signingKey() {
        return lease.fact("signing.key");
    }

    /** For the stack's own tests. */
    long daemonPid() {
        return Long.parseLong(lease.fact("daemon.pid"));
    }
}
