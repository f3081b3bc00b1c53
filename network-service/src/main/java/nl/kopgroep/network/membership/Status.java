package nl.kopgroep.network.membership;

import java.util.Locale;

/** Where an organisation is on its way into, in, or out of a network. */
public enum Status {
    APPLIED,
    ADMITTED,
    DECLINED,
    LEFT;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
