package nl.kopgroep.network.membership;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import nl.kopgroep.support.problem.Findings;
import nl.kopgroep.support.security.OpenPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MemberController {

    private final MemberReading reading;
    private final Applying applying;
    private final DecidingOnApplication deciding;
    private final TakingPart takingPart;

    MemberController(MemberReading reading, Applying applying, DecidingOnApplication deciding, TakingPart takingPart) {
        this.reading = reading;
        this.applying = applying;
        this.deciding = deciding;
        this.takingPart = takingPart;
    }

    /** Applying needs no account. */
    @Bean
    static OpenPaths openPaths() {
        return OpenPaths.toPost("/v1/networks/*/applications");
    }

    record Applied(UUID membershipId) {}

    record Reason(@Nullable String reason) {}

    @GetMapping("/v1/networks/{networkId}/members")
    Page<MemberReading.Member> members(
            @PathVariable UUID networkId,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable UUID theme,
            PageRequest page,
            Caller caller) {
        return reading.members(networkId, caller, new MemberReading.Filter(kind, region, q, organisation, theme), page);
    }

    @GetMapping("/v1/networks/{networkId}/applications")
    Page<MemberReading.ReceivedApplication> applications(
            @PathVariable UUID networkId,
            @RequestParam(defaultValue = "applied") String status,
            PageRequest page,
            Caller caller) {
        Findings findings = new Findings();
        findings.oneOf("status", status, List.of("applied", "declined", "left"));
        findings.raise();
        return reading.applications(networkId, caller, status, page);
    }

    @PostMapping("/v1/networks/{networkId}/applications")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Applied apply(@PathVariable UUID networkId, @RequestBody Applying.ApplicationInput application, Caller caller) {
        return new Applied(applying.apply(caller, networkId, application));
    }

    @PostMapping("/v1/memberships/{id}/admission")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void admit(@PathVariable UUID id, Caller caller) {
        deciding.admit(caller, id);
    }

    @PostMapping("/v1/memberships/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable UUID id, @RequestBody Reason reason, Caller caller) {
        deciding.decline(caller, id, reason.reason());
    }

    @PostMapping("/v1/memberships/{id}/departure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable UUID id, @RequestBody(required = false) @Nullable Reason reason, Caller caller) {
        takingPart.leave(caller, id, reason == null ? null : reason.reason());
    }

    @PutMapping("/v1/memberships/{id}/presentation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void present(@PathVariable UUID id, @RequestBody TakingPart.Presentation presentation, Caller caller) {
        takingPart.present(caller, id, presentation);
    }
}
