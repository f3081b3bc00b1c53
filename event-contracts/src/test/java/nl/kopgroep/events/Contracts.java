package nl.kopgroep.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that say what was promised: for each event type, one schema and one sample for every version
 * there has been ({@code v1.schema.json}, {@code v1.sample.json}, ...). A version is never edited; growing
 * adds the next.
 */
final class Contracts {

    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Path FOLDER = Path.of("src/main/resources/nl/kopgroep/events/contracts");

    private Contracts() {}

    record Version(int number, JsonNode schema, JsonNode sample) {}

    static List<Version> of(Class<? extends Event> type) {
        return Stream.iterate(1, number -> number + 1)
                .takeWhile(number -> Files.exists(schemaFile(type, number)))
                .map(number -> new Version(number, read(schemaFile(type, number)), read(sampleFile(type, number))))
                .toList();
    }

    /** Writes the next version of a type as the record has it now. */
    static void grow(Class<? extends Event> type) {
        int next = of(type).size() + 1;
        write(schemaFile(type, next), RecordSchema.of(type));
        write(sampleFile(type, next), Example.of(type));
    }

    static List<String> namesOnFile() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What would stand in a file, so that numbers compare by value and not by Java's type. */
    static JsonNode tree(Object content) {
        return JSON.readTree(JSON.writeValueAsString(content));
    }

    static Map<?, ?> asMap(JsonNode node) {
        return JSON.convertValue(node, Map.class);
    }

    private static Path schemaFile(Class<? extends Event> type, int version) {
        return FOLDER.resolve(EventTypes.nameOf(type)).resolve("v" + version + ".schema.json");
    }

    private static Path sampleFile(Class<? extends Event> type, int version) {
        return FOLDER.resolve(EventTypes.nameOf(type)).resolve("v" + version + ".sample.json");
    }

    private static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }

    private static void write(Path file, Object content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writeValueAsString(content) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
