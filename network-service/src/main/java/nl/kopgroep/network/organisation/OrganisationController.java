package nl.kopgroep.network.organisation;

import java.util.UUID;
import nl.kopgroep.access.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrganisationController {

    private final OrganisationReading reading;
    private final DescribingOrganisation describing;

    OrganisationController(OrganisationReading reading, DescribingOrganisation describing) {
        this.reading = reading;
        this.describing = describing;
    }

    @GetMapping("/v1/organisations/{id}")
    OrganisationView organisation(@PathVariable UUID id, Caller caller) {
        return reading.visible(caller, id);
    }

    @PatchMapping("/v1/organisations/{id}")
    OrganisationView describe(@PathVariable UUID id, @RequestBody DescribingOrganisation.Change change, Caller caller) {
        return describing.describe(caller, id, change);
    }
}
