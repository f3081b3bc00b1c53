package nl.kopgroep.content.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.content.item.Audience;
import nl.kopgroep.content.item.ItemSummary;
import nl.kopgroep.content.item.Kind;
import nl.kopgroep.content.item.Status;
import nl.kopgroep.support.paging.Page;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param degraded whether the index could not be asked: fewer word forms and no typing errors are found
 */
record SearchAnswer(List<FoundItem> items, Facets facets, Page.Position page, boolean degraded) {

    /**
     * An item with what was found in it.
     *
     * @param highlight safe HTML: text with {@code <mark>} around what was found
     */
    record FoundItem(
            UUID id,
            String title,
            Kind kind,
            Audience audience,
            Status status,
            String language,
            List<ItemSummary.ThemeLabel> themes,
            ItemSummary.OrganisationName organisation,
            @Nullable Instant publishedAt,
            String summary,
            Marked highlight) {

        static FoundItem of(ItemSummary item, Marked highlight) {
            return new FoundItem(
                    item.id(),
                    item.title(),
                    item.kind(),
                    item.audience(),
                    item.status(),
                    item.language(),
                    item.themes(),
                    item.organisation(),
                    item.publishedAt(),
                    item.summary(),
                    highlight);
        }
    }

    record Marked(String title, String text) {}

    /** What another choice would give, most first. A theme counts what is under its narrower ones too. */
    record Facets(List<Facet> theme, List<Facet> kind, List<Facet> organisation) {}

    /** {@code label}: what people call it; of a kind its name, for which each reader has words. */
    record Facet(String id, String label, long count) {}
}
