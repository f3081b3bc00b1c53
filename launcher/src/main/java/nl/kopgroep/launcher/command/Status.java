package nl.kopgroep.launcher.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.part.Part;
import nl.kopgroep.launcher.part.Parts;
import nl.kopgroep.launcher.process.RunRecords;
import nl.kopgroep.launcher.process.RunningProcess;

/** What runs, on which ports, since when, with how much memory, and what died. */
final class Status {

    private static final String ROW = "  %-21s %-12s %-8s %-12s %-28s %s";
    private static final long MEGABYTE = 1L << 20;

    private final Installation installation;
    private final Progress progress;

    Status(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    /** @return whether everything runs */
    boolean show() {
        RunRecords records = new RunRecords(installation.runs());
        progress.show("Installation '" + installation.name() + "', "
                + installation.ports().publicUrl());
        progress.show(row("", "", "process", "port", "since", "memory"));
        List<Part> parts = Parts.of(installation, true);
        long total = 0;
        boolean complete = true;
        for (Part part : parts) {
            RunningProcess process = records.find(part.name()).orElse(null);
            boolean runs = process != null && process.isAlive();
            complete &= runs;
            if (process == null) {
                progress.show(row(part.name(), "not running", "", ports(part.ports()), "", ""));
            } else if (!runs) {
                progress.show(row(
                        part.name(),
                        "DIED",
                        "",
                        ports(part.ports()),
                        since(process),
                        "see ./kopgroep logs " + part.name() + ", then ./kopgroep up"));
            } else {
                long memory = process.memory();
                total += memory;
                progress.show(row(
                        part.name(),
                        "running",
                        String.valueOf(process.pid()),
                        ports(part.ports()),
                        since(process),
                        memory / MEGABYTE + " MB"));
            }
        }
        progress.show(row("", "", "", "", "together", total / MEGABYTE + " MB"));
        records.find(TrainingRun.NAME)
                .filter(RunningProcess::isAlive)
                .ifPresent(training -> progress.show(
                        "  The next start is being made faster, at low priority (process " + training.pid() + ")."));
        return complete;
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells).stripTrailing();
    }

    private static String ports(List<Integer> ports) {
        return ports.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String since(RunningProcess process) {
        Duration age = Duration.between(process.since(), Instant.now());
        String at = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH)
                .format(process.since().atZone(ZoneId.systemDefault()));
        return at + " (" + age.toHours() + " h " + age.toMinutesPart() + " min)";
    }
}
