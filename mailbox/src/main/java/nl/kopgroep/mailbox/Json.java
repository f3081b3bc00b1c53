package nl.kopgroep.mailbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what the API answers. */
final class Json {

    private Json() {}

    static String of(Mail mail) {
        return "{\"id\":" + of(mail.id())
                + ",\"receivedAt\":" + of(mail.receivedAt().toString())
                + ",\"from\":" + of(mail.from())
                + ",\"to\":" + of(mail.recipients())
                + ",\"subject\":" + of(mail.subject())
                + ",\"text\":" + of(mail.text())
                + ",\"html\":" + of(mail.html())
                + ",\"headers\":" + of(mail.headers()) + "}";
    }

    static String of(Map<String, String> object) {
        return object.entrySet().stream()
                .map(entry -> of(entry.getKey()) + ":" + of(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String of(List<String> strings) {
        return strings.stream().map(Json::of).collect(Collectors.joining(",", "[", "]"));
    }

    static String of(@Nullable String string) {
        if (string == null) {
            return "null";
        }
        StringBuilder json = new StringBuilder("\"");
        string.chars().forEach(character -> {
            switch (character) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (character < ' ') {
                        json.append(String.format(java.util.Locale.ROOT, "\\u%04x", character));
                    } else {
                        json.append((char) character);
                    }
                }
            }
        });
        return json.append('"').toString();
    }
}
