package nl.kopgroep.notification.following;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever has a mail stops by its link, without a login: what the mail came for, only this item, everything of
 * the network, or hears of it less often; and takes that back. It is never frozen, and doing it again changes
 * nothing.
 */
@Component
class StoppingByLink {

    private final NeverFrozen neverFrozen;
    private final Subscriptions subscriptions;
    private final UnsubscribeTokens tokens;
    private final LinkChanges changes;

    StoppingByLink(
            NeverFrozen neverFrozen, Subscriptions subscriptions, UnsubscribeTokens tokens, LinkChanges changes) {
        this.neverFrozen = neverFrozen;
        this.subscriptions = subscriptions;
        this.tokens = tokens;
        this.changes = changes;
    }

    /** Stops what the mail came for. */
    @Transactional
    void stop(UnsubscribeToken token) {
        UnsubscribeTokens.Link link = tokens.find(token);
        subscriptions.now(link.subscriptionIds()).forEach(follow -> stop(link, follow));
    }

    /** Nothing more about the item of that mail; a mail about several has none, and then nothing changes. */
    @Transactional
    void stopItem(UnsubscribeToken token) {
        UnsubscribeTokens.Link link = tokens.find(token);
        @Nullable UUID item = link.itemId();
        if (item != null) {
            neverFrozen.mute(link.networkId(), link.personId(), item);
        }
    }

    /** What the mail came for, from now on once a week. */
    @Transactional
    void lessOften(UnsubscribeToken token) {
        UnsubscribeTokens.Link link = tokens.find(token);
        for (Subscription subscription : subscriptions.now(link.subscriptionIds())) {
            if (!subscription.forEveryone() && subscription.wish().telling().isMoreOftenThanWeekly()) {
                changes.note(token, subscription, LinkChanges.LESS_OFTEN);
                neverFrozen.frequency(link.networkId(), subscription.id(), Frequency.WEEKLY);
            }
        }
    }

    /** Stops everything that the person follows in the network, for every organisation. */
    @Transactional
    void stopEverything(UnsubscribeToken token) {
        UnsubscribeTokens.Link link = tokens.find(token);
        List<Subscription> active = subscriptions.activeOf(link.personId(), link.networkId());
        active.forEach(subscription -> {
            changes.note(token, subscription, LinkChanges.STOPPED);
            stop(link, subscription);
        });
    }

    /** What is for everyone goes on for the others. */
    private void stop(UnsubscribeTokens.Link link, Subscription follow) {
        if (follow.forEveryone()) {
            neverFrozen.leave(link.networkId(), link.personId(), follow.id());
        } else {
            neverFrozen.stop(link.networkId(), follow.id());
        }
    }

    private void resume(UnsubscribeTokens.Link link, Subscription follow) {
        if (follow.forEveryone()) {
            neverFrozen.comeBack(link.networkId(), link.personId(), follow.id());
        } else {
            neverFrozen.resume(link.networkId(), follow.id());
        }
    }

    /** Takes back whatever this link did. */
    @Transactional
    void undo(UnsubscribeToken token) {
        UnsubscribeTokens.Link link = tokens.find(token);
        Set<UUID> stopped = changes.stopped(token);
        stopped.addAll(link.subscriptionIds());
        subscriptions.now(stopped).forEach(follow -> resume(link, follow));
        changes.frequencies(token)
                .forEach((id, frequency) -> neverFrozen.frequency(link.networkId(), id, frequency.orElse(null)));
        @Nullable UUID item = link.itemId();
        if (item != null) {
            neverFrozen.unmute(link.networkId(), link.personId(), item);
        }
        changes.forget(token);
    }
}
