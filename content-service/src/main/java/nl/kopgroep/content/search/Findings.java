package nl.kopgroep.content.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was found, before PostgreSQL has had the last word on who may see it. */
record Findings(List<Hit> hits, long total, Counts counts) {

    /**
     * One found item.
     *
     * @param revision of which the pieces of text are
     * @param title with {@link Highlight#START} and {@link Highlight#END} around what was found, or null
     * @param text like it: one or two pieces of the text
     */
    record Hit(
            UUID itemId,
            long revision,
            @Nullable String title,
            @Nullable String text) {}

    /** How many there are under each theme, of each kind and organisation, if that one filter were another. */
    record Counts(Map<UUID, Long> themes, Map<String, Long> kinds, Map<UUID, Long> organisations) {}
}
