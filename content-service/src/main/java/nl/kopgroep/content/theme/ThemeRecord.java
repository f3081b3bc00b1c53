package nl.kopgroep.content.theme;

import java.util.List;
import nl.kopgroep.support.exchange.ExchangedRecord;
import org.jspecify.annotations.Nullable;

/**
 * A theme as it comes in and goes out.
 *
 * @param broader the externalId, at the same source, of the theme above it; it may come later in the same batch
 */
record ThemeRecord(
        @Nullable String source,
        @Nullable String externalId,
        @Nullable String broader,
        @Nullable String labelNl,
        @Nullable String labelEn,
        @Nullable List<@Nullable String> altNl,
        @Nullable List<@Nullable String> altEn,
        @Nullable String definition,
        @Nullable Boolean retired)
        implements ExchangedRecord {}
