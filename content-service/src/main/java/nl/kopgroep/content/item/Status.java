package nl.kopgroep.content.item;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an item is in its life: a draft becomes published, what is published can be withdrawn, for good. */
public enum Status {
    DRAFT,
    PUBLISHED,
    WITHDRAWN;

    /** As it is written outside: in lower case. */
    @JsonValue
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status read(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT));
    }
}
