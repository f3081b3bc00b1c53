package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.part.Part;
import nl.kopgroep.launcher.process.RunRecords;
import nl.kopgroep.launcher.process.RunningProcess;
import nl.kopgroep.launcher.process.Stopping;

/**
 * Starts parts, a few at a time, each when what it needs is ready. All of them become ready, or none that was started
 * here is left running.
 */
final class Starting {

    private static final Duration LOOK_EVERY = Duration.ofMillis(150);
    private static final int TELL_EVERY_SECONDS = 10;
    private static final int LAST_LINES = 25;
    private static final int TRIES = 4;
    private static final Duration LETTING_GO = Duration.ofSeconds(10);

    private final Installation installation;
    private final RunRecords records;
    private final Progress progress;
    private final int atOnce;
    private final Map<String, CompletableFuture<Void>> ready = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<RunningProcess> started = new ArrayList<>();
    private boolean abandoned;

    /** @param atOnce how many may be starting at the same moment: more only wait for each other's processor */
    Starting(Installation installation, RunRecords records, Progress progress, int atOnce) {
        this.installation = installation;
        this.records = records;
        this.progress = progress;
        this.atOnce = atOnce;
    }

    /**
     * Returns when all are ready.
     *
     * @param running names of parts that are ready already
     * @throws Refusal with the log of the one that failed; everything started here has been stopped then
     */
    void startAll(List<Part> parts, List<String> running) throws InterruptedException {
        Turns turns = new Turns(parts, running, atOnce);
        parts.forEach(part -> ready.put(part.name(), new CompletableFuture<>()));
        for (Part part : parts) {
            threads.add(Thread.ofVirtual().name("start-" + part.name()).start(() -> startWhenPossible(part, turns)));
        }
        try {
            CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (java.util.concurrent.CompletionException e) {
            if (!isAbandoned()) {
                abandon();
            }
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }

    /** Stops what was started here and starts no more. For Ctrl-C, and for a part that fails. */
    void abandon() throws InterruptedException {
        List<RunningProcess> mine;
        synchronized (this) {
            abandoned = true;
            // All of them each time: whoever did this first may have been interrupted.
            mine = started.stream().filter(RunningProcess::isAlive).toList();
        }
        // First of all: what goes wrong from here on is nobody's news.
        fail(brokenOff());
        for (Thread thread : threads) {
            thread.interrupt();
        }
        for (Thread thread : threads) {
            thread.join(LETTING_GO);
        }
        if (!mine.isEmpty()) {
            progress.say("kopgroep", "stops what it had started");
            new Stopping(records, line -> progress.say("kopgroep", line)).stop(mine);
        }
    }

    private synchronized boolean isAbandoned() {
        return abandoned;
    }

    private void startWhenPossible(Part part, Turns turns) {
        CompletableFuture<Void> mine = future(part.name());
        try {
            turns.await(part);
            start(part);
            turns.isReady(part);
            mine.complete(null);
        } catch (InterruptedException e) {
            fail(brokenOff());
        } catch (Refusal e) {
            fail(e);
        } catch (IOException | RuntimeException | Error e) {
            // Whatever it is, nobody may be left waiting for this part.
            fail(new Refusal(part.name() + " could not be started: " + e));
        }
    }

    /** At once for all, so that nobody waits for parts that will never be started. */
    private void fail(Refusal refusal) {
        ready.values().forEach(future -> future.completeExceptionally(refusal));
    }

    private static Refusal brokenOff() {
        return new Refusal("The start was broken off.");
    }

    private CompletableFuture<Void> future(String name) {
        return java.util.Objects.requireNonNull(ready.get(name));
    }

    private void start(Part part) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        progress.say(part.name(), "is prepared");
        part.prepare();
        String program = part.program();
        for (int attempt = 1; ; attempt++) {
            Log log = Log.forStart(installation.log(part.name()));
            RunningProcess process = spawn(part, program, log);
            progress.say(part.name(), "started as process " + process.pid() + ", waits for " + part.readiness());
            if (becomesReady(part, process, log)) {
                part.introduce();
                progress.say(
                        part.name(),
                        "ready after " + Duration.between(begin, Instant.now()).toSeconds() + " s");
                return;
            }
            records.forget(part.name());
            if (attempt == TRIES || !part.worthAnotherTry(log.text())) {
                throw died(part, log);
            }
            progress.say(part.name(), "ended; tried again");
            TimeUnit.SECONDS.sleep(attempt);
        }
    }

    private synchronized RunningProcess spawn(Part part, String program, Log log) throws IOException {
        if (abandoned) {
            throw brokenOff();
        }
        Process process = part.command().startDetached(log.file());
        RunningProcess running = RunningProcess.of(part.name(), process.toHandle(), program, part.ports(), part.stop());
        started.add(running);
        records.write(running);
        return running;
    }

    /** False when it ended. */
    private boolean becomesReady(Part part, RunningProcess process, Log log) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        long told = 0;
        while (!part.isReady(log.text())) {
            if (!process.isAlive()) {
                return false;
            }
            long waited = Duration.between(begin, Instant.now()).toSeconds();
            if (waited > part.patience().toSeconds()) {
                throw new Refusal(part.name() + " did not become ready in " + waited + " s. It logged last:\n"
                        + indented(log) + "\nThe whole log: " + log.file());
            }
            if (waited >= told + TELL_EVERY_SECONDS) {
                told = waited;
                progress.say(part.name(), "still waits, " + waited + " s, for " + part.readiness());
            }
            Thread.sleep(LOOK_EVERY);
        }
        // Another program's answer on that port is not ours.
        return process.isAlive();
    }

    private static Refusal died(Part part, Log log) {
        return new Refusal(part.name() + " ended while it was starting. It logged last:\n" + indented(log)
                + "\nThe whole log: " + log.file());
    }

    private static String indented(Log log) {
        return "    " + String.join("\n    ", log.lastLines(LAST_LINES));
    }
}
