package nl.kopgroep.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kopgroep.launcher.install.Folders;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.install.Programs;
import nl.kopgroep.launcher.install.Secrets;
import nl.kopgroep.launcher.process.CommandLine;

/**
 * Keycloak on its own database, with the realm and the pages of the folder {@code keycloak}. Started without its shell
 * script, which would stand between us and the process.
 */
final class KeycloakPart implements Part {

    /** Fixed when Keycloak is built; Docker's image is built with the same. */
    static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=true", "--http-relative-path=/auth");

    /** Given at each start, beside addresses and ports; Docker's container gets the same. */
    static final List<String> START_OPTIONS = List.of(
            "--optimized",
            "--import-realm",
            "--http-enabled=true",
            "--hostname-backchannel-dynamic=true",
            "--proxy-headers=xforwarded",
            "--cache=local",
            // Of the events that it can mail people about: with failed logins others could fill their mailbox.
            "--spi-events-listener--email--include-events=UPDATE_PASSWORD",
            // Each look at the readiness while it starts would be a line in the log.
            "--log-level=info,io.smallrye.health:error");

    /** Known to everybody, so for a demo on loopback only. */
    private static final Map<String, String> DEMO = Map.of(
            "KOPGROEP_CLI_DIRECT_GRANT", "true",
            "KOPGROEP_PASSWORD_POLICY", "length(8) and notUsername(undefined) and notEmail(undefined)");

    private final Installation installation;
    private final Secrets secrets;
    private final boolean demo;
    private Path program;

    KeycloakPart(Installation installation, Secrets secrets, boolean demo) {
        this.installation = installation;
        this.secrets = secrets;
        this.demo = demo;
        this.program = installation.programs();
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<Integer> ports() {
        return List.of(installation.ports().keycloak(), installation.ports().keycloakManagement());
    }

    @Override
    public int megabytes() {
        return 500;
    }

    @Override
    public Set<String> needs() {
        return Set.of("postgresql");
    }

    /** On a first start it makes its tables, which takes a minute of a processor. */
    @Override
    public Duration patience() {
        return Duration.ofMinutes(6);
    }

    @Override
    public String program() throws IOException {
        return Programs.name(name(), List.of(archive()));
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        program = new Programs(installation.programs()).ensure(program(), folder -> unpackAndBuild(archive(), folder));
        prepareHome();
    }

    @Override
    public CommandLine command() {
        int port = installation.ports().keycloak();
        List<String> options = new ArrayList<>(START_OPTIONS);
        options.addAll(List.of(
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + installation.ports().keycloakManagement(),
                "--hostname=" + installation.ports().publicUrl() + "/auth",
                "--proxy-trusted-addresses=127.0.0.1"));
        return keycloak(home(), "start", options, environment());
    }

    @Override
    public boolean isReady(String logged) throws InterruptedException {
        return Probe.answers(readiness());
    }

    @Override
    public String readiness() {
        return "http://127.0.0.1:" + installation.ports().keycloakManagement() + "/auth/health/ready";
    }

    private Path archive() {
        return installation.checkout().resolve("launcher/target/servers/keycloak.zip");
    }

    private Path home() {
        return installation.data(name());
    }

    private Map<String, String> environment() {
        String database = installation.database("keycloak");
        Map<String, String> all = new HashMap<>(demo ? DEMO : Map.of());
        all.put(
                "KC_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + installation.ports().postgresql() + "/" + database);
        all.put("KC_DB_USERNAME", database);
        all.put("KC_DB_PASSWORD", secrets.secret("database.keycloak"));
        all.put("KC_DB_POOL_INITIAL_SIZE", "1");
        all.put("KC_DB_POOL_MIN_SIZE", "1");
        all.put("KC_DB_POOL_MAX_SIZE", "20");
        all.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", "administrator");
        all.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secrets.secret("keycloak.administrator"));
        all.put("KOPGROEP_INSTALLATION", installation.name());
        all.put("KOPGROEP_PUBLIC_URL", installation.ports().publicUrl());
        all.put(
                "KOPGROEP_GATEWAY_URL",
                "http://127.0.0.1:" + installation.ports().gateway());
        all.put("KOPGROEP_PORTAL_CLIENT_SECRET", secrets.secret("keycloak.portal"));
        all.put("KOPGROEP_NETWORK_CLIENT_SECRET", secrets.secret("keycloak.network-service"));
        all.put("KOPGROEP_SMTP_HOST", "127.0.0.1");
        all.put("KOPGROEP_SMTP_PORT", String.valueOf(installation.ports().smtp()));
        return all;
    }

    /** A home of its own per installation, on the one program. The realm and the pages are laid out anew each time. */
    private void prepareHome() throws IOException {
        Path ours = installation.checkout().resolve("keycloak");
        Path imports = home().resolve("data/import");
        Folders.remove(imports);
        Files.createDirectories(imports);
        Files.copy(ours.resolve("realm.json"), imports.resolve(installation.name() + "-realm.json"));
        if (demo) {
            Files.copy(ours.resolve("demo-users.json"), imports.resolve(installation.name() + "-users-0.json"));
        }
        Folders.remove(home().resolve("themes"));
        Folders.copy(ours.resolve("themes"), home().resolve("themes"));
        for (String part : List.of("lib", "providers", "conf", "version.txt")) {
            Path link = home().resolve(part);
            if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(link);
            }
            Files.createSymbolicLink(link, program.resolve(part));
        }
    }

    private void unpackAndBuild(Path archive, Path folder) throws IOException, InterruptedException {
        ZipArchive.unpackBelowFirstFolder(archive, folder);
        CommandLine build = keycloak(folder, "build", BUILD_OPTIONS, Map.of());
        if (build.run(installation.log(name())) != 0) {
            throw new IOException("Keycloak could not be built, see " + installation.log(name()));
        }
    }

    private CommandLine keycloak(Path home, String verb, List<String> options, Map<String, String> environment) {
        List<String> words = new ArrayList<>();
        words.add(Jvm.java().toString());
        words.addAll(Jvm.flags(64, 384));
        words.addAll(List.of(
                "-XX:MaxMetaspaceSize=256m",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                verb));
        words.addAll(options);
        return new CommandLine(words, environment, installation.folder());
    }
}
