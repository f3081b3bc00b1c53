package nl.kopgroep.notification.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.facts.Networks;
import nl.kopgroep.notification.facts.Themes;
import nl.kopgroep.notification.telling.DecisionLog;
import nl.kopgroep.notification.telling.Entry;
import nl.kopgroep.notification.telling.EntryWording;
import nl.kopgroep.notification.wording.Language;
import nl.kopgroep.support.feed.AtomFeed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a person was told, as a feed in her language. */
@Component
class WritingFeed {

    private static final int PAGE = 50;

    private final DecisionLog log;
    private final Themes themes;
    private final Networks networks;
    private final String publicUrl;

    WritingFeed(DecisionLog log, Themes themes, Networks networks, @Value("${kopgroep.public-url}") String publicUrl) {
        this.log = log;
        this.themes = themes;
        this.networks = networks;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    AtomFeed write(PersonalFeeds.Read read, FeedToken token, @Nullable UUID before) {
        PersonalFeed feed = read.feed();
        Language language = read.language();
        // One more than is shown tells whether there is a next page.
        List<Entry> found = log.forFeed(
                feed.personId(),
                new DecisionLog.Part(
                        feed.networkId(), feed.part().themeId(), feed.part().searchId()),
                before,
                PAGE + 1);
        List<Entry> shown = found.subList(0, Math.min(PAGE, found.size()));
        String self = publicUrl + "/feeds/" + token.value() + ".atom";
        Map<UUID, Label> labels = themes.labels(
                shown.stream().flatMap(entry -> entry.followed().stream()).collect(Collectors.toSet()));
        return new AtomFeed(
                AtomFeed.tag("feed", feed.id()),
                feed.name(),
                subtitle(feed, language),
                "Kopgroep",
                language.code(),
                shown.stream().map(Entry::toldAt).max(Instant::compareTo).orElse(feed.createdAt()),
                URI.create(before == null ? self : self + "?before=" + before),
                URI.create(publicUrl + "/nieuw"),
                found.size() > PAGE
                        ? URI.create(self + "?before=" + shown.getLast().updateId())
                        : null,
                shown.stream().map(entry -> entry(entry, labels, language)).toList());
    }

    private String subtitle(PersonalFeed feed, Language language) {
        String all = language.say("Nieuw voor jou in al je netwerken", "New for you in all your networks");
        if (feed.networkId() == null) {
            return all;
        }
        Networks.Network network = networks.find(List.of(feed.networkId())).get(feed.networkId());
        String about = about(feed.part(), language);
        return network == null
                ? language.say("Nieuw voor jou", "New for you") + about
                : language.say("Nieuw voor jou in ", "New for you in ") + network.name() + about;
    }

    private String about(PersonalFeed.Part part, Language language) {
        UUID theme = part.themeId();
        if (theme != null) {
            Label label = themes.labels(List.of(theme)).get(theme);
            return label == null ? "" : ": " + label.in(language);
        }
        return part.searchId() == null ? "" : language.say(": uit je zoekopdracht", ": from your search");
    }

    private AtomFeed.Entry entry(Entry entry, Map<UUID, Label> labels, Language language) {
        String because = EntryWording.because(entry, labels, language);
        return new AtomFeed.Entry(
                AtomFeed.tag("update", entry.updateId()),
                EntryWording.title(entry, language),
                entry.organisationName() == null ? entry.networkName() : entry.organisationName(),
                entry.itemLanguage(),
                entry.toldAt(),
                entry.toldAt(),
                URI.create(publicUrl + EntryWording.path(entry)),
                language.say("Je ziet dit ", "You see this ") + because + ".",
                entry.followed().stream()
                        .map(labels::get)
                        .filter(java.util.Objects::nonNull)
                        .map(label -> label.in(language))
                        .toList());
    }
}
