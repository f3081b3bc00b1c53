package nl.kopgroep.network.person;

import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Refused;
import nl.kopgroep.access.Role;
import nl.kopgroep.events.RepresentationEvent.Occasion;
import nl.kopgroep.network.facts.Facts;
import nl.kopgroep.network.organisation.Stewards;
import nl.kopgroep.network.programme.Programmes;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody acts for an organisation no longer: by their own decision, a colleague's or the steward's. The grants are
 * gone with this transaction; Keycloak follows.
 */
@Service
class EndingRepresentation {

    private final Representations representations;
    private final Programmes programmes;
    private final Stewards stewards;
    private final Accounts accounts;
    private final Facts facts;

    EndingRepresentation(
            Representations representations, Programmes programmes, Stewards stewards, Accounts accounts, Facts facts) {
        this.representations = representations;
        this.programmes = programmes;
        this.stewards = stewards;
        this.accounts = accounts;
        this.facts = facts;
    }

    @Transactional
    void end(Caller caller, UUID representationId) {
        UUID by = caller.requirePerson();
        Representation representation = representations.find(representationId).orElseThrow(Problem::notFound);
        requireMayEnd(caller, by, representation);
        UUID organisationId = representation.organisationId();
        end(
                representation.id(),
                new Occasion(by, representations.networkOf(organisationId).orElse(null), false));
    }

    /** Of somebody who is being forgotten, which has been decided: nobody is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endQuietly(UUID representationId) {
        end(representationId, null);
    }

    private void end(UUID representationId, @Nullable Occasion occasion) {
        Representation representation = representations.lock(representationId).orElseThrow();
        requireSomebodyIsLeft(representation);
        if (representation.end(occasion)) {
            representations.save(representation);
            facts.tell(representation);
            accounts.follow(representation.personId());
        }
    }

    private void requireMayEnd(Caller caller, UUID by, Representation representation) {
        UUID organisationId = representation.organisationId();
        boolean programme = programmes.isCarriedBy(organisationId);
        if (by.equals(representation.personId())) {
            return;
        }
        if (caller.actsFor(organisationId)) {
            boolean coordinator = caller.role() == Role.COORDINATOR;
            if (!coordinator && (programme || representation.role() == Role.COORDINATOR)) {
                throw Problem.notAllowed(
                        "Alleen een coördinator kan dit. Vraag het aan de coördinator van je organisatie.",
                        "Only a coordinator can do this. Ask your organisation's coordinator.");
            }
            return;
        }
        if (programme || !stewards.enter(caller, organisationId)) {
            throw new Refused.NotAllowed(null);
        }
    }

    /** A programme without a coordinator could neither steward its networks nor hand them over. */
    private void requireSomebodyIsLeft(Representation representation) {
        if (representation.active()
                && representation.role() == Role.COORDINATOR
                && programmes.isCarriedBy(representation.organisationId())
                && representations.lockCoordinators(representation.organisationId()) <= 1) {
            throw Problem.conflict(
                    "Dit is de laatste coördinator van het programma. Nodig eerst een opvolger uit.",
                    "This is the programme's last coordinator. Invite a successor first.");
        }
    }
}
