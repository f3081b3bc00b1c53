package nl.kopgroep.network.programme;

import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Refused;
import nl.kopgroep.access.Role;
import nl.kopgroep.network.facts.Facts;
import nl.kopgroep.support.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator of a programme chooses the colour in which it shows, in every network that it stewards. */
@Service
class ChoosingColour {

    private final Programmes programmes;
    private final Facts facts;

    ChoosingColour(Programmes programmes, Facts facts) {
        this.programmes = programmes;
        this.facts = facts;
    }

    @Transactional
    Programme choose(Caller caller, UUID programmeId, ColourInput input) {
        caller.requirePerson();
        Programme programme = programmes.lock(programmeId).orElseThrow(Problem::notFound);
        if (!caller.actsFor(programme.organisationId()) || caller.role() != Role.COORDINATOR) {
            throw new Refused.NotAllowed(programme.name());
        }
        programme.show(ChosenColour.checked(input.colour()));
        programmes.save(programme);
        facts.tell(programme);
        return programme;
    }
}
