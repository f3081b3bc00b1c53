package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.part.Part;
import nl.kopgroep.launcher.part.Parts;
import nl.kopgroep.launcher.process.RunRecords;
import nl.kopgroep.launcher.process.Stopping;

/** Starts everything that isn't running, loads the demo once, and returns when the platform can be used. */
final class Up {

    private static final int LEAST_AT_ONCE = 2;

    private final Installation installation;
    private final Arguments arguments;
    private final Progress progress;
    private final RunRecords records;
    private final List<Part> all;

    Up(Installation installation, Arguments arguments, Progress progress) {
        this(installation, arguments, progress, Parts.of(installation, arguments.demo()));
    }

    /** @param all the parts that there are */
    Up(Installation installation, Arguments arguments, Progress progress, List<Part> all) {
        this.all = all;
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
        Census census = Census.of(wanted, records);
        census.died().forEach(part -> progress.say(part.name(), "had died and is started again"));
        List<String> running = names(census.running());
        if (!running.isEmpty()) {
            progress.say("kopgroep", "already running: " + String.join(", ", running));
        }
        startAndLoad(census, census.toStart(wanted), running);
        if (arguments.only().isEmpty()) {
            new Tidying(installation, progress).removeOldPrograms(wanted);
        }
        if (arguments.training() && arguments.only().isEmpty()) {
            new TrainingRun(installation, arguments, records).startBeside(wanted, progress);
        }
        Welcome.show(installation, arguments.demo(), progress);
    }

    /** Until this has ended, Ctrl-C takes back what was started. */
    private void startAndLoad(Census census, List<Part> missing, List<String> running)
            throws IOException, InterruptedException {
        int atOnce = Math.max(LEAST_AT_ONCE, Runtime.getRuntime().availableProcessors()) + 1;
        Starting starting = new Starting(installation, records, progress, atOnce);
        BreakingOff breakingOff = BreakingOff.watch(starting, running, progress);
        try {
            if (!missing.isEmpty()) {
                List<Part> taking = missing.stream()
                        .filter(part -> !census.outdated().contains(part))
                        .toList();
                Checks.before(taking, installation.folder(), !Files.exists(installation.data("postgresql")));
                stop(census.outdated());
                starting.startAll(missing, running);
            }
            if (arguments.demo() && arguments.only().isEmpty()) {
                new DemoData(installation, progress).loadOnce();
            }
        } finally {
            breakingOff.end();
        }
    }

    private void stop(List<Part> outdated) throws InterruptedException {
        outdated.forEach(part -> progress.say("kopgroep", "restarts " + part.name() + ", because it was built anew"));
        new Stopping(records, line -> progress.say("kopgroep", line))
                .stop(outdated.stream()
                        .flatMap(part -> records.find(part.name()).stream())
                        .toList());
    }

    private static List<String> names(List<Part> parts) {
        return parts.stream().map(Part::name).toList();
    }

    private List<Part> wanted() {
        Set<String> only = arguments.only();
        List<String> names = names(all);
        only.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new Refusal("There is no part " + name + ". There are: " + String.join(", ", names));
        });
        return only.isEmpty()
                ? all
                : all.stream().filter(part -> only.contains(part.name())).toList();
    }
}
