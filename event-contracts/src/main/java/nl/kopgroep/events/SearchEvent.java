package nl.kopgroep.events;

import java.util.List;
import java.util.UUID;

/** What searching finds by itself, for those who follow a search. */
public sealed interface SearchEvent extends Event {

    /**
     * Saved searches find an item that was just published or changed in substance. Of one item and version it may be
     * said in several parts. Who may read the item is for the receiver to ask.
     *
     * @param itemId the item; this comes after the event of the item that it is about
     * @param itemVersion the version of the item's event
     * @param searchIds the saved searches, each in one part only
     */
    record Matched(UUID itemId, UUID networkId, long itemVersion, List<UUID> searchIds) implements SearchEvent {
        public Matched {
            searchIds = List.copyOf(searchIds);
        }

        @Override
        public UUID aggregateId() {
            return itemId;
        }
    }
}
