package nl.kopgroep.events;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names by which events are known outside: {@code nl.kopgroep.<aggregate>.<verb>}, for example
 * {@code nl.kopgroep.membership.admitted}, derived from the records so that no list can fall behind.
 */
public final class EventTypes {

    private static final String PREFIX = "nl.kopgroep.";
    private static final String SCHEMAS = "https://kopgroep.nl/schemas/";
    private static final Map<String, Class<? extends Event>> BY_NAME = new LinkedHashMap<>();

    static {
        recordsBelow(Event.class).forEach(type -> BY_NAME.put(nameOf(type), type));
    }

    private EventTypes() {}

    /** All event records there are. */
    public static List<Class<? extends Event>> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** The CloudEvents {@code type} of an event record. */
    public static String nameOf(Class<? extends Event> type) {
        Class<?> family = type.getEnclosingClass();
        String verb = kebab(type.getSimpleName());
        return family == null
                ? PREFIX + verb
                : PREFIX + kebab(family.getSimpleName().replaceFirst("Event$", "")) + "." + verb;
    }

    /** The record for a CloudEvents {@code type}; empty for a type newer than this reader. */
    public static Optional<Class<? extends Event>> withName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The CloudEvents {@code dataschema}: the address of the JSON Schema of an event record. */
    public static String schemaOf(Class<? extends Event> type) {
        return SCHEMAS + nameOf(type) + ".json";
    }

    private static Stream<Class<? extends Event>> recordsBelow(Class<? extends Event> type) {
        if (type.isRecord()) {
            return Stream.of(type);
        }
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(below -> recordsBelow(below.asSubclass(Event.class)));
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
