package nl.kopgroep.network.organisation;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.network.programme.Programmes;
import nl.kopgroep.support.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Who sees which organisation: everybody those that are in a network or carry a programme; one that has only applied is
 * nobody's business but its own and the steward's.
 */
@Component
public class OrganisationReading {

    private final Organisations organisations;
    private final Caretakers caretakers;
    private final Programmes programmes;
    private final Access access;

    OrganisationReading(Organisations organisations, Caretakers caretakers, Programmes programmes, Access access) {
        this.organisations = organisations;
        this.caretakers = caretakers;
        this.programmes = programmes;
        this.access = access;
    }

    /** The organisation, or a refusal as if there were none. */
    OrganisationView visible(Caller caller, UUID organisationId) {
        Organisation organisation = organisations.find(organisationId).orElseThrow(OrganisationReading::unknown);
        List<Caretakers.Place> shown = caretakers.placesOf(organisationId).stream()
                .filter(place -> place.admitted()
                        || caller.actsFor(organisationId)
                        || access.may(caller, place.networkId(), Right.READ_STEWARDSHIP))
                .toList();
        if (shown.isEmpty() && !caller.actsFor(organisationId) && !programmes.isCarriedBy(organisationId)) {
            throw unknown();
        }
        return OrganisationView.of(organisation, shown);
    }

    /** Refuses as if there were none, if the caller may not know of it. */
    public void requireVisible(Caller caller, UUID organisationId) {
        visible(caller, organisationId);
    }

    private static Problem unknown() {
        return Problem.notFound("Deze organisatie is er niet.", "There is no such organisation.");
    }
}
