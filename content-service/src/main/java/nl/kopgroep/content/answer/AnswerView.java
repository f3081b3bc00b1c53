package nl.kopgroep.content.answer;

import java.time.Instant;
import java.util.UUID;

/**
 * One answer as it is read.
 *
 * @param text the Markdown, as typed
 * @param html what the text looks like, safe to show
 * @param changedAt when it was last changed; the moment it was given when it never was
 * @param version for {@code If-Match} when editing
 */
record AnswerView(
        UUID id,
        UUID itemId,
        OrganisationName organisation,
        Author author,
        String text,
        String html,
        Instant givenAt,
        Instant changedAt,
        long version) {

    /** {@code name} is empty as long as it isn't known here. */
    record OrganisationName(UUID id, String name) {}

    record Author(UUID personId) {}
}
