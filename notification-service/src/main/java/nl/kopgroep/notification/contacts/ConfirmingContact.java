package nl.kopgroep.notification.contacts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.facts.Networks;
import nl.kopgroep.notification.facts.Themes;
import nl.kopgroep.notification.following.ContactFollows;
import nl.kopgroep.notification.following.Suppressions;
import nl.kopgroep.notification.wording.Language;
import nl.kopgroep.support.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever has the mail confirms that she wants it. Opening the link, as mail scanners do, changes nothing. */
@Component
class ConfirmingContact {

    private final ContactRequests requests;
    private final ContactFollows follows;
    private final Access access;
    private final Networks networks;
    private final Themes themes;
    private final Suppressions suppressions;

    ConfirmingContact(
            ContactRequests requests,
            ContactFollows follows,
            Access access,
            Networks networks,
            Themes themes,
            Suppressions suppressions) {
        this.suppressions = suppressions;
        this.requests = requests;
        this.follows = follows;
        this.access = access;
        this.networks = networks;
        this.themes = themes;
    }

    /** What a link says before it is used. */
    record Seen(String networkName, String networkSlug, List<String> themes, String frequency, boolean confirmed) {}

    @Transactional(readOnly = true)
    Seen look(ContactToken token, Language language) {
        ContactRequests.Asked asked = find(token);
        Map<UUID, Label> labels = themes.labels(asked.themes());
        Optional<Networks.Network> network =
                Optional.ofNullable(networks.find(List.of(asked.networkId())).get(asked.networkId()));
        return new Seen(
                network.map(Networks.Network::name).orElse(""),
                network.map(Networks.Network::slug).orElse(asked.networkId().toString()),
                asked.themes().stream()
                        .map(labels::get)
                        .filter(Objects::nonNull)
                        .map(label -> label.in(language))
                        .toList(),
                asked.frequency(),
                asked.used());
    }

    /** From now on she follows. A second time changes nothing; while the network is handed over it has to wait. */
    @Transactional
    void confirm(ContactToken token) {
        ContactRequests.Asked asked = find(token);
        access.enterAsAnyone(asked.networkId());
        if (requests.use(token)) {
            // The mail arrived, and was wanted.
            suppressions.address(asked.personId()).ifPresent(suppressions::lift);
            requests.confirm(asked.networkId(), asked.personId());
            follows.follow(asked.networkId(), asked.personId(), asked.themes(), asked.frequency());
        }
    }

    private ContactRequests.Asked find(ContactToken token) {
        return requests.find(token)
                .orElseThrow(() -> Problem.notFound(
                        "Deze link kennen we niet (meer). Vul je mailadres opnieuw in bij het thema.",
                        "This link isn't known here (any more). Fill in your address again at the theme."));
    }
}
