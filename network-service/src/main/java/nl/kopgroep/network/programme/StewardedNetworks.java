package nl.kopgroep.network.programme;

import java.util.List;
import java.util.UUID;

/** Which networks a programme stewards now. */
public interface StewardedNetworks {

    record Stewarded(UUID id, String slug, String name) {}

    List<Stewarded> stewardedBy(UUID programmeId);
}
