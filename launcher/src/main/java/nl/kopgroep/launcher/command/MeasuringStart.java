package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.process.RunRecords;
import nl.kopgroep.launcher.process.RunningProcess;

/**
 * Measures an installation of its own: the first start with nothing there, a later start, and the memory after each.
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

    void run() throws IOException, InterruptedException {
        Installation installation = fresh();
        double cold = secondsToStart(installation);
        double coldMemory = megabytes(installation);
        new RunRecords(installation.runs()).find(TrainingRun.NAME).ifPresent(training -> awaitEnd(training));
        new Down(installation, progress).run();
        double warm = secondsToStart(installation);
        double warmMemory = megabytes(installation);
        new Status(installation, progress).show();
        new Reset(installation, progress).run(true);
        progress.show(String.format(
                Locale.ROOT, """

                  processors                %d
                  first start (programs unpacked and built, databases and demo made)  %.0f s, %.0f MB
                  later start                                                         %.0f s, %.0f MB
                """, Runtime.getRuntime().availableProcessors(), cold, coldMemory, warm, warmMemory));
    }

    private Installation fresh() throws IOException, InterruptedException {
        if (Installation.find(checkout, Installation.MEASURED).isPresent()) {
            new Reset(Installation.open(checkout, Installation.MEASURED, null), progress).run(true);
        }
        Integer port = arguments.port();
        return Installation.open(checkout, Installation.MEASURED, port == null ? PORT : port);
    }

    private double secondsToStart(Installation installation) throws IOException, InterruptedException {
        Progress mine = new Progress(System.out);
        new Up(installation, arguments, mine).run();
        return mine.seconds();
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
