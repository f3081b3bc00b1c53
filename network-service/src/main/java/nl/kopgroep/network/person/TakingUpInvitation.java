package nl.kopgroep.network.person;

import java.util.UUID;
import nl.kopgroep.network.facts.Facts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Somebody uses the account for the first time: whoever sent the invitation hears that it was taken up. */
@Service
class TakingUpInvitation {

    private final People people;
    private final Representations representations;
    private final Facts facts;

    TakingUpInvitation(People people, Representations representations, Facts facts) {
        this.people = people;
        this.representations = representations;
        this.facts = facts;
    }

    /** Later times change nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void seen(UUID personId) {
        if (!people.seen(personId)) {
            return;
        }
        for (Representation known : representations.activeOf(personId)) {
            Representation representation = representations.lock(known.id()).orElseThrow();
            if (representation.takeUp(
                    representations.networkOf(known.organisationId()).orElse(null))) {
                representations.save(representation);
                facts.tell(representation);
            }
        }
    }
}
