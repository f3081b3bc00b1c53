package nl.kopgroep.teststack.daemon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** What daemons that were killed left behind: their directories, and a PostgreSQL that outlived its parent. */
final class Leftovers {

    private Leftovers() {}

    static void removeIn(Path shared) throws IOException {
        try (var runs = Files.newDirectoryStream(shared, "run-*")) {
            for (var run : runs) {
                var pid = Long.parseLong(run.getFileName().toString().substring("run-".length()));
                if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
                    endPostgresOf(run);
                    delete(run);
                }
            }
        }
    }

    private static void endPostgresOf(Path run) throws IOException {
        var pidFile = run.resolve("postgres/data/postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Files.readString(pidFile, StandardCharsets.UTF_8).lines().findFirst();
        pid.flatMap(text -> ProcessHandle.of(Long.parseLong(text.trim())))
                // The number may be somebody else's by now.
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    static void delete(Path directory) {
        try (var all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException stillInUse) {
                    throw new UncheckedIOException(stillInUse);
                }
            });
        } catch (IOException | UncheckedIOException left) {
            // The next daemon tries again.
        }
    }
}
