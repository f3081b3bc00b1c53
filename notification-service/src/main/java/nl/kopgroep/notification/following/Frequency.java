package nl.kopgroep.notification.following;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How soon somebody wants to hear, the soonest first. */
public enum Frequency {
    /** In the app and by mail at once. */
    DIRECT("direct"),
    /** In the app at once, by mail once a day. */
    DAILY("daily"),
    /** In the app at once, by mail once a week. */
    WEEKLY("weekly"),
    /** In the app only. */
    HERE_ONLY("here-only");

    private final String id;

    Frequency(String id) {
        this.id = id;
    }

    /** The name by which the API and the tables know it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** The frequency with this id; throws an IllegalArgumentException when there is none. */
    @JsonCreator
    public static Frequency of(String id) {
        return Arrays.stream(values())
                .filter(frequency -> frequency.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No frequency is called '" + id + "'"));
    }
}
