package nl.kopgroep.network.network;

import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.network.facts.Facts;
import nl.kopgroep.network.programme.ChosenColour;
import nl.kopgroep.network.programme.ColourInput;
import nl.kopgroep.support.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steward chooses how a network shows: the colour of its mails. It stays when another programme takes over. */
@Service
class ShowingNetwork {

    private final Access access;
    private final Networks networks;
    private final Facts facts;

    ShowingNetwork(Access access, Networks networks, Facts facts) {
        this.access = access;
        this.networks = networks;
        this.facts = facts;
    }

    @Transactional
    Network show(Caller caller, UUID networkId, ColourInput input) {
        access.enter(caller, networkId, Right.MANAGE_NETWORK);
        Network network = networks.lock(networkId).orElseThrow(Problem::notFound);
        network.show(ChosenColour.checked(input.colour()));
        networks.save(network);
        facts.tell(network);
        return network;
    }
}
