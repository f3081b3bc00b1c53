package nl.kopgroep.network.imports;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.support.exchange.Outcome.Imported;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A network that lived elsewhere comes in by batches of at most 500 records, first the organisations, then the rest. The
 * same batch again changes nothing.
 */
@RestController
@RequestMapping("/v1/networks/{networkId}/imports")
class ImportController {

    private final BringingOrganisations organisations;
    private final BringingPeople people;
    private final BringingMemberships memberships;
    private final BringingMeetings meetings;

    ImportController(
            BringingOrganisations organisations,
            BringingPeople people,
            BringingMemberships memberships,
            BringingMeetings meetings) {
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
        this.meetings = meetings;
    }

    @PutMapping("/organisations")
    Imported organisations(
            @PathVariable UUID networkId, @RequestBody List<ImportRecord.OrganisationRecord> records, Caller caller) {
        return new Imported(organisations.bring(caller, networkId, records));
    }

    @PutMapping("/people")
    Imported people(@PathVariable UUID networkId, @RequestBody List<ImportRecord.PersonRecord> records, Caller caller) {
        return new Imported(people.bring(caller, networkId, records));
    }

    @PutMapping("/memberships")
    Imported memberships(
            @PathVariable UUID networkId, @RequestBody List<ImportRecord.MembershipRecord> records, Caller caller) {
        return new Imported(memberships.bring(caller, networkId, records));
    }

    @PutMapping("/meetings")
    Imported meetings(
            @PathVariable UUID networkId, @RequestBody List<ImportRecord.MeetingRecord> records, Caller caller) {
        return new Imported(meetings.bring(caller, networkId, records));
    }
}
