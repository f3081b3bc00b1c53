package nl.kopgroep.notification.following;

import java.util.UUID;
import nl.kopgroep.access.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody wants no more mail or updates of something, or takes that back. It needs no right in the network
 * and is never frozen: who has left, and whose network is being handed over, can stop all the same. Doing it
 * again changes nothing.
 */
@Component
class Stopping {

    private final NeverFrozen neverFrozen;
    private final Subscriptions subscriptions;
    private final UnsubscribeTokens tokens;

    Stopping(NeverFrozen neverFrozen, Subscriptions subscriptions, UnsubscribeTokens tokens) {
        this.neverFrozen = neverFrozen;
        this.subscriptions = subscriptions;
        this.tokens = tokens;
    }

    /** Stops following a theme; nothing happens when it wasn't followed. */
    @Transactional
    void unfollow(Caller caller, UUID networkId, UUID themeId) {
        subscriptions
                .find(caller.requirePerson(), caller.requireOrganisation(), networkId, themeId)
                .ifPresent(followed -> neverFrozen.stop(networkId, followed.id()));
    }

    /** Stops everything that the mail with this link came for. */
    @Transactional
    void stop(UnsubscribeToken token) {
        UnsubscribeTokens.Link link = tokens.find(token);
        subscriptions.existing(link.subscriptionIds()).forEach(id -> neverFrozen.stop(link.networkId(), id));
    }

    /** Takes back the stop by the same link. */
    @Transactional
    void undo(UnsubscribeToken token) {
        UnsubscribeTokens.Link link = tokens.find(token);
        subscriptions.existing(link.subscriptionIds()).forEach(id -> neverFrozen.resume(link.networkId(), id));
    }
}
