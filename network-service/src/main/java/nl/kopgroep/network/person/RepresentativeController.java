package nl.kopgroep.network.person;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RepresentativeController {

    private final RepresentativeReading reading;
    private final InvitingColleague inviting;
    private final EndingRepresentation ending;

    RepresentativeController(RepresentativeReading reading, InvitingColleague inviting, EndingRepresentation ending) {
        this.reading = reading;
        this.inviting = inviting;
        this.ending = ending;
    }

    record Invited(UUID representationId) {}

    @GetMapping("/v1/organisations/{id}/representatives")
    List<RepresentativeReading.RepresentativeView> representatives(@PathVariable UUID id, Caller caller) {
        return reading.of(id, caller);
    }

    /** The mail goes out as soon as the account is there. */
    @PostMapping("/v1/organisations/{id}/invitations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Invited invite(@PathVariable UUID id, @RequestBody InvitingColleague.Invitation invitation, Caller caller) {
        return new Invited(inviting.invite(caller, id, invitation));
    }

    @PostMapping("/v1/representations/{id}/ending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, Caller caller) {
        ending.end(caller, id);
    }
}
