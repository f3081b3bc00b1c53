package nl.kopgroep.network.network;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.network.programme.ColourInput;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import nl.kopgroep.support.problem.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** That a network exists, who stewards it and how it is, is public; what the caller may do there is the caller's. */
@RestController
class NetworkController {

    private final Networks networks;
    private final NetworkViews views;
    private final ShowingNetwork showing;

    NetworkController(Networks networks, NetworkViews views, ShowingNetwork showing) {
        this.networks = networks;
        this.views = views;
        this.showing = showing;
    }

    @GetMapping("/v1/networks")
    Page<NetworkView> networks(Caller caller, PageRequest page) {
        List<Network> all = networks.all();
        return Page.of(
                all.stream()
                        .skip(page.offset())
                        .limit(page.size())
                        .map(network -> views.of(network, caller))
                        .toList(),
                page,
                all.size());
    }

    @GetMapping("/v1/networks/{idOrSlug}")
    NetworkView network(@PathVariable String idOrSlug, Caller caller) {
        return networks.find(idOrSlug)
                .map(network -> views.of(network, caller))
                .orElseThrow(() -> Problem.notFound("Dit netwerk is er niet.", "There is no such network."));
    }

    @PutMapping("/v1/networks/{networkId}/colour")
    NetworkView colour(@PathVariable UUID networkId, @RequestBody ColourInput input, Caller caller) {
        return views.of(showing.show(caller, networkId, input), caller);
    }
}
