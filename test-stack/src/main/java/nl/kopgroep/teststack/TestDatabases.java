package nl.kopgroep.teststack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Databases with the schema in place, in some tens of milliseconds: each set of migrations runs once into a template (named after
 * their contents), and every database is a copy of that.
 */
public final class TestDatabases {

    /** Where libraries and services keep their migrations; those that aren't on the class path don't count. */
    private static final String[] EVERYWHERE = {
        "classpath:db/messaging",
        "classpath:db/access",
        "classpath:db/participation",
        "classpath:db/support",
        "classpath:db/projections",
        "classpath:db/migration"
    };

    private static final long TEMPLATE_LOCK = 0x6b6f70; // any number that nobody else uses

    private TestDatabases() {}

    /** A new database with every migration on the class path. The name is only a help for whoever looks into the server. */
    public static TestDatabase fresh(String name) {
        return fresh(name, EVERYWHERE);
    }

    /** A new database with the migrations of these Flyway locations; with none of them, an empty one. */
    public static TestDatabase fresh(String name, String... locations) {
        var stack = TestStack.get();
        var database = "%s_%s"
                .formatted(
                        name.replace('-', '_'),
                        UUID.randomUUID().toString().replace("-", "").substring(0, 10));
        try (var admin = admin(stack, "postgres");
                var statement = admin.createStatement()) {
            // A session's lock: it goes when this process dies, so a half-made template never stays locked.
            statement.execute("select pg_advisory_lock(" + TEMPLATE_LOCK + ")");
            var template = template(stack, admin, locations);
            stack.ownDatabase(database);
            statement.execute("create database %s template %s owner kopgroep".formatted(database, template));
            statement.execute("select pg_advisory_unlock(" + TEMPLATE_LOCK + ")");
            return new TestDatabase(database, stack.jdbcUrl(database), "kopgroep", "kopgroep");
        } catch (SQLException failed) {
            throw new IllegalStateException("no database for " + name, failed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String template(TestStack stack, Connection admin, String... locations)
            throws IOException, SQLException {
        var template = "template_" + fingerprint(locations);
        try (var statement = admin.createStatement()) {
            if (statement
                    .executeQuery("select 1 from pg_database where datname = '" + template + "'")
                    .next()) {
                return template;
            }
            statement.execute("drop database if exists template_draft with (force)");
            statement.execute("create database template_draft owner kopgroep");
            Flyway.configure()
                    .dataSource(stack.jdbcUrl("template_draft"), "kopgroep", "kopgroep")
                    .locations(locations)
                    .outOfOrder(true)
                    .load()
                    .migrate();
            // Only a finished template gets its name.
            statement.execute("alter database template_draft rename to " + template);
            return template;
        }
    }

    private static String fingerprint(String... locations) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var resolver = new PathMatchingResourcePatternResolver();
            for (var location : locations) {
                var folder = location.replaceFirst("^classpath:", "");
                var files = resolver.getResources("classpath*:" + folder + "/**/*.sql");
                java.util.Arrays.sort(
                        files, Comparator.comparing(file -> String.valueOf(file.getFilename()), String::compareTo));
                for (var file : files) {
                    digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                    digest.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Connection admin(TestStack stack, String database) throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl(database), stack.adminUser(), stack.adminPassword());
    }
}
