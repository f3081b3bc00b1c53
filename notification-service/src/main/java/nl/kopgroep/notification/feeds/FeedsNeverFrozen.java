package nl.kopgroep.notification.feeds;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.handover.participant.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a handover may not hold up: closing an address, and forgetting a person's. It counts at once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FeedsNeverFrozen {

    static final String REVOKE = "revoke-feed";
    static final String FORGET = "forget-feeds";

    private final Journal journal;
    private final PersonalFeeds feeds;

    FeedsNeverFrozen(Journal journal, PersonalFeeds feeds) {
        this.journal = journal;
        this.feeds = feeds;
    }

    void revoke(PersonalFeed feed) {
        if (feed.networkId() == null) {
            feeds.close(feed.id());
        } else {
            journal.settle(feed.networkId(), REVOKE, feed.id(), now());
        }
    }

    void forget(UUID networkId, UUID personId) {
        journal.settle(networkId, FORGET, personId, now());
    }

    private static Map<String, String> now() {
        return Map.of("at", Instant.now().toString());
    }
}
