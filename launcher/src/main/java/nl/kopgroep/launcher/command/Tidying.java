package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.install.Programs;
import nl.kopgroep.launcher.part.Part;
import nl.kopgroep.launcher.process.RunRecords;
import nl.kopgroep.launcher.process.RunningProcess;

/** Each build leaves programs behind. Those that nothing runs, and nothing would be started with, go. */
final class Tidying {

    private final Installation installation;
    private final Progress progress;

    Tidying(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    /** @param parts all parts of this installation, whose programs are ready to be started again */
    void removeOldPrograms(List<Part> parts) throws IOException {
        Set<String> needed = new HashSet<>();
        for (Part part : parts) {
            needed.add(part.program());
        }
        List<RunningProcess> running = Installation.all(installation.checkout()).stream()
                .flatMap(each -> new RunRecords(each.runs()).all().stream())
                .filter(RunningProcess::isAlive)
                .filter(process -> !process.name().equals(TrainingRun.NAME))
                .toList();
        if (running.stream().map(RunningProcess::program).anyMatch(String::isEmpty)) {
            // Started by an older launcher, which did not write down what it started.
            return;
        }
        running.forEach(process -> needed.add(process.program()));
        int removed = new Programs(installation.programs()).removeAllBut(needed);
        if (removed > 0) {
            progress.say("kopgroep", "removed " + removed + " programs of earlier builds that nothing runs any more");
        }
    }
}
