package nl.kopgroep.network.person;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.support.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People by name, for who is in a network with them. */
@RestController
class PeopleController {

    private static final int MOST = 100;

    private final PeopleReading reading;
    private final ErasingPerson erasing;

    PeopleController(PeopleReading reading, ErasingPerson erasing) {
        this.reading = reading;
        this.erasing = erasing;
    }

    /** Who the caller shares no network with, and who doesn't exist, is left out without a word. */
    @GetMapping("/v1/people")
    List<PeopleReading.KnownPerson> people(@RequestParam List<UUID> ids, Caller caller) {
        if (ids.size() > MOST) {
            throw Problem.invalid("ids", "vraag er hoogstens " + MOST + " tegelijk", "ask for at most " + MOST);
        }
        return reading.named(ids, caller);
    }

    @PostMapping("/v1/people/{id}/erasure")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void erase(@PathVariable UUID id, Caller caller) {
        erasing.erase(caller, id);
    }
}
