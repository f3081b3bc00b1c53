package nl.kopgroep.network.person;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Refused;
import nl.kopgroep.network.facts.Facts;
import nl.kopgroep.network.organisation.Stewards;
import nl.kopgroep.network.programme.Programmes;
import nl.kopgroep.support.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets a person everywhere, at their own wish or by the steward who looks after all their organisations. Never
 * refused for a freeze: the right to be forgotten doesn't wait.
 */
@Service
class ErasingPerson {

    private final People people;
    private final Representations representations;
    private final EndingRepresentation ending;
    private final Erasures erasures;
    private final OtherTraces otherTraces;
    private final Programmes programmes;
    private final Stewards stewards;
    private final Accounts accounts;
    private final Facts facts;

    ErasingPerson(
            People people,
            Representations representations,
            EndingRepresentation ending,
            Erasures erasures,
            OtherTraces otherTraces,
            Programmes programmes,
            Stewards stewards,
            Accounts accounts,
            Facts facts) {
        this.people = people;
        this.representations = representations;
        this.ending = ending;
        this.erasures = erasures;
        this.otherTraces = otherTraces;
        this.programmes = programmes;
        this.stewards = stewards;
        this.accounts = accounts;
        this.facts = facts;
    }

    /** Asking again changes nothing. */
    @Transactional
    void erase(Caller caller, UUID personId) {
        UUID by = caller.requirePerson();
        if (!by.equals(personId) && !mayErase(caller, personId)) {
            throw Problem.notFound();
        }
        Person person = people.lock(personId).orElseThrow(Problem::notFound);
        if (person.erased()) {
            return;
        }
        String email = person.details().email();
        representations.activeOf(personId).forEach(representation -> ending.endQuietly(representation.id()));
        person.erase();
        people.save(person);
        erasures.begin(personId, by);
        otherTraces.erase(email);
        facts.tell(person);
        accounts.follow(personId);
    }

    private boolean mayErase(Caller caller, UUID personId) {
        List<UUID> organisations = representations.organisationsEverOf(personId);
        if (organisations.stream().anyMatch(programmes::isCarriedBy)) {
            return false;
        }
        boolean known = organisations.stream().anyMatch(id -> stewards.mayManage(caller, id));
        boolean all = organisations.stream().allMatch(id -> stewards.mayManage(caller, id));
        if (known && !all) {
            throw new Refused.NotAllowed(null);
        }
        return known;
    }
}
