package nl.kopgroep.teststack.daemon;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** The PostgreSQL of the tests: the platform's version, without fsync because nothing here has to survive a power cut. */
final class Postgres {

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static Postgres start(Path shared, Path directory) {
        var binaries = shared.resolve("postgres-binaries");
        var unpacked = shared.resolve("postgres-binaries.complete");
        try {
            if (!Files.exists(unpacked)) {
                // An unpacking that was interrupted is never repaired by the library.
                if (Files.exists(binaries)) {
                    Leftovers.delete(binaries);
                }
            }
            Files.createDirectories(binaries);
            Files.createDirectories(directory);
            var server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setDataDirectory(directory.resolve("data"))
                    .setPGStartupWait(Duration.ofSeconds(90))
                    .setServerConfig("max_connections", "400")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_wal_size", "256MB")
                    .setRegisterShutdownHook(false)
                    .start();
            Files.writeString(unpacked, "");
            var postgres = new Postgres(server);
            // Databases belong to a role without special rights, as they do on the platform.
            postgres.execute("create role kopgroep login password 'kopgroep' createdb");
            return postgres;
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("PostgreSQL did not start in " + directory, failed);
        }
    }

    int port() {
        return server.getPort();
    }

    void drop(String database) throws SQLException {
        execute("drop database if exists \"" + database + "\" with (force)");
    }

    void stop() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
