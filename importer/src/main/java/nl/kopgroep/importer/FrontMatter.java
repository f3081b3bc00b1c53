package nl.kopgroep.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Knowledge and answers as Markdown files whose head is YAML between two lines of three dashes. */
final class FrontMatter {

    /** How many days of notice the members want of a handover, and where they decided that; both or none. */
    static final String NOTICE_DAYS = "noticeDays";

    static final String NOTICE_DECISION = "noticeDecision";

    /** In which colour the network shows; left out, as it shows already. */
    static final String COLOUR = "colour";

    private static final String FENCE = "---";
    /** Every text between quotes: a title may look like a number, a date or a truth. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private FrontMatter() {}

    static Map<String, String> settings(Path folder, List<Mistake> mistakes) {
        String name = "network.yml";
        try {
            Map<String, String> settings =
                    flat(YAML.readTree(folder.resolve(name).toFile()));
            for (String key : List.of("network", "source")) {
                if (settings.getOrDefault(key, "").isBlank()) {
                    mistakes.add(new Mistake(name, 1, key, "vul '" + key + "' in"));
                }
            }
            if (settings.containsKey(NOTICE_DAYS) != settings.containsKey(NOTICE_DECISION)) {
                mistakes.add(new Mistake(
                        name,
                        1,
                        NOTICE_DAYS,
                        "schrijf " + NOTICE_DAYS + " en " + NOTICE_DECISION + " allebei, of geen van beide"));
            }
            if (!settings.getOrDefault(NOTICE_DAYS, "0").matches("\\d{1,3}")) {
                mistakes.add(new Mistake(name, 1, NOTICE_DAYS, "schrijf een aantal dagen, van 0 tot en met 365"));
            }
            if (!settings.getOrDefault(COLOUR, "#000000").matches("#\\p{XDigit}{6}")) {
                mistakes.add(new Mistake(
                        name,
                        1,
                        COLOUR,
                        "schrijf een kleur tussen aanhalingstekens, als # met zes cijfers of letters: \"#14507a\""));
            }
            return settings;
        } catch (JacksonException unreadable) {
            mistakes.add(new Mistake(name, line(unreadable, 0), "", "dit bestand moet er zijn, met network en source"));
            return Map.of();
        }
    }

    static void writeSettings(Path folder, Map<String, String> settings) throws IOException {
        Files.writeString(folder.resolve("network.yml"), YAML.writeValueAsString(settings));
    }

    /** The records of a table in its folder; none when there is no such folder. */
    static List<Row> read(Path folder, Table table, List<Mistake> mistakes) {
        List<Row> rows = new ArrayList<>();
        Path records = folder.resolve(table.folder());
        if (!Files.isDirectory(records)) {
            return rows;
        }
        try (Stream<Path> files = Files.list(records)) {
            files.filter(file -> file.getFileName().toString().endsWith(".md"))
                    .sorted()
                    .forEach(file -> readOne(file, table, rows, mistakes));
        } catch (IOException unreadable) {
            mistakes.add(new Mistake(table.folder(), 1, "", "de map is niet te lezen"));
        }
        return rows;
    }

    private static void readOne(Path file, Table table, List<Row> rows, List<Mistake> mistakes) {
        String name = table.folder() + "/" + file.getFileName();
        try {
            List<String> lines =
                    Files.readString(file, StandardCharsets.UTF_8).lines().toList();
            int end = lines.isEmpty() || !lines.getFirst().equals(FENCE)
                    ? -1
                    : lines.subList(1, lines.size()).indexOf(FENCE);
            if (end < 0) {
                mistakes.add(new Mistake(name, 1, "", "begin met een kop tussen twee regels ---"));
                return;
            }
            Map<String, String> values = flat(YAML.readTree(String.join("\n", lines.subList(1, end + 1))));
            values.putIfAbsent("id", file.getFileName().toString().replaceFirst("\\.md$", ""));
            String text =
                    String.join("\n", lines.subList(end + 2, lines.size())).strip();
            if (text.isEmpty()) {
                mistakes.add(new Mistake(name, end + 3L, "", "schrijf een tekst onder de kop"));
            }
            rows.add(new Row(name, 1, values, text));
        } catch (JacksonException broken) {
            mistakes.add(new Mistake(name, line(broken, 1), "", "de kop is geen goede YAML"));
        } catch (IOException unreadable) {
            mistakes.add(new Mistake(name, 1, "", "bewaar het bestand als UTF-8"));
        }
    }

    static void write(Path folder, Table table, Map<String, String> row, String text) throws IOException {
        Map<String, Object> head = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            String value = row.getOrDefault(column.name(), "");
            if (column.name().equals("id") || value.isEmpty()) {
                continue;
            }
            head.put(column.name(), column.type() == Column.Type.LIST ? Column.items(value) : value);
        }
        Path records = Files.createDirectories(folder.resolve(table.folder()));
        Files.writeString(
                records.resolve(row.getOrDefault("id", table.id()) + ".md"),
                FENCE + "\n" + YAML.writeValueAsString(head) + FENCE + "\n\n" + text.strip() + "\n");
    }

    private static Map<String, String> flat(JsonNode node) {
        Map<String, String> values = new HashMap<>();
        node.propertyStream().forEach(entry -> values.put(entry.getKey(), text(entry.getValue())));
        return values;
    }

    private static String text(JsonNode node) {
        if (node.isNull()) {
            return "";
        }
        return node.isArray()
                ? Column.list(node.valueStream().map(JsonNode::asString).toList())
                : node.asString().strip();
    }

    private static long line(JacksonException exception, int before) {
        return exception.getLocation() == null
                ? 1
                : Math.max(1, exception.getLocation().getLineNr() + before);
    }
}
