package nl.kopgroep.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Memory as Linux tells it; elsewhere nothing is known and everything is zero or empty. */
public final class Memory {

    private static final long KILOBYTE = 1024;

    private Memory() {}

    /** What a process holds, in bytes: its share of shared pages, or all of them where only that can be read. */
    static long of(long pid) {
        Path process = Path.of("/proc", String.valueOf(pid));
        return value(process.resolve("smaps_rollup"), "Pss:")
                .orElseGet(() -> value(process.resolve("status"), "VmRSS:").orElse(0));
    }

    /** What can still be had without pushing others out, in bytes; empty where the system doesn't say. */
    public static OptionalLong available() {
        return value(Path.of("/proc/meminfo"), "MemAvailable:");
    }

    private static OptionalLong value(Path file, String label) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(label))
                    .mapToLong(line -> KILOBYTE * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }
}
