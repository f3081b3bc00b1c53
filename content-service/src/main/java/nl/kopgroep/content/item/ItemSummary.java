package nl.kopgroep.content.item;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item in a list.
 *
 * @param summary how its text begins; empty for what was withdrawn
 */
public record ItemSummary(
        UUID id,
        String title,
        Kind kind,
        Audience audience,
        Status status,
        String language,
        List<ThemeLabel> themes,
        OrganisationName organisation,
        @Nullable Instant publishedAt,
        String summary) {

    public record ThemeLabel(UUID id, String label) {}

    /** {@code name} is empty as long as it isn't known here. */
    public record OrganisationName(UUID id, String name) {}
}
