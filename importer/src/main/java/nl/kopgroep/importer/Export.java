package nl.kopgroep.importer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Writes a network to a folder in the format that {@link Folder} reads, in an order that never changes. */
class Export {

    private static final int PAGE = 100;

    /** What stays behind by right, and how that is said. */
    private static final Map<String, String> REASONS = Map.of(
            "drafts", "concepten: die zijn van hun schrijvers",
            "withdrawn", "ingetrokken stukken",
            "forOneOrganisation", "stukken voor één organisatie: die zijn van haar",
            "withdrawnAnswers", "ingetrokken antwoorden",
            "answersLeftWithQuestions", "antwoorden op vragen die niet meegaan");

    private final Api api;
    private final PrintStream out;
    private final Map<String, Long> leftOut = new TreeMap<>();

    Export(Api api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    void run(String slug, Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var present = Files.list(folder)) {
                if (present.findAny().isPresent()) {
                    throw new Failure("De map " + folder + " is niet leeg. Kies een nieuwe map.");
                }
            }
        }
        String network = Networks.actFor(api, slug);
        Files.createDirectories(folder.resolve("knowledge"));
        Sources sources = new Sources();
        References references = new References();
        for (Table table : Table.values()) {
            List<JsonNode> records = all(network, table);
            for (JsonNode node : records) {
                sources.count(node);
                references.note(table, node);
            }
            write(folder, table, records, references);
            out.printf("  %-14s %d%n", table.id(), records.size());
        }
        leftOut.forEach((reason, count) -> out.printf("  %-14s %d %s%n", "niet mee", count, reason));
        sources.others()
                .forEach((source, count) -> out.printf(
                        "  let op: %d stukken kwamen uit '%s' en gaan nu mee als '%s'%n",
                        count, source, sources.main()));
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("network", slug);
        settings.put("source", sources.main());
        JsonNode notice =
                api.get("network", "/networks/" + network + "/notice-decision").path("decision");
        if (!notice.isNull() && !notice.isMissingNode()) {
            settings.put(FrontMatter.NOTICE_DAYS, notice.path("minimumDays").asString());
            settings.put(FrontMatter.NOTICE_DECISION, notice.path("decision").asString());
        }
        String colour =
                api.get("network", "/networks/" + network).path("colour").asString("");
        if (!colour.isEmpty()) {
            settings.put(FrontMatter.COLOUR, colour);
        }
        FrontMatter.writeSettings(folder, settings);
    }

    private List<JsonNode> all(String network, Table table) {
        List<JsonNode> records = new ArrayList<>();
        long pages = 1;
        for (int page = 0; page < pages; page++) {
            JsonNode answer = api.get(
                    table.service(),
                    "/networks/" + network + "/exports/" + table.id() + "?page=" + page + "&size=" + PAGE);
            answer.path("items").forEach(records::add);
            noteLeftOut(answer.path("leftOut"));
            pages = answer.path("page").path("totalPages").asLong();
        }
        records.sort(Comparator.comparing(node -> node.path("externalId").asString()));
        requireDistinct(table, records);
        return records;
    }

    /** Of two records under one id a folder would hold one only, and nobody would miss the other. */
    static void requireDistinct(Table table, List<JsonNode> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            String id = sorted.get(i).path("externalId").asString();
            if (id.equals(sorted.get(i - 1).path("externalId").asString())) {
                throw new Failure(
                        "In " + table.id() + " heten er twee '" + id + "', uit twee bronnen. In een map kan dat niet.");
            }
        }
    }

    /** Each page says it of the whole network. */
    private void noteLeftOut(JsonNode counts) {
        REASONS.forEach((field, reason) -> {
            long count = counts.path(field).asLong(0);
            if (count > 0) {
                leftOut.put(reason, count);
            }
        });
    }

    private static void write(Path folder, Table table, List<JsonNode> records, References references)
            throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode node : records) {
            Map<String, String> row = new HashMap<>();
            for (Column column : table.columns()) {
                row.put(column.name(), text(node.path(column.field())));
            }
            rows.add(row);
            if (table.isMarkdown()) {
                references.resolve(node, row);
                FrontMatter.write(folder, table, row, node.path("text").asString(""));
            }
        }
        if (!table.isMarkdown()) {
            CsvFile.write(folder.resolve(table.file()), table, rows);
        }
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        return node.isArray()
                ? Column.list(node.valueStream().map(JsonNode::asString).toList())
                : node.asString();
    }
}
