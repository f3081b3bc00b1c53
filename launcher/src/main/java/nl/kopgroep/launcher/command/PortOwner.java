package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, as far as the system tells this user. */
final class PortOwner {

    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** For people: "process 4711 (node)". */
    static Optional<String> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .flatMap(table -> inodes(table, port))
                .flatMap(inode -> processWith("socket:[" + inode + "]"))
                .findFirst();
    }

    private static Stream<String> inodes(Path table, int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(fields -> fields.length > INODE
                            && fields[LOCAL_ADDRESS].endsWith(suffix)
                            && fields[STATE].equals(LISTENING))
                    .map(fields -> fields[INODE]);
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Stream<String> processWith(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .map(process -> "process " + process.pid()
                        + process.info()
                                .command()
                                .map(command -> " (" + Path.of(command).getFileName() + ")")
                                .orElse(""));
    }

    private static boolean holds(long pid, String socket) {
        try (var descriptors = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return descriptors.anyMatch(descriptor -> pointsTo(descriptor, socket));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static boolean pointsTo(Path descriptor, String socket) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(socket);
        } catch (IOException e) {
            return false;
        }
    }
}
