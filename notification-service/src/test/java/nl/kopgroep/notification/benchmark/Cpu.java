package nl.kopgroep.notification.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time as Linux counts it. */
final class Cpu {

    private static final double MILLIS_PER_TICK = 10;
    private static final int UTIME = 11;

    private Cpu() {}

    /** What a process has used so far in milliseconds, with its children, those that have ended included. */
    static double millisOf(long pid) {
        double used = ticks(pid, 4);
        for (ProcessHandle child :
                ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).toList()) {
            used += ticks(child.pid(), 2);
        }
        return used * MILLIS_PER_TICK;
    }

    private static double ticks(long pid, int fields) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double sum = 0;
            for (int field = UTIME; field < UTIME + fields; field++) {
                sum += Long.parseLong(values[field]);
            }
            return sum;
        } catch (java.nio.file.NoSuchFileException ended) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
