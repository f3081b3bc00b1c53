package nl.kopgroep.network.campaign.telling;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.kopgroep.network.campaign.Platform;
import nl.kopgroep.teststack.TestStack;

/**
 * Small disks in memory that can be filled to the last byte: one for the broker's log, one for notification-service's
 * tables. Only root may mount them; without them nothing is filled up but the mail server, and the report says so.
 */
final class Disks implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    private final Path broker;
    private final Path tables;
    private final boolean mounted;

    private Disks(Path broker, Path tables, boolean mounted) {
        this.broker = broker;
        this.tables = tables;
        this.mounted = mounted;
    }

    /** Before anything is started. */
    static Disks mount(Path folder) throws Exception {
        Path broker = Files.createDirectories(folder.resolve("kafka"));
        Path tables = Files.createDirectories(folder.resolve("tables"));
        boolean mounted = mounts(broker, "700m") && mounts(tables, "300m");
        return new Disks(broker, tables, mounted);
    }

    private static boolean mounts(Path place, String size) throws IOException, InterruptedException {
        return run("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + size, "kopgroep-campaign", place.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }

    boolean canBeFilled() {
        return mounted;
    }

    /** Moves the tables there, while their service is away. */
    void hold(Platform platform) throws Exception {
        if (!mounted) {
            return;
        }
        String database = platform.books(Platform.NOTIFICATION).text("select current_database()");
        platform.kill(Platform.NOTIFICATION);
        TestStack stack = TestStack.get();
        try (var admin = DriverManager.getConnection(stack.adminJdbcUrl(), stack.adminUser(), stack.adminPassword());
                var statement = admin.createStatement()) {
            Path place = Files.createDirectory(tables.resolve("space"));
            run("chown", "-R", "--reference=" + dataFolder(), tables.toString());
            statement.execute("create tablespace small location '" + place + "'");
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
            statement.execute("alter database \"" + database + "\" set tablespace small");
        }
        platform.start(Platform.NOTIFICATION);
        platform.awaitReady(Platform.NOTIFICATION);
    }

    /** Where PostgreSQL's data is. */
    static Path dataFolder() throws SQLException {
        TestStack stack = TestStack.get();
        try (var admin = DriverManager.getConnection(stack.adminJdbcUrl(), stack.adminUser(), stack.adminPassword());
                var statement = admin.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            row.next();
            return Path.of(row.getString(1));
        }
    }

    void fillBroker() throws IOException {
        fill(broker);
    }

    void fillTables() throws IOException {
        fill(tables);
    }

    private static void fill(Path disk) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream filler = Files.newOutputStream(disk.resolve("filler"))) {
            while (true) {
                filler.write(block);
            }
        } catch (IOException full) {
            // As meant.
        }
    }

    void empty() throws IOException {
        Files.deleteIfExists(broker.resolve("filler"));
        Files.deleteIfExists(tables.resolve("filler"));
    }

    @Override
    public void close() throws Exception {
        if (mounted) {
            // Lazily: PostgreSQL ends only after this program does.
            run("umount", "-l", broker.toString());
            run("umount", "-l", tables.toString());
        }
    }
}
