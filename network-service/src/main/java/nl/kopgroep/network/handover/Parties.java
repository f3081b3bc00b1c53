package nl.kopgroep.network.handover;

import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Refused;
import nl.kopgroep.access.Right;
import nl.kopgroep.access.Role;
import nl.kopgroep.network.handover.HandedNetworks.KnownNetwork;
import org.springframework.stereotype.Component;

/**
 * Who is who in a handover. The sides are those that the handover names: between the transfer and the
 * completion the network itself has no steward to ask.
 */
@Component
class Parties {

    private final Access access;
    private final HandedNetworks networks;

    Parties(Access access, HandedNetworks networks) {
        this.access = access;
        this.networks = networks;
    }

    /** The side that the caller is on, if any. */
    Optional<Party> partyOf(Caller caller, Handover handover) {
        if (caller.role() != Role.COORDINATOR) {
            return Optional.empty();
        }
        if (caller.actsFor(handover.from().organisationId())) {
            return Optional.of(Party.STEWARD);
        }
        return caller.actsFor(handover.to().organisationId()) && handover.state() != State.DRAFTED
                ? Optional.of(Party.SUCCESSOR)
                : Optional.empty();
    }

    /** Whether the caller may know of it: both sides, and members from the announcement on. */
    boolean mayKnow(Caller caller, Handover handover) {
        return partyOf(caller, handover).isPresent()
                || (handover.state().isPublic() && access.may(caller, handover.networkId(), Right.READ_NETWORK));
    }

    /** Refuses who isn't on this side now, whatever the request's first look said, and a command of an older epoch. */
    void mustBe(Party party, Caller caller, Handover handover) {
        Caller now = caller.actingFor() == null
                ? caller
                : access.identify(caller.requirePerson(), caller.requireOrganisation());
        KnownNetwork network = network(handover.networkId());
        if (partyOf(now, handover).filter(side -> side == party).isEmpty()) {
            caller.requireOrganisation();
            throw new Refused.NotAllowed(
                    party == Party.SUCCESSOR
                            ? handover.to().name()
                            : handover.from().name());
        }
        if (caller.epoch() != null && caller.epoch() < network.epoch()) {
            throw new Refused.StaleEpoch(caller.epoch(), network.epoch());
        }
    }

    KnownNetwork network(UUID networkId) {
        return networks.network(networkId).orElseThrow(() -> new Refused.NoSuchNetwork(networkId));
    }
}
