package nl.kopgroep.support.exchange;

import org.jspecify.annotations.Nullable;

/** What an import takes and an export gives of one record. */
public interface ExchangedRecord {

    /** Whose id it is. */
    @Nullable
    String source();

    @Nullable
    String externalId();
}
