package nl.kopgroep.network.network;

import java.util.Optional;
import java.util.UUID;

/** Which networks are being handed over, as far as everybody may know: from the announcement until it is done. */
public interface AnnouncedHandovers {

    /** @param state the state's name in the lifecycle, in lower case */
    record Announced(UUID id, String state, String successorName) {}

    Optional<Announced> of(UUID networkId);
}
