package nl.kopgroep.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a search that somebody follows. Who that is doesn't travel. */
public sealed interface SavedSearchEvent extends Event {

    SavedSearchFacts search();

    @Override
    default UUID aggregateId() {
        return search().id();
    }

    @Override
    default UUID networkId() {
        return search().networkId();
    }

    /**
     * What is searched for: everything in the network that each given part lets through.
     *
     * @param q the words, or null for any
     * @param themeId this theme or a narrower one, or null for any
     * @param kind a knowledge item's kind, or null for any
     * @param organisationId whose, or null for anybody's
     */
    record SavedSearchFacts(
            UUID id,
            UUID networkId,
            @Nullable String q,
            @Nullable UUID themeId,
            @Nullable String kind,
            @Nullable UUID organisationId) {}

    record Saved(SavedSearchFacts search) implements SavedSearchEvent {}

    /** Nobody wants to hear of it any more; it may be saved again. */
    record Removed(SavedSearchFacts search) implements SavedSearchEvent {}

    record Restated(SavedSearchFacts search) implements SavedSearchEvent {
        @Override
        public boolean quiet() {
            return true;
        }
    }
}
