package nl.kopgroep.importer;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Sends a checked folder in batches. Each batch goes in as a whole or not at all, and a record is found again
 * by its source and id: whoever stops half-way starts the same command again.
 */
class Import {

    private static final int BATCH = 100;

    private final Api api;
    private final Folder folder;
    private final PrintStream out;

    Import(Api api, Folder folder, PrintStream out) {
        this.api = api;
        this.folder = folder;
        this.out = out;
    }

    void run() {
        String network = Networks.actFor(api, folder.network());
        recordNotice(network);
        chooseColour(network);
        Map<String, Map<String, String>> ids = new HashMap<>();
        for (Table table : Table.values()) {
            List<Map<String, Object>> records = new ArrayList<>();
            for (Row row : folder.rows().getOrDefault(table, List.of())) {
                records.add(row.toRecord(table, folder.source()));
            }
            if (table.isMarkdown()) {
                resolve(records, ids);
            }
            send(network, table, records, ids);
        }
    }

    private void recordNotice(String network) {
        String days = folder.settings().get(FrontMatter.NOTICE_DAYS);
        if (days == null) {
            return;
        }
        Map<String, Object> decision = new HashMap<>();
        decision.put("minimumDays", Integer.valueOf(days));
        decision.put("decision", folder.settings().get(FrontMatter.NOTICE_DECISION));
        set(network, "notice-decision", decision);
    }

    private void chooseColour(String network) {
        String colour = folder.settings().get(FrontMatter.COLOUR);
        if (colour != null) {
            set(network, "colour", Map.of("colour", colour));
        }
    }

    private void set(String network, String what, Map<String, Object> value) {
        try {
            api.put("network", "/networks/" + network + "/" + what, value);
        } catch (Api.Refusal refusal) {
            throw new Failure("network.yml: " + refusal.getMessage());
        }
    }

    private void send(
            String network, Table table, List<Map<String, Object>> records, Map<String, Map<String, String>> ids) {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int from = 0; from < records.size(); from += BATCH) {
            List<Map<String, Object>> batch = records.subList(from, Math.min(from + BATCH, records.size()));
            JsonNode answer;
            try {
                answer = api.put(table.service(), "/networks/" + network + "/imports/" + table.id(), batch);
            } catch (Api.Refusal refusal) {
                throw new Failure(whereItStands(table, from, refusal));
            }
            for (JsonNode result : answer.path("results")) {
                outcomes.merge(result.path("outcome").asString(), 1, Integer::sum);
                ids.computeIfAbsent(table.id(), _ -> new HashMap<>())
                        .put(
                                result.path("externalId").asString(),
                                result.path("id").asString());
            }
            out.printf("  %-14s %d van %d%n", table.id(), from + batch.size(), records.size());
        }
        if (!records.isEmpty()) {
            out.printf("  %-14s %s%n", table.id(), summary(outcomes));
        }
    }

    /** content-service knows organisations and people by the platform's ids only. */
    private static void resolve(List<Map<String, Object>> records, Map<String, Map<String, String>> ids) {
        for (Map<String, Object> each : records) {
            each.put("organisationId", idOf(ids, "organisations", each.get("organisation")));
            each.put("authorId", idOf(ids, "people", each.get("author")));
        }
    }

    private static @org.jspecify.annotations.Nullable String idOf(
            Map<String, Map<String, String>> ids, String table, @org.jspecify.annotations.Nullable Object externalId) {
        return ids.getOrDefault(table, Map.of()).get(String.valueOf(externalId));
    }

    private String whereItStands(Table table, int from, Api.Refusal refusal) {
        List<Row> rows = folder.rows().getOrDefault(table, List.of());
        StringBuilder message = new StringBuilder("Niet gelukt; deze groep is in zijn geheel niet verwerkt.\n  ")
                .append(refusal.problem().path("detail").asString(refusal.getMessage()));
        for (JsonNode error : refusal.problem().path("errors")) {
            int index = from + error.path("index").asInt();
            if (index < rows.size()) {
                Row row = rows.get(index);
                message.append("\n  ")
                        .append(new Mistake(
                                row.file(),
                                row.line(),
                                error.path("field").asString(""),
                                error.path("message").asString("")));
            }
        }
        return message.toString();
    }

    private static String summary(Map<String, Integer> outcomes) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("created", "nieuw");
        words.put("updated", "bijgewerkt");
        words.put("unchanged", "ongewijzigd");
        List<String> parts = new ArrayList<>();
        words.forEach((key, word) -> {
            if (outcomes.containsKey(key)) {
                parts.add(outcomes.get(key) + " " + word);
            }
        });
        return String.join(", ", parts);
    }
}
