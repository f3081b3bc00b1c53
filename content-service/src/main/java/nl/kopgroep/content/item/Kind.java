package nl.kopgroep.content.item;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What sort of thing is shared. */
public enum Kind {
    ARTICLE,
    TIP,
    EXAMPLE,
    GUIDE,
    PRESENTATION,
    QUESTION,
    REPORT;

    /** As it is written outside: in lower case. */
    @JsonValue
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind read(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT));
    }
}
