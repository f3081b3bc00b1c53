package nl.kopgroep.network.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kopgroep.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a caller sees of a handover. */
@Component
class HandoverViews {

    private final Handovers handovers;
    private final Parties parties;
    private final Participants participants;
    private final Clock clock;

    HandoverViews(Handovers handovers, Parties parties, Participants participants, Clock clock) {
        this.handovers = handovers;
        this.parties = parties;
        this.participants = participants;
        this.clock = clock;
    }

    HandoverView of(Handover handover, Caller caller, Locale locale) {
        Progress progress = handover.progress();
        List<HistoryEntry> history = handovers.history(handover.id());
        boolean side = parties.partyOf(caller, handover).isPresent();
        return new HandoverView(
                handover.id(),
                handover.networkId(),
                parties.network(handover.networkId()).name(),
                handover.state().id(),
                history.stream().mapToInt(entry -> entry.state().step()).max().orElse(1),
                side(handover.from()),
                side(handover.to()),
                plan(handover.plan()),
                progress.planVersion(),
                progress.acceptedPlanVersion(),
                handover.state() == State.OFFERED ? progress.expiresAt() : null,
                history.stream().map(entry -> entry(entry, handover, side)).toList(),
                participants(progress.passing()),
                progress.comparison().stream()
                        .map(HandoverView.ComparisonView::of)
                        .toList(),
                allowed(handover, caller),
                progress.expectedEnd(),
                Obstacles.of(progress).in(locale));
    }

    private List<String> allowed(Handover handover, Caller caller) {
        Set<Action> open = parties.partyOf(caller, handover)
                .map(party -> Lifecycle.openTo(party, handover.state()))
                .orElse(Set.of());
        return open.stream()
                .filter(action -> action != Action.FREEZE || handover.plan().mayFreezeAt(clock.instant()))
                .map(Action::path)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<HandoverView.ParticipantView> participants(@Nullable Passing passing) {
        if (passing == null) {
            return List.of();
        }
        return passing.participants().entrySet().stream()
                .map(entry -> participant(entry.getKey(), entry.getValue(), passing))
                .toList();
    }

    private HandoverView.ParticipantView participant(String name, Passing.Answers answers, Passing passing) {
        Instant answered = answers.at().get(passing.step());
        boolean waited =
                Duration.between(passing.orderedAt(), clock.instant()).compareTo(participants.stalledAfter()) > 0;
        return new HandoverView.ParticipantView(
                name,
                passing.step().stage(answered != null),
                answered == null ? passing.orderedAt() : answered,
                answered == null && waited,
                answers.at().get(Step.FREEZE),
                answers.at().containsKey(Step.DRAIN),
                answers.at().get(Step.COUNT),
                answers.at().get(Step.TRANSFER),
                answers.at().get(Step.THAW));
    }

    private static HandoverView.HistoryView entry(HistoryEntry entry, Handover handover, boolean side) {
        return new HandoverView.HistoryView(
                entry.state().id(), entry.at(), by(entry.by(), handover), side ? entry.reason() : null);
    }

    private static HandoverView.@Nullable By by(Party party, Handover handover) {
        return switch (party) {
            case STEWARD -> new HandoverView.By(handover.from().name(), party.id());
            case SUCCESSOR -> new HandoverView.By(handover.to().name(), party.id());
            case PLATFORM -> null;
        };
    }

    private static HandoverView.Side side(ProgrammeInHandover programme) {
        return new HandoverView.Side(programme.programmeId(), programme.name());
    }

    private static HandoverView.PlanView plan(Plan plan) {
        return new HandoverView.PlanView(
                plan.freezeAt(), plan.noticeDays(), plan.whatChanges(), plan.decisionOnNotice(), plan.automatic());
    }

    /** Those of a network that the caller may know of. */
    Stream<Handover> known(Caller caller, UUID networkId) {
        return handovers.ofNetwork(networkId).stream().filter(handover -> parties.mayKnow(caller, handover));
    }
}
