package nl.kopgroep.content.item;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who may read a published item. */
public enum Audience {
    /** Everybody, without an account. */
    PUBLIC,
    /** The network's members, its steward and the successor who looks around. */
    NETWORK,
    /** The author's own organisation. */
    ORGANISATION;

    /** As it is written outside: in lower case. */
    @JsonValue
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Audience read(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT));
    }
}
