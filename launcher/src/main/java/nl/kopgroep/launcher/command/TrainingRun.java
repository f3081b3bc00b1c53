package nl.kopgroep.launcher.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.kopgroep.launcher.install.Folders;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.part.Part;
import nl.kopgroep.launcher.part.Part.Training;
import nl.kopgroep.launcher.part.Parts;
import nl.kopgroep.launcher.process.CommandLine;
import nl.kopgroep.launcher.process.RunRecords;
import nl.kopgroep.launcher.process.RunningProcess;
import nl.kopgroep.launcher.process.RunningProcess.Stop;

/**
 * Makes the AOT caches that later starts read: by a process of its own that yields to everything else, because people
 * have something better to do with a platform that has just started.
 */
final class TrainingRun {

    static final String NAME = "training";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Installation installation;
    private final Arguments arguments;
    private final RunRecords records;

    TrainingRun(Installation installation, Arguments arguments, RunRecords records) {
        this.installation = installation;
        this.arguments = arguments;
        this.records = records;
    }

    /** Starts the process when a cache is missing. */
    void startBeside(List<Part> parts, Progress progress) throws IOException, InterruptedException {
        boolean complete = true;
        for (Part part : parts) {
            complete &= part.training().isEmpty() || hasCache(part);
        }
        boolean runs = records.find(NAME).filter(RunningProcess::isAlive).isPresent();
        if (complete || runs) {
            return;
        }
        Log log = Log.forStart(installation.log(NAME));
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-Dkopgroep.checkout=" + installation.checkout(),
                "-cp",
                absolute(System.getProperty("java.class.path")),
                "nl.kopgroep.launcher.Main",
                NAME,
                "--installation",
                installation.name()));
        if (!arguments.demo()) {
            words.add("--no-demo");
        }
        CommandLine command = new CommandLine(words, Map.of(), installation.folder());
        if (CommandLine.onPath("nice")) {
            command = command.by("nice", "-n", "19");
        }
        Process process = command.startDetached(log.file());
        records.write(RunningProcess.of(NAME, process.toHandle(), "", List.of(), new Stop("TERM", Part.FIRST)));
        progress.say("kopgroep", "makes the next start faster, at low priority (process " + process.pid() + ")");
    }

    /** The process itself: one part after the other, until all have their cache. */
    void train(Progress progress) throws IOException, InterruptedException {
        for (Part part : Parts.of(installation, arguments.demo())) {
            try {
                if (part.training().isPresent() && !hasCache(part)) {
                    rehearse(part, part.training().get(), progress);
                }
            } catch (IOException e) {
                // A part without a cache starts slower, that is all.
                progress.say(part.name(), "got no cache: " + e.getMessage());
            }
        }
        records.forget(NAME);
        progress.say(NAME, "done");
    }

    /** Prepared first: only then it is known which program it is. */
    private static boolean hasCache(Part part) throws IOException, InterruptedException {
        part.prepare();
        return part.training().map(training -> Files.exists(training.cache())).orElse(true);
    }

    private void rehearse(Part part, Training training, Progress progress) throws IOException, InterruptedException {
        progress.say(part.name(), "rehearses its start");
        Path stage = installation.checkout().resolve(".kopgroep").resolve(Part.REHEARSAL);
        Files.createDirectories(stage.resolve("logs"));
        Part rehearsal = training.rehearsal();
        rehearsal.prepare();
        Log log = Log.forStart(installation.log(NAME + "-" + part.name()));
        Process process = rehearsal.command().startDetached(log.file());
        Thread stopping = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(stopping);
        Instant end = Instant.now().plus(PATIENCE);
        while (!training.endsByItself()
                && process.isAlive()
                && Instant.now().isBefore(end)
                && !rehearsal.isReady(log.text())) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        if (!training.endsByItself()) {
            process.destroy();
        }
        // At its end the JVM writes the cache, which takes longer than the start itself.
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        Runtime.getRuntime().removeShutdownHook(stopping);
        Folders.remove(stage);
        progress.say(part.name(), Files.exists(training.cache()) ? "has a cache" : "got no cache, see " + log.file());
    }

    private static String absolute(String classPath) {
        return String.join(
                File.pathSeparator,
                List.of(classPath.split(File.pathSeparator)).stream()
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }
}
