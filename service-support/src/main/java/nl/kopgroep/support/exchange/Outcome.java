package nl.kopgroep.support.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What became of one record; {@code id} is the platform's own. */
public record Outcome(String source, String externalId, UUID id, Result outcome) {

    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED;

        @JsonValue
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Result updatedIf(boolean changed) {
            return changed ? UPDATED : UNCHANGED;
        }
    }

    public static Outcome of(Origin origin, UUID id, Result result) {
        return new Outcome(origin.source(), origin.externalId(), id, result);
    }

    /** One result for each record, in the order in which they came. */
    public record Imported(List<Outcome> results) {}
}
