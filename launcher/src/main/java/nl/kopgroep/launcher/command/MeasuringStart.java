package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.process.RunRecords;
import nl.kopgroep.launcher.process.RunningProcess;

/**
 * Measures an installation of its own: the first start with nothing there, later starts, and the memory after each.
 * What it made is removed; a platform that runs beside it makes the figures worse, so stop that first.
 */
final class MeasuringStart {

    private static final int PORT = 8700;
    private static final double MEGABYTE = 1L << 20;
    private static final Duration LEARNING = Duration.ofMinutes(15);

    private final Arguments arguments;
    private final java.nio.file.Path checkout;
    private final Progress progress;

    MeasuringStart(java.nio.file.Path checkout, Arguments arguments, Progress progress) {
        this.checkout = checkout;
        this.arguments = arguments;
        this.progress = progress;
    }

    /** @param times how often a later start is measured */
    void run(int times) throws IOException, InterruptedException {
        Installation installation = fresh();
        Measured first = start(installation);
        new RunRecords(installation.runs()).find(TrainingRun.NAME).ifPresent(training -> awaitEnd(training));
        List<Measured> later = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            new Down(installation, progress).run();
            later.add(start(installation));
        }
        new Status(installation, progress).show();
        new Reset(installation, progress).run(true);
        progress.show(report(first, later));
    }

    /** What a start took, until people could use the platform, and what its processes held at that moment. */
    record Measured(double seconds, double megabytes) {}

    /** To be copied as it is. */
    static String report(Measured first, List<Measured> later) {
        String each = later.stream()
                .map(start -> String.format(Locale.ROOT, "%.0f", start.seconds()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                """

                ./kopgroep measure-start, %s, %d processors, Java %s
                  first start   %3.0f s, %4.0f MB   programs unpacked, Keycloak built, databases, accounts and demo made
                  later start   %3.0f s, %4.0f MB   median of %d (%s s)
                """,
                LocalDate.now(ZoneId.systemDefault()),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                first.seconds(),
                first.megabytes(),
                median(later.stream().map(Measured::seconds)),
                median(later.stream().map(Measured::megabytes)),
                later.size(),
                each);
    }

    /** Of an even number the higher one of the two in the middle: no figure that nobody measured. */
    private static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private Installation fresh() throws IOException, InterruptedException {
        if (Installation.find(checkout, Installation.MEASURED).isPresent()) {
            new Reset(Installation.open(checkout, Installation.MEASURED, null), progress).run(true);
        }
        Integer port = arguments.port();
        return Installation.open(checkout, Installation.MEASURED, port == null ? PORT : port);
    }

    private Measured start(Installation installation) throws IOException, InterruptedException {
        Progress mine = new Progress(System.out);
        new Up(installation, arguments, mine).run();
        return new Measured(mine.seconds(), megabytes(installation));
    }

    private static double megabytes(Installation installation) {
        return new RunRecords(installation.runs())
                        .all().stream()
                                .filter(process -> !process.name().equals(TrainingRun.NAME))
                                .mapToLong(RunningProcess::memory)
                                .sum()
                / MEGABYTE;
    }

    private void awaitEnd(RunningProcess training) {
        progress.say("kopgroep", "waits until the caches for later starts are made");
        try {
            training.awaitEnd(LEARNING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
