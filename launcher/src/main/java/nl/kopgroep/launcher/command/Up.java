package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.part.Part;
import nl.kopgroep.launcher.part.Parts;
import nl.kopgroep.launcher.process.RunRecords;
import nl.kopgroep.launcher.process.RunningProcess;
import org.jspecify.annotations.Nullable;

/** Starts everything that isn't running, loads the demo once, and returns when the platform can be used. */
final class Up {

    private static final int LEAST_AT_ONCE = 2;

    private final Installation installation;
    private final Arguments arguments;
    private final Progress progress;
    private final RunRecords records;

    Up(Installation installation, Arguments arguments, Progress progress) {
        this.installation = installation;
        this.arguments = arguments;
        this.progress = progress;
        this.records = new RunRecords(installation.runs());
    }

    void run() throws IOException, InterruptedException {
        try (InstallationLock lock = InstallationLock.take(installation)) {
            java.util.Objects.requireNonNull(lock);
            start();
        }
    }

    private void start() throws IOException, InterruptedException {
        List<Part> wanted = wanted();
        List<Part> missing = new ArrayList<>();
        List<String> running = new ArrayList<>();
        for (Part part : wanted) {
            @Nullable RunningProcess process = records.find(part.name()).orElse(null);
            if (process != null && process.isAlive()) {
                running.add(part.name());
            } else {
                if (process != null) {
                    progress.say(part.name(), "had died and is started again");
                }
                missing.add(part);
            }
        }
        if (!running.isEmpty()) {
            progress.say("kopgroep", "already running: " + String.join(", ", running));
        }
        startAndLoad(missing, running);
        if (arguments.training() && arguments.only().isEmpty()) {
            new TrainingRun(installation, arguments, records).startBeside(wanted, progress);
        }
        Welcome.show(installation, arguments.demo(), progress);
    }

    /** Until this has ended, Ctrl-C takes back what was started. */
    private void startAndLoad(List<Part> missing, List<String> running) throws IOException, InterruptedException {
        int atOnce = Math.max(LEAST_AT_ONCE, Runtime.getRuntime().availableProcessors()) + 1;
        Starting starting = new Starting(installation, records, progress, atOnce);
        BreakingOff breakingOff = BreakingOff.watch(starting, running, progress);
        try {
            if (!missing.isEmpty()) {
                Checks.before(missing, installation.folder(), !Files.exists(installation.data("postgresql")));
                starting.startAll(missing, running);
            }
            if (arguments.demo() && arguments.only().isEmpty()) {
                new DemoData(installation, progress).loadOnce();
            }
        } finally {
            breakingOff.end();
        }
    }

    private List<Part> wanted() {
        List<Part> all = Parts.of(installation, arguments.demo());
        Set<String> only = arguments.only();
        List<String> names = all.stream().map(Part::name).toList();
        only.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new Refusal("There is no part " + name + ". There are: " + String.join(", ", names));
        });
        return only.isEmpty()
                ? all
                : all.stream().filter(part -> only.contains(part.name())).toList();
    }
}
