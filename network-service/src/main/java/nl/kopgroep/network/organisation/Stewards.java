package nl.kopgroep.network.organisation;

import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether the caller looks after an organisation because it is in a network that the caller stewards. */
@Component
public class Stewards {

    private final Access access;
    private final Caretakers caretakers;

    Stewards(Access access, Caretakers caretakers) {
        this.access = access;
        this.caretakers = caretakers;
    }

    /** For showing and reading. Also of an organisation that has only applied. */
    public boolean mayManage(Caller caller, UUID organisationId) {
        return mayIn(caller, organisationId, Right.MANAGE_MEMBERS);
    }

    /** Whether the caller is in a network with it, or looks after one. */
    public boolean sharesNetwork(Caller caller, UUID organisationId) {
        return caretakers.placesOf(organisationId).stream()
                .anyMatch(place -> place.admitted() && access.may(caller, place.networkId(), Right.READ_NETWORK));
    }

    /** Whether the caller has the right in any network that the organisation is in or applied to. */
    public boolean mayIn(Caller caller, UUID organisationId, Right right) {
        return caretakers.placesOf(organisationId).stream()
                .anyMatch(place -> access.may(caller, place.networkId(), right));
    }

    /** For writing: enters a network of the organisation as its steward; false if the caller stewards none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enter(Caller caller, UUID organisationId) {
        for (Caretakers.Place place : caretakers.placesOf(organisationId)) {
            if (access.may(caller, place.networkId(), Right.MANAGE_MEMBERS)) {
                access.enter(caller, place.networkId(), Right.MANAGE_MEMBERS);
                return true;
            }
        }
        return false;
    }
}
