package nl.kopgroep.launcher.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A process that a launcher started, also an earlier one.
 *
 * @param birth together with the id it says which process this is, and no other
 * @param program what it runs, by a name that changes when the program does; empty when that was not written down
 * @param stop how it wants to be told to stop, and when in the row
 */
public record RunningProcess(
        String name, long pid, String birth, String program, Instant since, List<Integer> ports, Stop stop) {

    /**
     * @param signal the name for {@code kill}, without SIG
     * @param round parts stop in rounds, the lowest first, so that nobody loses what they depend on
     */
    public record Stop(String signal, int round) {}

    /** Recognises a process that was just started. */
    public static RunningProcess of(
            String name, ProcessHandle process, String program, List<Integer> ports, Stop stop) {
        String birth = Birth.of(process.pid()).orElse("gone");
        return new RunningProcess(name, process.pid(), birth, program, Instant.now(), ports, stop);
    }

    /** Whether this very process is still there. */
    public boolean isAlive() {
        return Birth.of(pid).filter(birth::equals).isPresent();
    }

    /** Asks it to stop; does nothing when it is gone or its number belongs to another by now. */
    public void askToStop() {
        if (isAlive()) {
            signal(stop.signal());
        }
    }

    /** Waits until it is gone. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        Optional<ProcessHandle> handle = ProcessHandle.of(pid).filter(process -> isAlive());
        if (handle.isEmpty()) {
            return true;
        }
        try {
            handle.get().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !isAlive();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it and its children at once. */
    public void kill() {
        if (isAlive()) {
            List<ProcessHandle> family = family().toList();
            family.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Memory of it and its children in bytes; what they share is counted once where the system tells. */
    public long memory() {
        return isAlive()
                ? family().mapToLong(process -> Memory.of(process.pid())).sum()
                : 0;
    }

    private Stream<ProcessHandle> family() {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-s", signal, String.valueOf(pid))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
