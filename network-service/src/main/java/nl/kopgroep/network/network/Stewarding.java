package nl.kopgroep.network.network;

import java.util.UUID;
import nl.kopgroep.network.facts.Facts;
import nl.kopgroep.network.programme.Programme;
import nl.kopgroep.network.programme.Programmes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a handover does to a network itself, in the handover's own transaction. The gates and the line of stewards are
 * the handover's affair. Each does nothing when it comes a second time.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Stewarding {

    private final Networks networks;
    private final Programmes programmes;
    private final Facts facts;

    Stewarding(Networks networks, Programmes programmes, Facts facts) {
        this.networks = networks;
        this.programmes = programmes;
        this.facts = facts;
    }

    /**
     * From now on this programme stewards the network, and everybody hears so.
     *
     * @param epoch the successor's, above the network's present one
     * @throws IllegalStateException if the network is in this epoch or a later one under another steward
     */
    public void pass(UUID networkId, UUID toProgrammeId, long epoch, UUID handoverId) {
        Network network = lock(networkId);
        Programme successor = programmes
                .find(toProgrammeId)
                .orElseThrow(() -> new IllegalArgumentException("No programme " + toProgrammeId));
        network.passTo(
                new Network.Steward(successor.id(), successor.organisationId(), successor.name()), epoch, handoverId);
        save(network);
    }

    /** A freeze was called off: commands of before it are of the past. */
    public void raiseEpoch(UUID networkId, long epoch) {
        Network network = lock(networkId);
        network.raiseEpoch(epoch);
        save(network);
    }

    private Network lock(UUID networkId) {
        return networks.lock(networkId).orElseThrow(() -> new IllegalArgumentException("No network " + networkId));
    }

    private void save(Network network) {
        networks.save(network);
        facts.tell(network);
    }
}
