package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.kopgroep.launcher.install.Installation;

/** The real case, loaded by the way that a programme would bring its own network. */
final class DemoData {

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
        Files.createFile(done);
        progress.say("demo", "is loaded");
    }
}
