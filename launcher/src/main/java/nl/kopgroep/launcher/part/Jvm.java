package nl.kopgroep.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How our JVMs are started: little memory, a quick start, and an AOT cache where there is one. The compiler's second
 * tier is left out: it costs seconds on two cores and a development machine never earns them back.
 */
final class Jvm {

    private Jvm() {}

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static List<String> flags(int startMegabytes, int mostMegabytes) {
        return List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xss512k",
                "-Xms" + startMegabytes + "m",
                "-Xmx" + mostMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }

    /** Where a program's cache is kept: beside it, for this Java only. */
    static Path cache(Path program) {
        return program.resolve("java-" + Runtime.version() + ".aot");
    }

    /** The flag to read the cache, when there is one. */
    static List<String> reading(Path cache) {
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off") : List.of();
    }

    /** The flag to write it when the program ends. */
    static List<String> writing(Path cache) {
        return List.of("-XX:AOTCacheOutput=" + cache);
    }

    /** All jars of a folder, in an order that doesn't change. */
    static List<Path> jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList());
        }
    }
}
