package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.util.List;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.process.RunRecords;
import nl.kopgroep.launcher.process.RunningProcess;
import nl.kopgroep.launcher.process.Stopping;

/** Stops all that runs of an installation and keeps its data. */
final class Down {

    private final Installation installation;
    private final Progress progress;

    Down(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    void run() throws IOException, InterruptedException {
        try (InstallationLock lock = InstallationLock.take(installation)) {
            java.util.Objects.requireNonNull(lock);
            stopAll();
        }
    }

    void stopAll() throws InterruptedException {
        RunRecords records = new RunRecords(installation.runs());
        List<RunningProcess> running =
                records.all().stream().filter(RunningProcess::isAlive).toList();
        if (!running.isEmpty()) {
            progress.say(
                    "kopgroep",
                    "stops "
                            + String.join(
                                    ", ",
                                    running.stream().map(RunningProcess::name).toList()));
            new Stopping(records, line -> progress.say("kopgroep", line)).stop(running);
        }
        records.all().forEach(process -> records.forget(process.name()));
        progress.say("kopgroep", running.isEmpty() ? "nothing was running" : "all stopped; the data is kept");
    }
}
