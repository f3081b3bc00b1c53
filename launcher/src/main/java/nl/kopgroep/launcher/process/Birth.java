package nl.kopgroep.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * When a process was born, as exactly as the system tells. A number alone is given to the next one some day; number and
 * birth together are one process and no other.
 */
final class Birth {

    private static final int START_TIME_AFTER_NAME = 19;

    private Birth() {}

    /** Empty when there is no such process, or it has ended and only waits for its parent to notice. */
    static Optional<String> of(long pid) {
        Path stat = Path.of("/proc", String.valueOf(pid), "stat");
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .flatMap(process -> process.info().startInstant())
                    .map(instant -> String.valueOf(instant.toEpochMilli()));
        }
        try {
            String line = Files.readString(stat);
            // The second field is the command's name in brackets and may hold anything, also spaces and brackets.
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            if (fields[0].equals("Z") || fields[0].equals("X")) {
                return Optional.empty();
            }
            return Optional.of(bootId() + ":" + fields[START_TIME_AFTER_NAME]);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String bootId() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    }
}
