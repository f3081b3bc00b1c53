package nl.kopgroep.notification.following;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person, acting for an organisation, wants to hear of something in a network.
 *
 * @param organisationId null when a contact follows, who acts for nobody
 * @param personId null when it is for everyone who represents the organisation
 * @param since from when on; what happened before is not told
 * @param stoppedAt when it was stopped, or null while it counts
 */
record Subscription(
        UUID id,
        UUID networkId,
        @Nullable UUID organisationId,
        @Nullable UUID personId,
        Target target,
        Wish wish,
        Instant since,
        @Nullable Instant stoppedAt) {

    /** Starts following. */
    static Subscription to(
            UUID networkId,
            Target target,
            @Nullable UUID personId,
            @Nullable UUID organisationId,
            Wish wish,
            Instant now) {
        return new Subscription(UUID.randomUUID(), networkId, organisationId, personId, target, wish, now, null);
    }

    /** Asks for something else; who had stopped follows again, from now. */
    Subscription wishing(Wish other, Instant now) {
        return new Subscription(
                id, networkId, organisationId, personId, target, other, stoppedAt == null ? since : now, null);
    }

    boolean active() {
        return stoppedAt == null;
    }

    /** Whether whoever represents the organisation follows by this. */
    boolean forEveryone() {
        return personId == null;
    }
}
