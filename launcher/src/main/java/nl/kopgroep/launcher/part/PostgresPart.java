package nl.kopgroep.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kopgroep.launcher.install.Folders;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.install.Programs;
import nl.kopgroep.launcher.install.Secrets;
import nl.kopgroep.launcher.process.CommandLine;
import nl.kopgroep.launcher.process.RunningProcess.Stop;

/** PostgreSQL as its own long-lived server, with a role and a database for each service and for Keycloak. */
final class PostgresPart implements Part {

    static final String ADMINISTRATOR = "postgres";

    /** What a crash must not take, and what the services together need. Docker's server gets the same. */
    static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "150",
            "shared_buffers", "96MB",
            "password_encryption", "scram-sha-256");

    /** The same order of letters on every machine. */
    static final List<String> INITDB_ARGUMENTS = List.of(
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--data-checksums",
            "--auth=scram-sha-256");

    private final Installation installation;
    private final Secrets secrets;
    private final List<String> owners;
    private Path program;

    PostgresPart(Installation installation, Secrets secrets, List<String> owners) {
        this.installation = installation;
        this.secrets = secrets;
        this.owners = owners;
        this.program = installation.programs();
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public List<Integer> ports() {
        return List.of(installation.ports().postgresql());
    }

    @Override
    public int megabytes() {
        return 200;
    }

    @Override
    public String program() throws IOException {
        return Programs.name(name(), List.of(archive()));
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        program = new Programs(installation.programs())
                .ensure(program(), folder -> PostgresArchive.unpack(archive(), folder));
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise();
        }
        removeStalePidFile();
    }

    @Override
    public CommandLine command() {
        List<String> words = new ArrayList<>(List.of(
                program.resolve("bin/postgres").toString(),
                "-D",
                data().toString(),
                "-p",
                String.valueOf(installation.ports().postgresql()),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
        SETTINGS.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return asOrdinaryUser(words);
    }

    @Override
    public boolean isReady(String logged) {
        try (var connection = administrator().connect()) {
            return connection.isValid(3);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public String readiness() {
        return "a connection on port " + installation.ports().postgresql();
    }

    @Override
    public void introduce() throws IOException {
        try {
            Databases databases = new Databases(administrator());
            for (String owner : owners) {
                databases.ensure(installation.database(owner), secrets.secret("database." + owner));
            }
        } catch (SQLException e) {
            throw new IOException("The databases could not be made: " + e.getMessage(), e);
        }
    }

    /** Ends connections and writes a checkpoint; the usual signal would wait for the last client to leave. */
    @Override
    public Stop stop() {
        return new Stop("INT", LAST);
    }

    @Override
    public boolean worthAnotherTry(String logged) {
        // After a kill its children need a moment to notice.
        return logged.contains("pre-existing shared memory block")
                || logged.contains("the database system is starting");
    }

    private Path archive() {
        return installation.checkout().resolve("launcher/target/servers/postgresql.jar");
    }

    private Path data() {
        return installation.data(name());
    }

    private Databases.Login administrator() {
        return new Databases.Login(
                installation.ports().postgresql(), ADMINISTRATOR, secrets.secret("database.administrator"));
    }

    /** Into a folder beside it, so that a first start that was cut off starts again from nothing. */
    private void initialise() throws IOException, InterruptedException {
        Folders.remove(data());
        Path half = data().resolveSibling(name() + ".half");
        Folders.remove(half);
        Files.createDirectories(half.getParent());
        Path password = Files.createTempFile(
                installation.folder(),
                "first",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, secrets.secret("database.administrator"));
            List<String> words = new ArrayList<>(List.of(
                    program.resolve("bin/initdb").toString(),
                    "-D",
                    half.toString(),
                    "-U",
                    ADMINISTRATOR,
                    "--pwfile=" + password));
            words.addAll(INITDB_ARGUMENTS);
            if (asOrdinaryUser(words).run(installation.log(name())) != 0) {
                throw new IOException("initdb failed, see " + installation.log(name()));
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** After a power failure the number in it may belong to a stranger, and PostgreSQL would refuse to start. */
    private void removeStalePidFile() throws IOException {
        Path file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        String number = Files.readAllLines(file).getFirst().strip();
        String command = ProcessHandle.of(Long.parseLong(number))
                .flatMap(process -> process.info().command())
                .orElse("");
        if (!command.endsWith("/postgres")) {
            Files.deleteIfExists(file);
        }
    }

    /** PostgreSQL refuses to be root; in a user namespace it isn't, and the files stay ours. */
    private CommandLine asOrdinaryUser(List<String> words) {
        CommandLine command = new CommandLine(
                words,
                Map.of("LD_LIBRARY_PATH", program.resolve("lib").toString(), "TZ", "UTC"),
                installation.folder());
        return System.getProperty("user.name").equals("root") ? command.by("unshare", "-U") : command;
    }
}
