package nl.kopgroep.content.item;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item as it is read.
 *
 * @param text the Markdown, as typed; empty when it was withdrawn
 * @param html what the text looks like, safe to show
 * @param version for {@code If-Match} when editing
 */
record ItemPage(
        @JsonUnwrapped ItemSummary item,
        UUID networkId,
        String text,
        String html,
        Author author,
        long version,
        Instant changedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBecause) {

    record Author(UUID personId) {}
}
