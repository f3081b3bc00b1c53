package nl.kopgroep.notification.following;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.facts.Networks;
import nl.kopgroep.notification.wording.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody, or a mail scanner, opens an unsubscribe link: says what it would stop and changes nothing. */
@Component
class LookingAtLink {

    private final UnsubscribeTokens tokens;
    private final Subscriptions subscriptions;
    private final Networks networks;
    private final Followable followable;
    private final MutedItems mutedItems;

    LookingAtLink(
            UnsubscribeTokens tokens,
            Subscriptions subscriptions,
            Networks networks,
            Followable followable,
            MutedItems mutedItems) {
        this.tokens = tokens;
        this.subscriptions = subscriptions;
        this.networks = networks;
        this.followable = followable;
        this.mutedItems = mutedItems;
    }

    /**
     * What a link is about, in the reader's language, and what holds now.
     *
     * @param themeName what the mail came for, as it is called
     * @param stopped whether all that the mail came for is stopped
     * @param itemTitle the item that the mail was about; null when it was about several, or is gone
     * @param itemStopped whether nothing more is told about that item
     * @param canBeLessOften whether something of it is told more often than once a week
     * @param everythingStopped whether nothing is followed in this network any more
     * @param contact whether the reader has no account, so that there is nothing to log in to
     */
    record Seen(
            String networkName,
            String themeName,
            boolean stopped,
            @Nullable String itemTitle,
            boolean itemStopped,
            boolean canBeLessOften,
            boolean everythingStopped,
            boolean contact) {}

    @Transactional(readOnly = true)
    Seen look(UnsubscribeToken token, Language language) {
        UnsubscribeTokens.Link link = tokens.find(token);
        List<Subscription> follows = subscriptions.now(link.subscriptionIds());
        Collection<Label> labels = followable.labels(follows).values();
        String network = Optional.ofNullable(
                        networks.find(List.of(link.networkId())).get(link.networkId()))
                .map(Networks.Network::name)
                .orElse("");
        return new Seen(
                network,
                language.enumerate(labels.stream()
                        .map(label -> label.in(language))
                        .distinct()
                        .sorted()
                        .toList()),
                subscriptions.allStopped(link.subscriptionIds(), link.personId()),
                mutedItems.title(link.itemId()),
                mutedItems.has(link.personId(), link.itemId()),
                follows.stream()
                        .anyMatch(it -> !it.forEveryone() && it.wish().telling().isMoreOftenThanWeekly()),
                subscriptions.activeOf(link.personId(), link.networkId()).isEmpty(),
                subscriptions.isContact(link.personId()));
    }
}
