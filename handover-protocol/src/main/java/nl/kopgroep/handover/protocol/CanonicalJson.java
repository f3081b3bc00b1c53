package nl.kopgroep.handover.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write a value down, after RFC 8785 (JSON Canonicalization Scheme): no white space, members
 * sorted by their names' UTF-16 code units, the shortest escapes.
 *
 * <p>Narrower than the RFC where a choice would invite differences: numbers are whole ones within 2^53, a
 * moment always has six decimals (what PostgreSQL keeps), an id is in lower case. Text is taken as it is,
 * <em>without</em> Unicode normalisation, as the RFC asks: what moves is what was stored, and a text that
 * came back in another form is a text that changed.
 */
final class CanonicalJson {

    private static final long EXACT = 1L << 53;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private CanonicalJson() {}

    static String write(@Nullable Object value) {
        StringBuilder json = new StringBuilder(256);
        append(json, value);
        return json.toString();
    }

    private static void append(StringBuilder json, @Nullable Object value) {
        switch (value) {
            case null -> json.append("null");
            case String text -> appendText(json, text);
            case Boolean truth -> json.append(truth.booleanValue());
            case Long number -> appendNumber(json, number);
            case Integer number -> appendNumber(json, number);
            case UUID id -> appendText(json, id.toString());
            case Instant moment -> appendText(json, MOMENT.format(moment));
            case LocalDate day -> appendText(json, day.toString());
            case Iterable<?> values -> appendValues(json, values);
            case Map<?, ?> fields -> appendFields(json, fields);
            default ->
                throw new IllegalArgumentException(
                        "No canonical form for " + value.getClass().getName());
        }
    }

    private static void appendNumber(StringBuilder json, long number) {
        if (number > EXACT || number < -EXACT) {
            throw new IllegalArgumentException(number + " is not exact in every reader of JSON; give it as text");
        }
        json.append(number);
    }

    private static void appendValues(StringBuilder json, Iterable<?> values) {
        json.append('[');
        String separator = "";
        for (Object value : values) {
            json.append(separator);
            append(json, value);
            separator = ",";
        }
        json.append(']');
    }

    private static void appendFields(StringBuilder json, Map<?, ?> fields) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        fields.forEach((name, value) -> sorted.put((String) Objects.requireNonNull(name), value));
        json.append('{');
        String separator = "";
        for (Map.Entry<String, @Nullable Object> field : sorted.entrySet()) {
            json.append(separator);
            appendText(json, field.getKey());
            json.append(':');
            append(json, field.getValue());
            separator = ",";
        }
        json.append('}');
    }

    private static void appendText(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        refuseHalfCharacter(text, i);
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    /** Half a surrogate pair has no UTF-8: it would silently become a question mark and hide a difference. */
    private static void refuseHalfCharacter(String text, int at) {
        char c = text.charAt(at);
        boolean alone = Character.isHighSurrogate(c)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
        if (alone) {
            throw new IllegalArgumentException("Text with half a character at position " + at);
        }
    }
}
