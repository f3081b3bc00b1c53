package nl.kopgroep.network.network;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Right;
import nl.kopgroep.access.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A network as the caller sees it.
 *
 * @param colour {@code #rrggbb}; null when none was chosen, as with the steward
 */
record NetworkView(
        UUID id,
        String slug,
        String name,
        String summary,
        @Nullable String colour,
        StewardView steward,
        long epoch,
        long memberCount,
        @Nullable FrozenView frozen,
        AnnouncedHandovers.@Nullable Announced handover,
        Standing standing,
        List<Right> rights) {

    record StewardView(
            UUID programmeId,
            String name,
            UUID organisationId,
            @Nullable String contact,
            @Nullable String colour) {}

    record FrozenView(@Nullable String reason, @Nullable Instant expectedEnd) {}
}
