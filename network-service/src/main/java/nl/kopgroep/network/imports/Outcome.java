package nl.kopgroep.network.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** What became of one record. */
record Outcome(String source, String externalId, UUID id, Result outcome) {

    enum Result {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("updated")
        UPDATED,
        @JsonProperty("unchanged")
        UNCHANGED;

        static Result updatedIf(boolean changed) {
            return changed ? UPDATED : UNCHANGED;
        }
    }

    static Outcome of(Origin origin, UUID id, Result result) {
        return new Outcome(origin.source(), origin.externalId(), id, result);
    }
}
