package nl.kopgroep.network.handover;

import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.network.network.AnnouncedHandovers;
import org.springframework.stereotype.Component;

/** Lets a network's page say that it is being handed over. */
@Component
class AnnouncedToAll implements AnnouncedHandovers {

    private final Handovers handovers;

    AnnouncedToAll(Handovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public Optional<Announced> of(UUID networkId) {
        return handovers
                .open(networkId)
                .filter(handover -> handover.state().isPublic())
                .map(handover -> new Announced(
                        handover.id(), handover.state().id(), handover.to().name()));
    }
}
