package nl.kopgroep.notification.following;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person, acting for an organisation, wants to hear of a theme in a network.
 *
 * @param since from when on; what happened before is not told
 * @param stoppedAt when it was stopped, or null while it counts
 */
record Subscription(
        UUID id,
        UUID networkId,
        UUID organisationId,
        UUID personId,
        UUID themeId,
        Wish wish,
        Instant since,
        @Nullable Instant stoppedAt) {

    /** Starts following. */
    static Subscription to(UUID networkId, UUID themeId, UUID personId, UUID organisationId, Wish wish, Instant now) {
        return new Subscription(UUID.randomUUID(), networkId, organisationId, personId, themeId, wish, now, null);
    }

    /** Asks for something else; who had stopped follows again, from now. */
    Subscription wishing(Wish other, Instant now) {
        return new Subscription(
                id, networkId, organisationId, personId, themeId, other, stoppedAt == null ? since : now, null);
    }

    boolean active() {
        return stoppedAt == null;
    }
}
