package nl.kopgroep.elasticsearch.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The command line that runs the server. The same flags everywhere, because an AOT cache is only taken by a JVM that is
 * started as the one that wrote it.
 *
 * @param module the folder of this module, built: its jar and {@code target/lib} are the class path
 */
public record ElasticsearchCommand(Path module) {

    private static final String MAIN = "nl.kopgroep.elasticsearch.ElasticsearchServer";

    /**
     * Finds the built module: where system property {@code kopgroep.elasticsearch.module} says, else in the checkout
     * that the working directory is part of.
     *
     * @throws IllegalStateException when it is not there or not built
     */
    public static ElasticsearchCommand find() {
        String told = System.getProperty("kopgroep.elasticsearch.module");
        if (told != null) {
            return new ElasticsearchCommand(Path.of(told));
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path module = folder.resolve("embedded-elasticsearch");
            if (Files.isDirectory(module.resolve("target/lib"))) {
                return new ElasticsearchCommand(module);
            }
            folder = folder.getParent();
        }
        throw new IllegalStateException(
                "embedded-elasticsearch is not built: run ./mvnw package -DskipTests -pl embedded-elasticsearch");
    }

    /** The flags of the JVM, without memory, cache and class path. */
    public static List<String> flags() {
        return List.of(
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Des.networkaddress.cache.ttl=60",
                "-Dlog4j.shutdownHookEnabled=false",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    }

    /** The jars in a fixed order, ours first. */
    public String classPath() {
        List<String> jars = new ArrayList<>(jars(module.resolve("target")));
        jars.addAll(jars(module.resolve("target/lib")));
        return String.join(File.pathSeparator, jars);
    }

    /**
     * The whole command: Java, the flags given and its own, and the arguments.
     *
     * @param endsWith the server ends when this process does; null lets it live on
     */
    public List<String> command(Path java, List<String> extraFlags, int port, Path data, @Nullable Long endsWith) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(flags());
        command.addAll(extraFlags);
        command.addAll(List.of("-cp", classPath(), MAIN, String.valueOf(port), data.toString()));
        if (endsWith != null) {
            command.add(String.valueOf(endsWith));
        }
        return command;
    }

    private static List<String> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
