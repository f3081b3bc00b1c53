package nl.kopgroep.notification.following;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.facts.Networks;
import nl.kopgroep.notification.facts.Themes;
import nl.kopgroep.notification.wording.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody, or a mail scanner, opens an unsubscribe link: says what it would stop and changes nothing. */
@Component
class LookingAtLink {

    private final UnsubscribeTokens tokens;
    private final Subscriptions subscriptions;
    private final Networks networks;
    private final Themes themes;

    LookingAtLink(UnsubscribeTokens tokens, Subscriptions subscriptions, Networks networks, Themes themes) {
        this.tokens = tokens;
        this.subscriptions = subscriptions;
        this.networks = networks;
        this.themes = themes;
    }

    /** What a link is about, in the reader's language. */
    record Seen(String networkName, String themeName, boolean stopped) {}

    @Transactional(readOnly = true)
    Seen look(UnsubscribeToken token, Language language) {
        UnsubscribeTokens.Link link = tokens.find(token);
        Collection<Label> labels =
                themes.labels(subscriptions.themesOf(link.subscriptionIds())).values();
        String network = Optional.ofNullable(
                        networks.find(List.of(link.networkId())).get(link.networkId()))
                .map(Networks.Network::name)
                .orElse("");
        return new Seen(
                network,
                language.enumerate(labels.stream()
                        .map(label -> label.in(language))
                        .sorted()
                        .toList()),
                subscriptions.allStopped(link.subscriptionIds()));
    }
}
