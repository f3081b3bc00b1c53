package nl.kopgroep.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What was started and not stopped, a file for each. A record whose process is gone means that it died, for whoever
 * stops a process removes its record.
 */
public final class RunRecords {

    private static final String SUFFIX = ".properties";

    private final Path folder;

    public RunRecords(Path folder) {
        this.folder = folder;
    }

    public List<RunningProcess> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .flatMap(name -> find(name).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<RunningProcess> find(String name) {
        Path file = folder.resolve(name + SUFFIX);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Integer> ports = Arrays.stream(properties.getProperty("ports").split(","))
                .filter(port -> !port.isBlank())
                .map(Integer::valueOf)
                .toList();
        return Optional.of(new RunningProcess(
                name,
                Long.parseLong(properties.getProperty("pid")),
                properties.getProperty("birth"),
                properties.getProperty("program", ""),
                Instant.parse(properties.getProperty("since")),
                ports,
                new RunningProcess.Stop(
                        properties.getProperty("signal"), Integer.parseInt(properties.getProperty("round")))));
    }

    public void write(RunningProcess process) {
        Properties properties = new Properties();
        properties.setProperty("pid", String.valueOf(process.pid()));
        properties.setProperty("birth", process.birth());
        properties.setProperty("program", process.program());
        properties.setProperty("since", process.since().toString());
        properties.setProperty(
                "ports", process.ports().stream().map(String::valueOf).collect(Collectors.joining(",")));
        properties.setProperty("signal", process.stop().signal());
        properties.setProperty("round", String.valueOf(process.stop().round()));
        try {
            Files.createDirectories(folder);
            Path next = folder.resolve(process.name() + ".next");
            try (var writer = Files.newBufferedWriter(next)) {
                properties.store(writer, null);
            }
            Files.move(next, folder.resolve(process.name() + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name + SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
