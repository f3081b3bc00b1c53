package nl.kopgroep.notification.telling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One update as one person is told of it.
 *
 * @param networkName as far as known here, else empty
 * @param networkSlug its name in addresses; its id as long as that isn't known here
 * @param itemTitle the item's present title, or null when it isn't about an item
 * @param itemKind article, tip and so on, or null when it isn't about an item
 * @param organisationName whose it is, or null when unknown or nobody's
 * @param followed the themes because of which the person is told; empty when it isn't because of a theme
 * @param subscriptionIds what would have to be stopped to hear no more of this kind
 * @param changes how many updates about the item or meeting it stands for, itself included
 */
public record Entry(
        UUID updateId,
        UUID personId,
        UpdateKind kind,
        UUID networkId,
        String networkName,
        String networkSlug,
        @Nullable UUID itemId,
        @Nullable String itemTitle,
        @Nullable String itemKind,
        @Nullable String itemLanguage,
        @Nullable String organisationName,
        Map<String, String> facts,
        List<UUID> followed,
        List<UUID> subscriptionIds,
        Instant toldAt,
        @Nullable Instant readAt,
        int changes) {

    public Entry {
        facts = Map.copyOf(facts);
        followed = List.copyOf(followed);
        subscriptionIds = List.copyOf(subscriptionIds);
    }

    /** What several entries may be about that are one: the item or the meeting, or null. */
    public @Nullable UUID about() {
        String meeting = kind.aboutMeeting() ? facts.get("meeting") : null;
        return meeting == null ? itemId : UUID.fromString(meeting);
    }
}
