package nl.kopgroep.importer;

import static nl.kopgroep.importer.Column.Type.*;
import static nl.kopgroep.importer.Column.choice;
import static nl.kopgroep.importer.Column.of;
import static nl.kopgroep.importer.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The kinds of record that a folder holds, in the order in which they go in: what is referred to comes first. */
enum Table {
    ORGANISATIONS(
            "network",
            Map.of(),
            text("name").mandatory(),
            choice(
                            "kind",
                            "collaboration",
                            "care-institution",
                            "school",
                            "municipality",
                            "company",
                            "programme",
                            "other")
                    .mandatory(),
            text("region"),
            of("website", WEB),
            of("partners", LIST),
            of("continues", LIST),
            of("runs_from", DATE),
            of("runs_until", DATE),
            text("brings")),
    PEOPLE(
            "network",
            Map.of("organisation", "organisations"),
            text("name").mandatory(),
            of("email", EMAIL).mandatory(),
            choice("language", "nl", "en").mandatory(),
            text("organisation").mandatory(),
            choice("role", "representative", "coordinator").mandatory(),
            of("whom_to_ask", BOOLEAN)),
    MEMBERSHIPS(
            "network",
            Map.of("organisation", "organisations"),
            text("organisation").mandatory(),
            of("since", DATE),
            text("presentation")),
    MEETINGS(
            "network",
            Map.of("host", "organisations"),
            text("title").mandatory(),
            of("starts_at", INSTANT).mandatory(),
            of("ends_at", INSTANT),
            text("place"),
            text("host"),
            text("description"),
            of("year_inferred", BOOLEAN),
            text("series")),
    THEMES(
            "content",
            Map.of("broader", "themes"),
            text("broader"),
            text("label_nl").mandatory(),
            text("label_en"),
            of("alt_nl", LIST),
            of("alt_en", LIST),
            text("definition"),
            of("retired", BOOLEAN)),
    ITEMS(
            "content",
            Map.of("organisation", "organisations", "author", "people", "themes", "themes"),
            text("title").mandatory(),
            choice("kind", "article", "tip", "example", "guide", "presentation", "question", "report")
                    .mandatory(),
            of("themes", LIST),
            choice("audience", "public", "network", "organisation").mandatory(),
            choice("language", "nl", "en").mandatory(),
            text("organisation").mandatory(),
            text("author").mandatory(),
            new Column("publishedAt", "publishedAt", INSTANT, false, java.util.Set.of()),
            choice("status", "draft", "published", "withdrawn")),
    ANSWERS(
            "content",
            Map.of("question", "items", "organisation", "organisations", "author", "people"),
            text("question").mandatory(),
            text("organisation").mandatory(),
            text("author").mandatory(),
            new Column("givenAt", "givenAt", INSTANT, true, java.util.Set.of()));

    private final String service;
    private final Map<String, String> references;
    private final List<Column> columns;

    /**
     * @param references which columns name a record of which table
     */
    Table(String service, Map<String, String> references, Column... columns) {
        this.service = service;
        this.references = references;
        List<Column> all = new ArrayList<>();
        all.add(new Column("id", "externalId", TEXT, true, java.util.Set.of()));
        all.addAll(List.of(columns));
        this.columns = List.copyOf(all);
    }

    /** The name by which API and files know it, for example {@code organisations}. */
    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The service that holds it: {@code network} or {@code content}. */
    String service() {
        return service;
    }

    List<Column> columns() {
        return columns;
    }

    Map<String, String> references() {
        return references;
    }

    String file() {
        return id() + ".csv";
    }

    /** Whether each record is a file of Markdown in {@link #folder}; the others are lines of {@link #file}. */
    boolean isMarkdown() {
        return this == ITEMS || this == ANSWERS;
    }

    String folder() {
        return this == ITEMS ? "knowledge" : id();
    }
}
