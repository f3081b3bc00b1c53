package nl.kopgroep.network.handover;

import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.network.network.Networks;
import nl.kopgroep.network.network.Stewarding;
import nl.kopgroep.network.programme.Programmes;
import org.springframework.stereotype.Component;

/** What handing over needs to know of networks and programmes, and what it does to them. */
@Component
class HandedNetworks {

    private final Networks networks;
    private final Programmes programmes;
    private final Stewarding stewarding;
    private final Stewardships stewardships;

    HandedNetworks(Networks networks, Programmes programmes, Stewarding stewarding, Stewardships stewardships) {
        this.networks = networks;
        this.programmes = programmes;
        this.stewarding = stewarding;
        this.stewardships = stewardships;
    }

    /** A network as it is now; {@code epoch} is the one that the next freeze works in. */
    record KnownNetwork(UUID id, String name, UUID stewardProgrammeId, long epoch) {}

    Optional<KnownNetwork> network(UUID networkId) {
        return networks.find(networkId)
                .map(network -> new KnownNetwork(
                        networkId, network.name(), network.steward().programmeId(), network.epoch()));
    }

    Optional<ProgrammeInHandover> programme(UUID programmeId) {
        return programmes
                .find(programmeId)
                .map(programme ->
                        new ProgrammeInHandover(programme.id(), programme.organisationId(), programme.name()));
    }

    /** From now on the successor stewards the network: its line of stewards, its row and everybody who hears of it. */
    void pass(Handover handover) {
        stewardships.pass(
                handover.networkId(),
                handover.from().programmeId(),
                handover.to().programmeId(),
                handover.id());
        stewarding.pass(
                handover.networkId(),
                handover.to().programmeId(),
                handover.progress().epoch(),
                handover.id());
    }

    /** The freeze was called off: commands of before it are of the past. */
    void raiseEpoch(Handover handover) {
        stewarding.raiseEpoch(handover.networkId(), handover.progress().epoch());
    }
}
