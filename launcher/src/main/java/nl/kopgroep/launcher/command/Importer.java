package nl.kopgroep.launcher.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.process.CommandLine;

/**
 * Runs the module {@code importer} against an installation. It is told where that is by {@code --url} and
 * {@code --issuer}; what else was typed is passed on.
 */
final class Importer {

    private static final String MAIN = "nl.kopgroep.importer.Main";

    private final Installation installation;

    Importer(Installation installation) {
        this.installation = installation;
    }

    boolean isBuilt() {
        return !jars().isEmpty();
    }

    /** @return the exit status: 0 when all went in or out */
    int run(String verb, List<String> rest) throws IOException, InterruptedException {
        List<String> jars = jars();
        if (jars.isEmpty()) {
            throw new Refusal("The importer is not built: there is no jar in importer/target");
        }
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                String.join(File.pathSeparator, jars),
                MAIN,
                verb));
        words.addAll(rest);
        String url = installation.ports().publicUrl();
        words.addAll(List.of("--url", url, "--issuer", url + "/auth/realms/" + installation.name()));
        String password = System.getenv("KOPGROEP_PASSWORD");
        Map<String, String> environment = password == null ? Map.of() : Map.of("KOPGROEP_PASSWORD", password);
        return new CommandLine(words, environment, Path.of("").toAbsolutePath()).runVisibly();
    }

    private List<String> jars() {
        Path target = installation.checkout().resolve("importer/target");
        return Stream.of(target, target.resolve("lib"))
                .filter(Files::isDirectory)
                .flatMap(Importer::jarsIn)
                .toList();
    }

    private static Stream<String> jarsIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(Path::toString).filter(name -> name.endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
