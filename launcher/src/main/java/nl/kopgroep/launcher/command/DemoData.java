package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.kopgroep.launcher.install.Installation;

/** The real case, loaded by the way that a programme would bring its own network. */
final class DemoData {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Installation installation;
    private final Progress progress;

    DemoData(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    /**
     * Loads it unless that was done before. Loading twice changes nothing, so a load that was cut off is simply done
     * again.
     */
    void loadOnce() throws IOException, InterruptedException {
        Path folder = installation.checkout().resolve("demo");
        Path done = installation.folder().resolve("demo-is-loaded");
        if (Files.exists(done) || !Files.isDirectory(folder)) {
            return;
        }
        Importer importer = new Importer(installation);
        if (!importer.isBuilt()) {
            progress.say("demo", "not loaded: the importer is not built");
            return;
        }
        progress.say("demo", "is loaded from " + folder);
        if (importer.run("import", List.of(folder.toString())) != 0) {
            throw new Refusal("The platform runs, but its demo could not be loaded; the lines above say why."
                    + " Try again with ./kopgroep up");
        }
        awaitAccounts();
        Files.createFile(done);
        progress.say("demo", "is loaded");
    }

    private void awaitAccounts() throws InterruptedException {
        progress.say("demo", "waits until its accounts can log in");
        String realm = installation.ports().publicUrl() + "/auth/realms/" + installation.name();
        List<String> without = new DemoAccounts(realm, PATIENCE).awaitLogins();
        if (!without.isEmpty()) {
            throw new Refusal("The platform runs, but these demo accounts can't log in yet: "
                    + String.join(", ", without) + ". ./kopgroep logs network-service says why; try again with"
                    + " ./kopgroep up");
        }
    }
}
