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
    private final StandingPreferences preferences;

    LookingAtLink(
            UnsubscribeTokens tokens,
            Subscriptions subscriptions,
            Networks networks,
            Followable followable,
            MutedItems mutedItems,
            StandingPreferences preferences) {
        this.tokens = tokens;
        this.subscriptions = subscriptions;
        this.networks = networks;
        this.followable = followable;
        this.mutedItems = mutedItems;
        this.preferences = preferences;
    }

    /**
     * What a link is about, in the reader's language, and what holds now.
     *
     * @param themeName what the mail came for, as it is called
     * @param stopped whether all that the mail came for is stopped
     * @param itemTitle the item that the mail was about; null when it was about several, is gone, or is what the mail came for
     * @param itemStopped whether nothing more is told about that item
     * @param canBeLessOften whether something of it is told more often than once a week
     * @param everythingStopped whether nothing is followed in this network any more, nor its news mailed
     * @param contact whether the reader has no account, so that there is nothing to log in to
     * @param followed whether the mail came because of what she follows
     */
    record Seen(
            String networkName,
            String themeName,
            boolean stopped,
            @Nullable String itemTitle,
            boolean itemStopped,
            boolean canBeLessOften,
            boolean everythingStopped,
            boolean contact,
            boolean followed) {}

    @Transactional(readOnly = true)
    Seen look(UnsubscribeToken token, Language language) {
        UnsubscribeTokens.Link link = tokens.find(token);
        List<Subscription> follows = subscriptions.now(link.subscriptionIds());
        Collection<Label> labels = followable.labels(follows).values();
        String network = Optional.ofNullable(
                        networks.find(List.of(link.networkId())).get(link.networkId()))
                .map(Networks.Network::name)
                .orElse("");
        Telling news = preferences.now(link.networkId(), link.personId());
        boolean noNews = news.frequency() == Frequency.HERE_ONLY;
        boolean contact = subscriptions.isContact(link.personId());
        boolean itemStopped = mutedItems.has(link.personId(), link.itemId());
        return new Seen(
                network,
                link.subscriptionIds().isEmpty()
                        ? unfollowed(link, language)
                        : language.enumerate(labels.stream()
                                .map(label -> label.in(language))
                                .distinct()
                                .sorted()
                                .toList()),
                link.isNews()
                        ? noNews
                        : link.subscriptionIds().isEmpty()
                                ? itemStopped
                                : subscriptions.allStopped(link.subscriptionIds(), link.personId()),
                link.subscriptionIds().isEmpty() ? null : mutedItems.title(link.itemId()),
                itemStopped,
                link.isNews()
                        ? news.isMoreOftenThanWeekly()
                        : follows.stream()
                                .anyMatch(it ->
                                        !it.forEveryone() && it.wish().telling().isMoreOftenThanWeekly()),
                subscriptions.activeOf(link.personId(), link.networkId()).isEmpty()
                        && (noNews || contact || !link.subscriptionIds().isEmpty()),
                contact,
                !link.subscriptionIds().isEmpty());
    }

    /** What a mail came for that no follow caused. */
    private String unfollowed(UnsubscribeTokens.Link link, Language language) {
        if (link.isNews()) {
            return language.say("nieuws uit het netwerk", "the network's news");
        }
        @Nullable String title = mutedItems.title(link.itemId());
        return title == null
                ? language.say("je vraag", "your question")
                : language.say("je vraag ‘" + title + "’", "your question ‘" + title + "’");
    }
}
