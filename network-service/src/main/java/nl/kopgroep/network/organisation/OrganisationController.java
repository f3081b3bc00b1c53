package nl.kopgroep.network.organisation;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

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
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = DescribingOrganisation.OrganisationDescription.class)))
    OrganisationView describe(@PathVariable UUID id, @RequestBody JsonNode change, Caller caller) {
        return describing.describe(caller, id, change);
    }
}
