package nl.kopgroep.launcher.command;

import java.io.IOException;
import nl.kopgroep.launcher.install.Folders;
import nl.kopgroep.launcher.install.Installation;

/** Stops an installation and throws away all that it has, after asking. */
final class Reset {

    private final Installation installation;
    private final Progress progress;

    Reset(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    void run(boolean sure) throws IOException, InterruptedException {
        if (!sure && !confirmed()) {
            progress.show("Nothing was changed.");
            return;
        }
        try (InstallationLock lock = InstallationLock.take(installation)) {
            java.util.Objects.requireNonNull(lock);
            new Down(installation, progress).stopAll();
            Folders.remove(installation.folder());
        }
        progress.say("kopgroep", "installation '" + installation.name() + "' is empty");
    }

    private boolean confirmed() {
        if (System.console() == null) {
            throw new Refusal("This throws away all data of installation '" + installation.name()
                    + "'. There is nobody to ask here; add --yes to do it.");
        }
        String answer = System.console()
                .readLine(
                        "This throws away all data of installation '%s' in %s. Type its name to do it: ",
                        installation.name(), installation.folder());
        return installation.name().equals(answer);
    }
}
