package nl.kopgroep.notification.webhooks;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.handover.participant.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a handover may not hold up: removing a webhook, and forgetting a person's. It counts at once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WebhooksNeverFrozen {

    static final String REMOVE = "remove-webhook";
    static final String FORGET = "forget-webhooks";

    private final Journal journal;

    WebhooksNeverFrozen(Journal journal) {
        this.journal = journal;
    }

    void remove(Webhook webhook) {
        journal.settle(webhook.networkId(), REMOVE, webhook.id(), now());
    }

    void forget(UUID networkId, UUID personId) {
        journal.settle(networkId, FORGET, personId, now());
    }

    private static Map<String, String> now() {
        return Map.of("at", Instant.now().toString());
    }
}
