package nl.kopgroep.notification.following;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.handover.participant.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a handover may not hold up. In an open network it is done at once; in a frozen one it is journalled,
 * counts at once for what is sent, and goes into the tables when the network opens.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NeverFrozen {

    static final String STOP = "stop";
    static final String RESUME = "resume";
    static final String SUPPRESS = "suppress";
    static final String LIFT = "lift";
    static final String FREQUENCY = "frequency";
    static final String TELLING = "telling";
    static final String LEAVE = "leave";
    static final String RETURN = "return";
    static final String STANDING = "standing";
    static final String MUTE_ITEM = "mute-item";
    static final String UNMUTE_ITEM = "unmute-item";
    static final String FORGET = "forget";

    private final Journal journal;

    NeverFrozen(Journal journal) {
        this.journal = journal;
    }

    void stop(UUID networkId, UUID subscriptionId) {
        journal.settle(networkId, STOP, subscriptionId, now());
    }

    void resume(UUID networkId, UUID subscriptionId) {
        journal.settle(networkId, RESUME, subscriptionId, now());
    }

    void frequency(UUID networkId, UUID subscriptionId, @Nullable Frequency frequency) {
        journal.settle(
                networkId,
                FREQUENCY,
                subscriptionId,
                Map.of("at", Instant.now().toString(), "frequency", frequency == null ? "" : frequency.id()));
    }

    /** How one is told of a follow from now on. */
    void tell(UUID networkId, UUID subscriptionId, Telling telling) {
        journal.settle(networkId, TELLING, subscriptionId, telling.details());
    }

    /** How a person is told of everything in the network from now on. */
    void prefer(UUID networkId, UUID personId, Telling telling) {
        journal.settle(networkId, STANDING, personId, telling.details());
    }

    /** What is followed for everyone doesn't count for this person any more. */
    void leave(UUID networkId, UUID personId, UUID subscriptionId) {
        journal.settle(networkId, LEAVE, personId, aboutFollow(subscriptionId));
    }

    /** It counts for her again. */
    void comeBack(UUID networkId, UUID personId, UUID subscriptionId) {
        journal.settle(networkId, RETURN, personId, aboutFollow(subscriptionId));
    }

    void mute(UUID networkId, UUID personId, UUID itemId) {
        journal.settle(networkId, MUTE_ITEM, personId, about(itemId));
    }

    void unmute(UUID networkId, UUID personId, UUID itemId) {
        journal.settle(networkId, UNMUTE_ITEM, personId, about(itemId));
    }

    void suppress(UUID networkId, UUID personId, String address, String reason) {
        journal.settle(
                networkId,
                SUPPRESS,
                personId,
                Map.of("at", Instant.now().toString(), "address", address, "reason", reason));
    }

    void lift(UUID networkId, UUID personId, String address) {
        journal.settle(networkId, LIFT, personId, Map.of("at", Instant.now().toString(), "address", address));
    }

    void forget(UUID networkId, UUID personId) {
        journal.settle(networkId, FORGET, personId, now());
    }

    private static Map<String, String> about(UUID itemId) {
        return Map.of("at", Instant.now().toString(), "item", itemId.toString());
    }

    private static Map<String, String> aboutFollow(UUID subscriptionId) {
        return Map.of("at", Instant.now().toString(), "subscription", subscriptionId.toString());
    }

    private static Map<String, String> now() {
        return Map.of("at", Instant.now().toString());
    }
}
