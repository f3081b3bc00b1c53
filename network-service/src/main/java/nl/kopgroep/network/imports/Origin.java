package nl.kopgroep.network.imports;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from: a source and the id that it has there. An id that is one of the platform's own stands for
 * that record, whatever the source: so what was exported from here finds its record again.
 */
record Origin(String source, String externalId) {

    Optional<UUID> ownId() {
        try {
            return Optional.of(UUID.fromString(externalId));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Another record of the same source. */
    Origin sibling(@Nullable String otherId) {
        return new Origin(source, otherId == null ? "" : otherId.strip());
    }
}
