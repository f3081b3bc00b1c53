package nl.kopgroep.content.exchange;

import org.jspecify.annotations.Nullable;

/** What an import takes and an export gives of one record. */
public interface ImportRecord {

    /** Whose id it is. */
    @Nullable
    String source();

    @Nullable
    String externalId();
}
