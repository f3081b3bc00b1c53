package nl.kopgroep.network.handover;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handing a network over. Each step answers the handover as it is after it, with what can be done next. */
@RestController
class HandoverController {

    private final HandingOver handingOver;
    private final Handovers handovers;
    private final HandoverViews views;
    private final Parties parties;
    private final Access access;

    HandoverController(
            HandingOver handingOver, Handovers handovers, HandoverViews views, Parties parties, Access access) {
        this.handingOver = handingOver;
        this.handovers = handovers;
        this.views = views;
        this.parties = parties;
        this.access = access;
    }

    record DraftInput(
            @Nullable UUID successorProgrammeId, @Nullable PlanInput plan) {}

    /** The version of the plan that was read; left out, the present one. */
    record AcceptanceInput(@Nullable Integer planVersion) {}

    record ReasonInput(@Nullable String reason) {

        static @Nullable String of(@Nullable ReasonInput input) {
            return input == null || input.reason() == null || input.reason().isBlank() ? null : input.reason();
        }
    }

    @GetMapping("/v1/networks/{networkId}/handovers")
    Page<HandoverView> ofNetwork(@PathVariable UUID networkId, PageRequest page, Caller caller, Locale locale) {
        access.require(caller, networkId, Right.READ_PUBLIC);
        List<Handover> known = views.known(caller, networkId).toList();
        return Page.of(
                known.stream()
                        .skip(page.offset())
                        .limit(page.size())
                        .map(handover -> views.of(handover, caller, locale))
                        .toList(),
                page,
                known.size());
    }

    @PostMapping("/v1/networks/{networkId}/handovers")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<HandoverView> draft(
            @PathVariable UUID networkId, @RequestBody DraftInput input, Caller caller, Locale locale) {
        access.require(caller, networkId, Right.HAND_OVER);
        if (input.successorProgrammeId() == null) {
            throw Problem.invalid("successorProgrammeId", "kies de opvolger.", "choose the successor.");
        }
        UUID id = handingOver.draft(caller, networkId, input.successorProgrammeId(), PlanInput.checked(input.plan()));
        return ResponseEntity.created(URI.create("/v1/handovers/" + id)).body(show(id, caller, locale));
    }

    @GetMapping("/v1/handovers/{id}")
    HandoverView one(@PathVariable UUID id, Caller caller, Locale locale) {
        return show(id, caller, locale);
    }

    @PutMapping("/v1/handovers/{id}/plan")
    HandoverView changePlan(@PathVariable UUID id, @RequestBody PlanInput input, Caller caller, Locale locale) {
        show(id, caller, locale);
        handingOver.changePlan(caller, id, PlanInput.checked(input));
        return show(id, caller, locale);
    }

    @PostMapping("/v1/handovers/{id}/offer")
    HandoverView offer(@PathVariable UUID id, Caller caller, Locale locale) {
        handingOver.offer(caller, id);
        return show(id, caller, locale);
    }

    @PostMapping("/v1/handovers/{id}/acceptance")
    HandoverView accept(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable AcceptanceInput input,
            Caller caller,
            Locale locale) {
        handingOver.accept(caller, id, input == null ? null : input.planVersion());
        return show(id, caller, locale);
    }

    @PostMapping("/v1/handovers/{id}/refusal")
    HandoverView decline(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable ReasonInput input,
            Caller caller,
            Locale locale) {
        handingOver.decline(caller, id, ReasonInput.of(input));
        return show(id, caller, locale);
    }

    @PostMapping("/v1/handovers/{id}/withdrawal")
    HandoverView withdraw(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable ReasonInput input,
            Caller caller,
            Locale locale) {
        handingOver.withdraw(caller, id, ReasonInput.of(input));
        return show(id, caller, locale);
    }

    @PostMapping("/v1/handovers/{id}/announcement")
    HandoverView announce(@PathVariable UUID id, Caller caller, Locale locale) {
        handingOver.announce(caller, id);
        return show(id, caller, locale);
    }

    @PostMapping("/v1/handovers/{id}/freeze")
    HandoverView freeze(@PathVariable UUID id, Caller caller, Locale locale) {
        handingOver.freeze(caller, id);
        return show(id, caller, locale);
    }

    @PostMapping("/v1/handovers/{id}/freeze-cancellation")
    HandoverView callOff(@PathVariable UUID id, Caller caller, Locale locale) {
        handingOver.callOff(caller, id);
        return show(id, caller, locale);
    }

    private HandoverView show(UUID id, Caller caller, Locale locale) {
        return handovers
                .find(id)
                .filter(handover -> parties.mayKnow(caller, handover))
                .map(handover -> views.of(handover, caller, locale))
                .orElseThrow(Problem::notFound);
    }
}
