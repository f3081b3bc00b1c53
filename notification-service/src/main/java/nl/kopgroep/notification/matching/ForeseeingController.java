package nl.kopgroep.notification.matching;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.notification.following.FollowNames;
import nl.kopgroep.notification.following.FollowRequest;
import nl.kopgroep.notification.following.Frequency;
import nl.kopgroep.notification.following.Telling;
import nl.kopgroep.notification.following.TrialSettings;
import nl.kopgroep.notification.rhythm.RhythmView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What settings come to: for one thing, over the last month, and for everybody who would hear of an item. */
@RestController
@RequestMapping("/v1/networks/{networkId}")
class ForeseeingController {

    private final Foreseeing foreseeing;
    private final Trying trying;
    private final Estimating estimating;
    private final FollowNames names;

    ForeseeingController(Foreseeing foreseeing, Trying trying, Estimating estimating, FollowNames names) {
        this.foreseeing = foreseeing;
        this.trying = trying;
        this.estimating = estimating;
        this.names = names;
    }

    record OutcomeView(Frequency mail, boolean inApp, boolean feed, boolean webhook, BecauseView because) {}

    /** @param level item, theme, organisation, everything or default */
    record BecauseView(
            Level level, @Nullable UUID followId, @Nullable Map<String, String> label) {}

    record StandingTrial(
            @Nullable Frequency mail,
            @Nullable Boolean inApp,
            @Nullable Boolean feed,
            @Nullable Boolean webhook,
            @Nullable Instant mutedUntil) {
        Telling telling() {
            return new Telling(mail, mutedUntil, inApp, feed, webhook);
        }
    }

    /** A follow that is there, by its id, or a new one by what it is of. */
    record FollowTrial(
            @Nullable UUID id,
            @Nullable UUID themeId,
            @Nullable Boolean includeNarrower,
            @Nullable String kind,
            @Nullable String region,
            @Nullable UUID organisationId,
            @Nullable UUID itemId,
            @Nullable String series,
            @Nullable Frequency frequency,
            @Nullable Instant mutedUntil,
            @Nullable Boolean inApp,
            @Nullable Boolean feed,
            @Nullable Boolean webhook) {

        TrialSettings.Follow follow() {
            return new TrialSettings.Follow(
                    id,
                    id == null ? FollowRequest.target(themeId, kind, region, organisationId, itemId, series) : null,
                    !Boolean.FALSE.equals(includeNarrower),
                    new Telling(frequency, mutedUntil, inApp, feed, webhook));
        }
    }

    record TrialRequest(
            @Nullable StandingTrial standingPreference,
            @Nullable @Valid RhythmView rhythm,
            @Nullable @Size(max = 200) List<@Valid FollowTrial> follows,
            @Nullable @Size(max = 200) Set<UUID> stop) {

        TrialSettings.Candidate candidate() {
            return new TrialSettings.Candidate(
                    standingPreference == null ? null : standingPreference.telling(),
                    follows == null
                            ? List.of()
                            : follows.stream().map(FollowTrial::follow).toList(),
                    Objects.requireNonNullElse(stop, Set.of()));
        }
    }

    record EstimateRequest(
            @NotNull @Size(max = 50) Set<UUID> themes,

            @NotNull @Pattern(regexp = "article|tip|example|guide|presentation|question|report")
            String kind,

            @NotNull @Pattern(regexp = "public|network|organisation")
            String audience) {}

    /**
     * What it comes to for something that may come, or for an item that is there.
     *
     * @param q words that it would be found by, with theme, kind and organisation as a search has them
     */
    @GetMapping("/outcome")
    OutcomeView outcome(
            Caller caller,
            @PathVariable UUID networkId,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestParam(required = false) @Nullable UUID theme,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String q) {
        Foreseeing.Thing thing = new Foreseeing.Thing(item, theme, kind, organisation, region, series, q);
        Cascade.Outcome outcome = foreseeing.of(caller, networkId, thing);
        @Nullable UUID follow = outcome.because().followId();
        return new OutcomeView(
                outcome.mail(),
                outcome.inApp(),
                outcome.feed(),
                outcome.webhook(),
                new BecauseView(outcome.because().level(), follow, follow == null ? null : names.of(follow)));
    }

    @PostMapping("/trials")
    Trying.Trial trial(Caller caller, @PathVariable UUID networkId, @Valid @RequestBody TrialRequest request) {
        return trying.of(
                caller,
                networkId,
                request.candidate(),
                request.rhythm() == null ? null : request.rhythm().rhythm());
    }

    @PostMapping("/audience-estimates")
    Estimating.Estimate estimate(
            Caller caller, @PathVariable UUID networkId, @Valid @RequestBody EstimateRequest request) {
        return estimating.estimate(caller, networkId, request.themes(), request.kind(), request.audience());
    }
}
