package nl.kopgroep.network.organisation;

import java.util.List;
import java.util.UUID;

/** In which networks an organisation is, and so whose stewards look after it. */
public interface Caretakers {

    /** @param status applied, admitted, declined or left */
    record Place(UUID membershipId, UUID networkId, String networkSlug, String networkName, String status) {

        public boolean admitted() {
            return "admitted".equals(status);
        }
    }

    /** All networks that it ever applied to, and how that stands. */
    List<Place> placesOf(UUID organisationId);
}
