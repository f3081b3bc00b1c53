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
    private final StandingPreferences preferences;

    StoppingByLink(
            NeverFrozen neverFrozen,
            Subscriptions subscriptions,
            UnsubscribeTokens tokens,
            LinkChanges changes,
            StandingPreferences preferences) {
        this.neverFrozen = neverFrozen;
        this.subscriptions = subscriptions;
        this.tokens = tokens;
        this.changes = changes;
        this.preferences = preferences;
    }

    /** Stops what the mail came for: what is followed, else the question that was answered, else mail of the network's news. */
    @Transactional
    void stop(UnsubscribeToken token) {
        UnsubscribeTokens.Link link = tokens.find(token);
        subscriptions.now(link.subscriptionIds()).forEach(follow -> stop(link, follow));
        if (link.isNews()) {
            mailNews(token, link, Frequency.HERE_ONLY);
        } else if (link.subscriptionIds().isEmpty()) {
            stopItem(token);
        }
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
        if (link.isNews() && preferences.now(link.networkId(), link.personId()).isMoreOftenThanWeekly()) {
            mailNews(token, link, Frequency.WEEKLY);
        }
    }

    private void mailNews(UnsubscribeToken token, UnsubscribeTokens.Link link, @Nullable Frequency frequency) {
        Telling now = preferences.now(link.networkId(), link.personId());
        changes.noteStanding(token, now);
        neverFrozen.prefer(link.networkId(), link.personId(), now.by(frequency));
    }

    /** Stops everything that the person follows in the network, for every organisation, and mail of its news. */
    @Transactional
    void stopEverything(UnsubscribeToken token) {
        UnsubscribeTokens.Link link = tokens.find(token);
        List<Subscription> active = subscriptions.activeOf(link.personId(), link.networkId());
        active.forEach(subscription -> {
            changes.note(token, subscription, LinkChanges.STOPPED);
            stop(link, subscription);
        });
        if (!subscriptions.isContact(link.personId())) {
            mailNews(token, link, Frequency.HERE_ONLY);
        }
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
        changes.standingBefore(token)
                .ifPresent(before -> neverFrozen.prefer(
                        link.networkId(),
                        link.personId(),
                        preferences.now(link.networkId(), link.personId()).by(before.orElse(null))));
        @Nullable UUID item = link.itemId();
        if (item != null) {
            neverFrozen.unmute(link.networkId(), link.personId(), item);
        }
        changes.forget(token);
    }
}
