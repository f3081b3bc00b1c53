package nl.kopgroep.content.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.content.item.ItemSummary;
import nl.kopgroep.content.item.Kind;
import nl.kopgroep.content.item.ReadableItems;
import nl.kopgroep.content.item.Reader;
import nl.kopgroep.content.item.Status;
import nl.kopgroep.content.organisation.OrganisationNames;
import nl.kopgroep.content.search.SearchAnswer.Facet;
import nl.kopgroep.content.search.SearchAnswer.Facets;
import nl.kopgroep.content.search.SearchAnswer.FoundItem;
import nl.kopgroep.content.search.SearchAnswer.Marked;
import nl.kopgroep.content.theme.ThemeCatalogue;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds what the caller may read. What the index says is a proposal: PostgreSQL decides on each hit. */
@Service
class Searching {

    private final Access access;
    private final ThemeCatalogue themes;
    private final OrganisationNames organisations;
    private final ReadableItems readable;
    private final IndexSearch index;
    private final DatabaseSearch database;

    Searching(
            Access access,
            ThemeCatalogue themes,
            OrganisationNames organisations,
            ReadableItems readable,
            IndexSearch index,
            DatabaseSearch database) {
        this.access = access;
        this.themes = themes;
        this.organisations = organisations;
        this.readable = readable;
        this.index = index;
        this.database = database;
    }

    /** What is asked, as it came in. */
    record Asked(
            UUID networkId,
            String text,
            @Nullable UUID theme,
            @Nullable Kind kind,
            @Nullable UUID organisation,
            PageRequest page) {}

    SearchAnswer search(Caller caller, Asked asked, String language) {
        Question question = new Question(
                asked.networkId(),
                Reader.of(access, caller, asked.networkId()),
                asked.text(),
                asked.theme(),
                asked.kind(),
                asked.organisation(),
                asked.text().isEmpty() ? List.of() : themes.namedIn(asked.networkId(), asked.text()),
                themes.withNarrower(asked.networkId()),
                asked.page());
        Optional<Findings> found = index.find(question);
        Findings findings = found.orElseGet(() -> database.find(question));
        return answer(question, findings, found.isEmpty(), language);
    }

    private SearchAnswer answer(Question question, Findings findings, boolean degraded, String language) {
        List<UUID> ids = findings.hits().stream().map(Findings.Hit::itemId).toList();
        Map<UUID, ReadableItems.Found> allowed = readable.find(question.reader(), question.networkId(), ids, language);
        List<FoundItem> items = findings.hits().stream()
                .map(hit -> found(hit, allowed.get(hit.itemId())))
                .filter(Objects::nonNull)
                .toList();
        long total = findings.total() - (findings.hits().size() - items.size());
        Page<FoundItem> page = Page.of(items, question.page(), total);
        return new SearchAnswer(page.items(), facets(findings.counts(), language), page.page(), degraded);
    }

    private static @Nullable FoundItem found(Findings.Hit hit, ReadableItems.@Nullable Found allowed) {
        if (allowed == null || allowed.summary().status() != Status.PUBLISHED) {
            return null;
        }
        ItemSummary summary = allowed.summary();
        // Pieces of an older text may hold what has been taken out since.
        boolean current = hit.revision() == allowed.revision();
        String title = current && hit.title() != null ? hit.title() : summary.title();
        String text = current && hit.text() != null ? hit.text() : summary.summary();
        return FoundItem.of(summary, new Marked(Highlight.html(title), Highlight.html(text)));
    }

    private Facets facets(Findings.Counts counts, String language) {
        return new Facets(
                facets(counts.themes(), themes.labels(counts.themes().keySet(), language)),
                facets(counts.kinds(), Map.of()),
                facets(
                        counts.organisations(),
                        organisations.of(counts.organisations().keySet())));
    }

    private static <K> List<Facet> facets(Map<K, Long> counts, Map<K, String> names) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> {
                    String id = String.valueOf(count.getKey());
                    return new Facet(id, names.getOrDefault(count.getKey(), id), count.getValue());
                })
                .sorted(Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::label))
                .toList();
    }
}
