package nl.kopgroep.importer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One column of a table, and what may stand in it.
 *
 * @param name as in the header of the file, for example {@code runs_from}
 * @param field as in the API, for example {@code runsFrom}
 */
record Column(String name, String field, Type type, boolean required, Set<String> choices) {

    enum Type {
        TEXT,
        LIST,
        DATE,
        INSTANT,
        BOOLEAN,
        EMAIL,
        WEB,
        CHOICE
    }

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern WEB = Pattern.compile("https?://\\S+");

    static Column text(String name) {
        return of(name, Type.TEXT);
    }

    static Column of(String name, Type type) {
        return new Column(name, camel(name), type, false, Set.of());
    }

    static Column choice(String name, String... choices) {
        return new Column(name, camel(name), Type.CHOICE, false, Set.copyOf(Arrays.asList(choices)));
    }

    Column mandatory() {
        return new Column(name, field, type, true, choices);
    }

    /** What is wrong with a value, in words that say what to do; empty when nothing is. */
    Optional<String> complaint(String value) {
        if (value.isBlank()) {
            return required ? Optional.of("vul '" + name + "' in") : Optional.empty();
        }
        return switch (type) {
            case TEXT, LIST -> Optional.empty();
            case DATE -> parses(value, LocalDate::parse, "schrijf de datum als 2026-12-31");
            case INSTANT -> parses(value, Instant::parse, "schrijf het moment als 2026-12-31T13:30:00Z");
            case BOOLEAN ->
                Set.of("true", "false").contains(value) ? Optional.empty() : Optional.of("schrijf true of false");
            case EMAIL ->
                EMAIL.matcher(value).matches() ? Optional.empty() : Optional.of("dit is geen e-mailadres: " + value);
            case WEB -> WEB.matcher(value).matches() ? Optional.empty() : Optional.of("begin het adres met https://");
            case CHOICE ->
                choices.contains(value)
                        ? Optional.empty()
                        : Optional.of("'" + value + "' kan niet; kies uit "
                                + String.join(", ", choices.stream().sorted().toList()));
        };
    }

    /** The value as the API wants it: null for nothing, a list, a truth or a text. */
    @org.jspecify.annotations.Nullable
    Object toField(String value) {
        return switch (type) {
            case LIST -> items(value);
            case BOOLEAN -> Boolean.valueOf(value);
            default -> value.isBlank() ? null : value;
        };
    }

    /** The items of a list; a semicolon that belongs to an item has a backslash before it. */
    static List<String> items(String value) {
        return Arrays.stream(value.split("(?<!\\\\);"))
                .map(item -> item.replace("\\;", ";").strip())
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** A list as {@link #items} reads it. */
    static String list(List<String> items) {
        return String.join(
                ";", items.stream().map(item -> item.replace(";", "\\;")).toList());
    }

    private static Optional<String> parses(String value, java.util.function.Consumer<String> parser, String advice) {
        try {
            parser.accept(value);
            return Optional.empty();
        } catch (DateTimeParseException unreadable) {
            return Optional.of(advice);
        }
    }

    private static String camel(String snake) {
        return Pattern.compile("_([a-z])")
                .matcher(snake)
                .replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
    }
}
