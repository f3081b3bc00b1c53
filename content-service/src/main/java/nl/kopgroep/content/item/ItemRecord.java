package nl.kopgroep.content.item;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.support.exchange.ExchangedRecord;
import org.jspecify.annotations.Nullable;

/**
 * An item as it comes in and goes out.
 *
 * @param themes externalIds of themes of the same source, or ids of themes that were made here
 * @param organisation what the source calls the organisation; who brings it says by {@code organisationId} which one
 *     of the platform that is
 * @param author what the source calls the author, with {@code authorId} like it
 * @param status published when it isn't said
 */
record ItemRecord(
        @Nullable String source,
        @Nullable String externalId,
        @Nullable String title,
        @Nullable String kind,
        @Nullable List<@Nullable String> themes,
        @Nullable String audience,
        @Nullable String language,
        @Nullable String organisation,
        @Nullable UUID organisationId,
        @Nullable String author,
        @Nullable UUID authorId,
        @Nullable Instant publishedAt,
        @Nullable String status,
        @Nullable String text)
        implements ExchangedRecord {}
