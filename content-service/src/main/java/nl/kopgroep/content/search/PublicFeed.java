package nl.kopgroep.content.search;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.content.item.ItemSummary;
import nl.kopgroep.content.item.ItemWords;
import nl.kopgroep.content.item.ReadableItems;
import nl.kopgroep.content.item.Reader;
import nl.kopgroep.content.item.Status;
import nl.kopgroep.content.theme.ThemeCatalogue;
import nl.kopgroep.support.feed.AtomFeed;
import nl.kopgroep.support.paging.PageRequest;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a network has published for everybody, newest first, as a feed. It is what a visitor reads, whoever asks, so
 * that anybody may keep it; and found with PostgreSQL alone, so that it is the same whether the index is up or not.
 */
@Component
class PublicFeed {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Access access;
    private final ThemeCatalogue themes;
    private final ItemWords words;
    private final ReadableItems readable;
    private final String publicUrl;

    PublicFeed(
            JdbcClient jdbc,
            Access access,
            ThemeCatalogue themes,
            ItemWords words,
            ReadableItems readable,
            @Value("${kopgroep.public-url}") String publicUrl) {
        this.jdbc = jdbc;
        this.access = access;
        this.themes = themes;
        this.words = words;
        this.readable = readable;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /**
     * What is asked for.
     *
     * @param theme only what is under this theme or a narrower one
     * @param text only what has these words; empty for everything
     * @param page from 0
     */
    record Asked(String network, @Nullable UUID theme, String text, int page) {}

    private record Network(UUID id, String slug, String name) {}

    AtomFeed of(Asked asked, Locale locale) {
        Network network = network(asked.network()).orElseThrow(Problem::notFound);
        Question question = question(network, asked);
        if (asked.theme() != null && !question.narrower().containsKey(asked.theme())) {
            throw Problem.notFound();
        }
        PageRequest page = question.page();
        List<UUID> ids = newestFirst(question);
        List<UUID> shown = ids.stream().skip(page.offset()).limit(page.size()).toList();
        Map<UUID, ReadableItems.Found> found =
                readable.find(question.reader(), network.id(), shown, locale.getLanguage());
        List<AtomFeed.Entry> entries = shown.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(item -> item.summary().status() == Status.PUBLISHED)
                .map(this::entry)
                .toList();
        boolean english = locale.getLanguage().equals("en");
        return new AtomFeed(
                AtomFeed.tag("public-feed", name(network, asked)),
                title(network, asked, locale.getLanguage()),
                english ? "What is published for everybody" : "Wat openbaar is gepubliceerd",
                network.name(),
                english ? "en" : "nl",
                entries.stream()
                        .map(AtomFeed.Entry::updated)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH),
                self(network, asked, asked.page()),
                page(network, asked),
                ids.size() > page.offset() + page.size() ? self(network, asked, asked.page() + 1) : null,
                entries);
    }

    private Optional<Network> network(String idOrSlug) {
        return jdbc.sql("select network_id, slug, name from access_network where network_id::text = ? or slug = ?")
                .params(idOrSlug, idOrSlug)
                .query((row, _) -> new Network(
                        row.getObject("network_id", UUID.class), row.getString("slug"), row.getString("name")))
                .optional();
    }

    private Question question(Network network, Asked asked) {
        return new Question(
                network.id(),
                Reader.of(access, Caller.VISITOR, network.id()),
                asked.text(),
                asked.theme(),
                null,
                null,
                asked.text().isEmpty() ? List.of() : themes.namedIn(network.id(), asked.text()),
                themes.withNarrower(network.id()),
                new PageRequest(asked.page(), PAGE));
    }

    private List<UUID> newestFirst(Question question) {
        UUID theme = question.theme();
        return words
                .find(question.networkId(), question.reader(), question.text(), DatabaseSearch.alternatives(question))
                .stream()
                .filter(match -> theme == null || DatabaseSearch.carriesAny(match, question.below(theme)))
                .sorted(Comparator.comparing(ItemWords.Match::publishedAt)
                        .reversed()
                        .thenComparing(ItemWords.Match::id))
                .map(ItemWords.Match::id)
                .toList();
    }

    private String title(Network network, Asked asked, String language) {
        String title = network.name();
        if (asked.theme() != null) {
            title += ": " + themes.labels(List.of(asked.theme()), language).getOrDefault(asked.theme(), "");
        }
        return asked.text().isEmpty() ? title : title + " (" + asked.text() + ")";
    }

    private AtomFeed.Entry entry(ReadableItems.Found found) {
        ItemSummary item = found.summary();
        Instant published = Objects.requireNonNull(item.publishedAt());
        return new AtomFeed.Entry(
                AtomFeed.tag("item", item.id()),
                item.title(),
                item.organisation().name(),
                item.language(),
                published,
                found.changedAt().isAfter(published) ? found.changedAt() : published,
                URI.create(publicUrl + "/p/" + item.id()),
                item.summary(),
                item.themes().stream().map(ItemSummary.ThemeLabel::label).toList());
    }

    private static UUID name(Network network, Asked asked) {
        String all = network.id() + "|" + asked.theme() + "|" + asked.text();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    private URI self(Network network, Asked asked, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(publicUrl)
                .pathSegment("api", "content", "v1", "networks", network.slug(), "feed.atom");
        return asking(address, asked.theme(), asked.text(), page);
    }

    private URI page(Network network, Asked asked) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromUriString(publicUrl).pathSegment("netwerken", network.slug());
        if (!asked.text().isEmpty()) {
            return asking(address.pathSegment("kennis"), asked.theme(), asked.text(), 0);
        }
        return asked.theme() == null
                ? address.build().toUri()
                : address.pathSegment("themas", asked.theme().toString())
                        .build()
                        .toUri();
    }

    private static URI asking(UriComponentsBuilder address, @Nullable UUID theme, String text, int page) {
        if (theme != null) {
            address.queryParam("theme", theme);
        }
        if (page > 0) {
            address.queryParam("page", page);
        }
        // As a value, so that nothing typed becomes part of the address's own grammar.
        return text.isEmpty()
                ? address.build().toUri()
                : address.queryParam("q", "{text}")
                        .encode()
                        .buildAndExpand(text)
                        .toUri();
    }
}
