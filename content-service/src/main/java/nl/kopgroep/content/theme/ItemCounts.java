package nl.kopgroep.content.theme;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.access.Caller;

/** How much there is to read under each theme; said by whoever keeps the items. */
public interface ItemCounts {

    /** The published items that the caller may read, per theme that they carry themselves. */
    Map<UUID, Set<UUID>> readableByTheme(Caller caller, UUID networkId);
}
