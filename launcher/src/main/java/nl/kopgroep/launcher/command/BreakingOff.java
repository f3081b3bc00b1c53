package nl.kopgroep.launcher.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C, or being told to end, while the platform is being started: all that was started here is stopped again. */
final class BreakingOff {

    private static final Duration LETTING_GO = Duration.ofSeconds(10);

    private final Starting starting;
    private final List<String> runningBefore;
    private final Progress progress;
    private final Thread working = Thread.currentThread();
    private final CountDownLatch workEnded = new CountDownLatch(1);
    private final Thread hook = new Thread(this::breakOff, "breaking-off");

    private BreakingOff(Starting starting, List<String> runningBefore, Progress progress) {
        this.starting = starting;
        this.runningBefore = runningBefore;
        this.progress = progress;
    }

    /** From now on, until {@link #end}. Called by the thread that does the work. */
    static BreakingOff watch(Starting starting, List<String> runningBefore, Progress progress) {
        BreakingOff watching = new BreakingOff(starting, runningBefore, progress);
        Runtime.getRuntime().addShutdownHook(watching.hook);
        return watching;
    }

    /**
     * The work is done, or has failed.
     *
     * @throws BrokenOff when it was broken off, in place of whatever that made it fail with
     */
    void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException isEnding) {
            workEnded.countDown();
            throw new BrokenOff();
        }
    }

    private void breakOff() {
        // It may be waiting for a program, which ends with the waiting.
        working.interrupt();
        try {
            starting.abandon();
            workEnded.await(LETTING_GO.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        progress.show("Stopped before everything was up; "
                + (runningBefore.isEmpty()
                        ? "nothing is left running."
                        : "what ran before still runs: " + String.join(", ", runningBefore) + "."));
    }
}
