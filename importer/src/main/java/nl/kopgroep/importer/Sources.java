package nl.kopgroep.importer;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Whose ids a folder holds. It names one source: what was made on the platform goes along under it and is found again by
 * the platform's own id.
 */
class Sources {

    /** What the platform calls itself. */
    private static final String PLATFORM = "kopgroep";

    private final Map<String, Integer> counts = new TreeMap<>();

    void count(JsonNode record) {
        counts.merge(record.path("source").asString(PLATFORM), 1, Integer::sum);
    }

    /** The one that most came from; the platform only when all was made there. */
    String main() {
        return counts.keySet().stream()
                .filter(source -> !source.equals(PLATFORM))
                .max(Comparator.<String>comparingInt(source -> counts.getOrDefault(source, 0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(PLATFORM);
    }

    /** How much came from yet other sources, whose own ids nobody finds again. */
    Map<String, Integer> others() {
        Map<String, Integer> others = new TreeMap<>(counts);
        others.remove(PLATFORM);
        others.remove(main());
        return others;
    }
}
