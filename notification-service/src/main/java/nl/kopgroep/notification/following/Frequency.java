package nl.kopgroep.notification.following;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** How soon somebody wants to hear, the soonest first. */
public enum Frequency {
    /** In the app and by mail at once. */
    @JsonProperty("direct")
    DIRECT("direct"),
    /** In the app at once, by mail once a day. */
    @JsonProperty("daily")
    DAILY("daily"),
    /** In the app at once, by mail once a week. */
    @JsonProperty("weekly")
    WEEKLY("weekly"),
    /** In the app only. */
    @JsonProperty("here-only")
    HERE_ONLY("here-only");

    private final String id;

    Frequency(String id) {
        this.id = id;
    }

    /** The name by which the API and the tables know it. */
    public String id() {
        return id;
    }

    /** The frequency with this id; throws an IllegalArgumentException when there is none. */
    public static Frequency of(String id) {
        return Arrays.stream(values())
                .filter(frequency -> frequency.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No frequency is called '" + id + "'"));
    }
}
