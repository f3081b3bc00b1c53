package nl.kopgroep.content.answer;

import java.time.Instant;
import java.util.UUID;
import nl.kopgroep.support.exchange.ExchangedRecord;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it comes in and goes out.
 *
 * @param question externalId of an item of the same source, or the id of one that was made here
 * @param organisation what the source calls the organisation; who brings it says by {@code organisationId} which one
 *     of the platform that is
 * @param author what the source calls the author, with {@code authorId} like it
 */
record AnswerRecord(
        @Nullable String source,
        @Nullable String externalId,
        @Nullable String question,
        @Nullable String organisation,
        @Nullable UUID organisationId,
        @Nullable String author,
        @Nullable UUID authorId,
        @Nullable Instant givenAt,
        @Nullable String text)
        implements ExchangedRecord {}
