package nl.kopgroep.content.exchange;

import java.util.Optional;
import java.util.UUID;

/**
 * Where a record comes from: a source and the id that it has there, unique within its network. The source
 * {@code kopgroep} stands for the platform itself: its ids are the platform's own, so that what was exported finds its
 * record again.
 */
public record Origin(String source, String externalId) {

    public static final String HERE = "kopgroep";

    /** The origin of a record that was made here. */
    public static Origin here(UUID id) {
        return new Origin(HERE, id.toString());
    }

    /** The platform's own id, if this names one. */
    public Optional<UUID> ownId() {
        if (!HERE.equals(source)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(externalId));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Another record of the same source. */
    public Origin sibling(String otherId) {
        return new Origin(source, otherId);
    }
}
