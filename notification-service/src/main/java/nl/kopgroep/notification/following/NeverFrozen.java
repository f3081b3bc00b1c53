package nl.kopgroep.notification.following;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.handover.participant.Journal;
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

    void suppress(UUID networkId, UUID personId) {
        journal.settle(networkId, SUPPRESS, personId, now());
    }

    void forget(UUID networkId, UUID personId) {
        journal.settle(networkId, FORGET, personId, now());
    }

    private static Map<String, String> now() {
        return Map.of("at", Instant.now().toString());
    }
}
