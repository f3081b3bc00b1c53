package nl.kopgroep.network.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Programmes are public: who stewards, until when, and where to ask. */
@RestController
class ProgrammeController {

    private final Programmes programmes;
    private final StewardedNetworks networks;
    private final ChoosingColour choosing;

    ProgrammeController(Programmes programmes, StewardedNetworks networks, ChoosingColour choosing) {
        this.programmes = programmes;
        this.networks = networks;
        this.choosing = choosing;
    }

    record ProgrammeView(
            UUID id,
            String name,
            UUID organisationId,
            @Nullable LocalDate endsOn,
            String dataController,
            String privacyContact,
            @Nullable String contact,
            @Nullable String colour,
            List<StewardedNetworks.Stewarded> networks) {}

    @GetMapping("/v1/programmes")
    Page<ProgrammeView> programmes(PageRequest page) {
        List<Programme> all = programmes.all();
        return Page.of(
                all.stream()
                        .skip(page.offset())
                        .limit(page.size())
                        .map(this::view)
                        .toList(),
                page,
                all.size());
    }

    @GetMapping("/v1/programmes/{id}")
    ProgrammeView programme(@PathVariable UUID id) {
        return programmes.find(id).map(this::view).orElseThrow(Problem::notFound);
    }

    @PutMapping("/v1/programmes/{id}/colour")
    ProgrammeView colour(@PathVariable UUID id, @RequestBody ColourInput input, Caller caller) {
        return view(choosing.choose(caller, id, input));
    }

    private ProgrammeView view(Programme programme) {
        Programme.Description said = programme.description();
        return new ProgrammeView(
                programme.id(),
                said.name(),
                programme.organisationId(),
                said.endsOn(),
                said.dataController(),
                said.privacyContact(),
                said.contact(),
                ChosenColour.written(programme.colour()),
                networks.stewardedBy(programme.id()));
    }
}
