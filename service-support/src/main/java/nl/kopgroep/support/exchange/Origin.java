package nl.kopgroep.support.exchange;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from: a source and the id that it has there, unique within its network. An id that is one of the
 * platform's own stands for that record, whatever the source: a folder names one source for all that it holds, also for
 * what was made here, and what was exported has to find its record again.
 */
public record Origin(String source, String externalId) {

    /** The source of what was made here; its ids are the platform's own. */
    public static final String HERE = "kopgroep";

    /** The origin of a record that was made here. */
    public static Origin here(UUID id) {
        return new Origin(HERE, id.toString());
    }

    /** The id as one of the platform's own, if it can be one; there need be no such record. */
    public Optional<UUID> ownId() {
        try {
            return Optional.of(UUID.fromString(externalId));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Another record of the same source. */
    public Origin sibling(@Nullable String otherId) {
        return new Origin(source, otherId == null ? "" : otherId.strip());
    }
}
