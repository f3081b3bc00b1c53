package nl.kopgroep.access;

import java.util.Locale;

/** In what role a person represents an organisation. */
public enum Role {
    /** Acts for the organisation. */
    REPRESENTATIVE,
    /** Acts for the organisation, and for the networks that its programme stewards. */
    COORDINATOR;

    /** The name by which events and the API know it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with this id; what is unknown here is taken for the one with the fewest rights. */
    public static Role of(String id) {
        return COORDINATOR.id().equals(id) ? COORDINATOR : REPRESENTATIVE;
    }
}
