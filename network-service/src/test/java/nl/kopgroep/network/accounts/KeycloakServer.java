package nl.kopgroep.network.accounts;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.kopgroep.teststack.TestDatabase;
import nl.kopgroep.teststack.TestDatabases;
import nl.kopgroep.teststack.TestStack;
import org.awaitility.Awaitility;

/**
 * The distribution from Maven Central with this repository's realm, on a database of its own. It is unpacked and built once
 * for all tests on this machine, which take turns with it.
 */
final class KeycloakServer implements AutoCloseable {

    static final String SECRET = "network-secret";
    static final String REALM = "kopgroep";

    private final Process process;
    private final Path log;
    private final FileChannel inUse;
    private final int port;

    private KeycloakServer(Process process, Path log, FileChannel inUse, int port) {
        this.process = process;
        this.log = log;
        this.inUse = inUse;
        this.port = port;
    }

    static KeycloakServer start() throws IOException, InterruptedException {
        Path zip = Path.of(System.getProperty("kopgroep.test.keycloak", "the build says where Keycloak's zip is"));
        Path home = Path.of(System.getProperty("user.home"), ".cache", "kopgroep", "gateway-tests")
                .resolve(zip.getFileName().toString().replace(".zip", ""));
        Files.createDirectories(home);
        FileChannel inUse =
                FileChannel.open(home.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        inUse.lock();
        if (!Files.exists(home.resolve("built"))) {
            unpack(zip, home);
            command(home, "build", "--db=postgres", "--health-enabled=true", "--http-relative-path=/auth")
                    .start()
                    .waitFor();
            Files.createFile(home.resolve("built"));
        }
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                Path.of("..", "keycloak", "realm.json"),
                imports.resolve("kopgroep-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(imports.resolve("kopgroep-users-0.json"));
        Path theme = home.resolve("themes/kopgroep");
        Files.deleteIfExists(theme);
        Files.createSymbolicLink(
                theme, Path.of("..", "keycloak", "themes", "kopgroep").toRealPath());
        return started(home, inUse);
    }

    private static KeycloakServer started(Path home, FileChannel inUse) throws IOException {
        int port = freePort();
        int management = freePort();
        TestDatabase database = TestDatabases.fresh("keycloak", new String[0]);
        ProcessBuilder builder = command(
                home,
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + management,
                "--hostname=http://localhost:" + port + "/auth",
                "--import-realm",
                "--cache=local",
                "--spi-events-listener--email--include-events=UPDATE_PASSWORD");
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("KC_DB_URL", database.jdbcUrl()),
                        Map.entry("KC_DB_USERNAME", database.user()),
                        Map.entry("KC_DB_PASSWORD", database.password()),
                        Map.entry("KC_DB_POOL_MAX_SIZE", "10"),
                        Map.entry("KOPGROEP_INSTALLATION", REALM),
                        Map.entry("KOPGROEP_PUBLIC_URL", "http://localhost:8400"),
                        Map.entry("KOPGROEP_GATEWAY_URL", "http://localhost:8400"),
                        Map.entry("KOPGROEP_PORTAL_CLIENT_SECRET", "portal-secret"),
                        Map.entry("KOPGROEP_NETWORK_CLIENT_SECRET", SECRET),
                        Map.entry("KOPGROEP_SMTP_HOST", TestStack.get().smtpHost()),
                        Map.entry(
                                "KOPGROEP_SMTP_PORT",
                                String.valueOf(TestStack.get().smtpPort())),
                        Map.entry("KOPGROEP_CLI_DIRECT_GRANT", "true"),
                        Map.entry("KOPGROEP_PASSWORD_POLICY", "length(8)")));
        KeycloakServer server = new KeycloakServer(builder.start(), log(home), inUse, port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        URI ready = URI.create("http://127.0.0.1:" + management + "/auth/health/ready");
        try (HttpClient http = HttpClient.newHttpClient()) {
            Awaitility.await("Keycloak")
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofSeconds(1))
                    .failFast("Keycloak died: see " + log(home), () -> !server.process.isAlive())
                    .ignoreExceptions()
                    .until(() ->
                            http.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
                                            .statusCode()
                                    == 200);
        }
        return server;
    }

    /** Where it answers; throws with its last words when it has died. */
    String url() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak died: " + lastWords());
        }
        return "http://127.0.0.1:" + port + "/auth";
    }

    /** Stops the script and the JVM that it started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            inUse.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "and its log can't be read: " + e.getMessage();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void unpack(Path zip, Path home) throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry :
                    archive.stream().filter(each -> !each.isDirectory()).toList()) {
                Path target =
                        home.resolve(entry.getName().substring(entry.getName().indexOf('/') + 1));
                Files.createDirectories(target.getParent());
                Files.copy(archive.getInputStream(entry), target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path log(Path home) {
        return home.resolve("network-tests.log");
    }

    private static ProcessBuilder command(Path home, String... arguments) {
        List<String> line =
                new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log(home).toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        return builder;
    }
}
