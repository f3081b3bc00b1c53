package nl.kopgroep.importer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a folder holds of one network, read and checked as a whole before anything is sent.
 *
 * @param network the network's slug
 * @param source who the external ids are of; together they find a record again at a second import
 * @param settings all of network.yml
 */
record Folder(
        Path path,
        String network,
        String source,
        Map<String, String> settings,
        Map<Table, List<Row>> rows,
        List<Mistake> mistakes) {

    private static final Pattern PLATFORM_ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** Reads and checks a folder; what is wrong stands in {@link #mistakes}, and then nothing should be sent. */
    static Folder read(Path path) {
        List<Mistake> mistakes = new ArrayList<>();
        Map<String, String> settings = FrontMatter.settings(path, mistakes);
        Map<Table, List<Row>> rows = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            rows.put(
                    table,
                    table.isMarkdown()
                            ? FrontMatter.read(path, table, mistakes)
                            : CsvFile.read(path.resolve(table.file()), table, mistakes));
        }
        check(rows, mistakes);
        return new Folder(
                path,
                settings.getOrDefault("network", ""),
                settings.getOrDefault("source", ""),
                settings,
                rows,
                List.copyOf(mistakes));
    }

    /** Whether this is a folder of one network, and not one of several such folders. */
    static boolean holdsNetwork(Path path) {
        return Files.isRegularFile(path.resolve("network.yml"));
    }

    private static void check(Map<Table, List<Row>> rows, List<Mistake> mistakes) {
        Map<String, Set<String>> known = new HashMap<>();
        rows.forEach((table, list) -> {
            Set<String> ids = new HashSet<>();
            for (Row row : list) {
                if (!row.id().isBlank() && !ids.add(row.id())) {
                    mistakes.add(new Mistake(
                            row.file(), row.line(), "id", "'" + row.id() + "' staat er al; elk id één keer"));
                }
            }
            known.put(table.id(), ids);
        });
        rows.forEach((table, list) -> list.forEach(row -> {
            for (Column column : table.columns()) {
                column.complaint(row.value(column.name()))
                        .ifPresent(advice -> mistakes.add(new Mistake(row.file(), row.line(), column.name(), advice)));
            }
            table.references().forEach((column, target) -> {
                for (String id : Column.items(row.value(column))) {
                    if (!known.getOrDefault(target, Set.of()).contains(id) && !isPlatforms(id)) {
                        mistakes.add(
                                new Mistake(row.file(), row.line(), column, "'" + id + "' staat niet in " + target));
                    }
                }
            });
        }));
        broaderFirst(rows.get(Table.THEMES), mistakes);
        onlyQuestionsAnswered(rows, mistakes);
    }

    private static void onlyQuestionsAnswered(Map<Table, List<Row>> rows, List<Mistake> mistakes) {
        Set<String> others = new HashSet<>();
        rows.getOrDefault(Table.ITEMS, List.of()).stream()
                .filter(item -> !item.value("kind").equals("question")
                        || item.value("status").equals("draft"))
                .forEach(item -> others.add(item.id()));
        for (Row answer : rows.getOrDefault(Table.ANSWERS, List.of())) {
            String question = answer.value("question");
            if (others.contains(question)) {
                mistakes.add(new Mistake(
                        answer.file(),
                        answer.line(),
                        "question",
                        "'" + question + "' is geen gepubliceerde vraag; alleen daarop kun je antwoorden"));
            }
        }
    }

    /** An id of the platform itself may name what is not in the folder: somebody who wrote something and has left. */
    private static boolean isPlatforms(String id) {
        return PLATFORM_ID.matcher(id).matches();
    }

    /** A theme goes in after the one above it; a circle never does. */
    private static void broaderFirst(@org.jspecify.annotations.Nullable List<Row> themes, List<Mistake> mistakes) {
        if (themes == null) {
            return;
        }
        List<Row> waiting = new ArrayList<>(themes);
        List<Row> ordered = new ArrayList<>();
        Set<String> in = new HashSet<>();
        Set<String> all = new HashSet<>(themes.stream().map(Row::id).toList());
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Row theme : List.copyOf(waiting)) {
                String broader = theme.value("broader");
                if (broader.isBlank() || in.contains(broader) || !all.contains(broader)) {
                    in.add(theme.id());
                    ordered.add(theme);
                    waiting.remove(theme);
                    moved = true;
                }
            }
        }
        waiting.forEach(theme -> mistakes.add(
                new Mistake(theme.file(), theme.line(), "broader", "dit thema valt langs een omweg onder zichzelf")));
        themes.clear();
        themes.addAll(ordered);
        themes.addAll(waiting);
    }
}
