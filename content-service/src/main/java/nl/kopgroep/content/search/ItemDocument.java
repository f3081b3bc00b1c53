package nl.kopgroep.content.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.content.item.IndexableItem;
import org.jspecify.annotations.Nullable;

/** An item as the index keeps it. Of what was withdrawn only a marker is left, so that no late write brings it back. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemDocument(
        UUID networkId,
        @Nullable UUID organisationId,
        @Nullable String kind,
        @Nullable String audience,
        @Nullable String language,
        boolean withdrawn,
        @Nullable List<UUID> themes,
        @Nullable Instant publishedAt,
        @Nullable String titleNl,
        @Nullable String textNl,
        @Nullable String titleEn,
        @Nullable String textEn) {

    static ItemDocument of(IndexableItem item) {
        if (item.withdrawn()) {
            return new ItemDocument(item.networkId(), null, null, null, null, true, null, null, null, null, null, null);
        }
        boolean english = item.language().equals("en");
        return new ItemDocument(
                item.networkId(),
                item.organisationId(),
                item.kind(),
                item.audience(),
                item.language(),
                false,
                item.themes(),
                item.publishedAt(),
                english ? null : item.title(),
                english ? null : item.plainText(),
                english ? item.title() : null,
                english ? item.plainText() : null);
    }
}
