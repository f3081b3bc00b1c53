package nl.kopgroep.network.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.HandoverEvent.HandoverFacts;
import nl.kopgroep.events.ParticipantEvent;
import nl.kopgroep.messaging.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * One handover of one network. People move it through the {@link Lifecycle} up to the freeze; from there the
 * participants' answers do, and each answer that completes a step gives the next order.
 */
final class Handover extends AggregateRoot {

    private final Passage passage;
    private final List<HistoryEntry> news = new ArrayList<>();
    private Progress progress;

    /** One that was saved. */
    Handover(Passage passage, Progress progress, long version) {
        super(version);
        this.passage = passage;
        this.progress = progress;
    }

    /** The steward starts one; nobody else knows of it yet. */
    static Handover draft(Passage passage, Plan plan, long epoch, Instant now) {
        if (passage.isToTheSameProgramme()) {
            throw Refusal.SAME_PROGRAMME.refused();
        }
        Handover handover = new Handover(passage, Progress.drafted(plan, epoch), 0);
        handover.news.add(new HistoryEntry(State.DRAFTED, now, Party.STEWARD, null));
        return handover;
    }

    /** Proposes another plan; what the successor accepted before was another one. */
    void changePlan(Plan plan, Instant now) {
        boolean known = state() != State.DRAFTED;
        move(Action.CHANGE_PLAN, Party.STEWARD, now);
        progress = progress.withPlan(plan);
        if (known) {
            register(new HandoverEvent.Offered(facts()));
        }
    }

    void offer(Instant expiresAt, Instant now) {
        move(Action.OFFER, Party.STEWARD, now);
        progress = progress.withExpiresAt(expiresAt);
        register(new HandoverEvent.Offered(facts()));
    }

    /** @param planVersion the version that the successor has read; null for whichever is offered now */
    void accept(@Nullable Integer planVersion, Instant now) {
        if (state() == State.OFFERED && planVersion != null && planVersion != progress.planVersion()) {
            throw Refusal.PLAN_HAS_CHANGED.refused();
        }
        move(Action.ACCEPT, Party.SUCCESSOR, now);
        progress = progress.withAcceptedPlanVersion(progress.planVersion());
        register(new HandoverEvent.Accepted(facts()));
    }

    void decline(@Nullable String reason, Instant now) {
        end(Action.DECLINE, Party.SUCCESSOR, reason, now);
    }

    void withdraw(@Nullable String reason, Instant now) {
        end(Action.WITHDRAW, Party.STEWARD, reason, now);
    }

    void expire(Instant now) {
        end(Action.EXPIRE, Party.PLATFORM, null, now);
    }

    /** Members are told; from here the notice runs. */
    void announce(Instant now) {
        if (state() == State.ACCEPTED && plan().noticeHasPassed(now)) {
            throw Refusal.NOTICE_HAS_PASSED.refused();
        }
        move(Action.ANNOUNCE, Party.STEWARD, now);
        register(new HandoverEvent.Announced(facts(), plan().whatChanges(), plan().freezeAt()));
    }

    /**
     * Orders all participants to stop writing to the network.
     *
     * @param networkEpoch the network's epoch now
     */
    void freeze(List<String> participants, long networkEpoch, Instant expectedEnd, Party by, Instant now) {
        if (state() == State.ANNOUNCED && !plan().mayFreezeAt(now)) {
            throw Refusal.TOO_EARLY.refused();
        }
        move(Action.FREEZE, by, now);
        progress = progress.inEpoch(networkEpoch)
                .withPassing(Passing.begin(participants, now))
                .withExpectedEnd(expectedEnd);
        register(new HandoverEvent.FreezeOrdered(facts(), "handover"));
    }

    /** Ends the freeze without passing the network. The epoch rises, so that no answer to this freeze counts later. */
    void callOff(Party by, Instant now) {
        move(Action.CALL_OFF, by, now);
        progress = progress.inEpoch(progress.epoch() + 1).withPassing(null).withExpectedEnd(null);
        register(new HandoverEvent.FreezeCalledOff(facts()));
    }

    /**
     * Takes in what a participant answered, and orders the next step when all have.
     *
     * @return whether it meant something: an answer to an earlier freeze or step doesn't
     */
    boolean receive(ParticipantEvent answer, Instant now) {
        if (answer instanceof ParticipantEvent.InventoryTaken taken && progress.passing() == null) {
            progress = progress.withPreview(taken.participant(), taken.kinds());
            return true;
        }
        Passing before = progress.passing();
        if (before == null || answer.epoch() != progress.epoch()) {
            return false;
        }
        Passing after = before.answered(answer, now);
        if (after.equals(before)) {
            return false;
        }
        progress = progress.withPassing(after);
        if (after.everybodyAnswered()) {
            next(after, now);
        }
        return true;
    }

    /** Every record is accounted for and every service has let the old steward go: the successor has it now. */
    void complete(Instant now) {
        move(Action.COMPLETE, Party.PLATFORM, now);
        order(Step.THAW, now);
        progress = progress.withExpectedEnd(null);
        register(new HandoverEvent.Completed(facts()));
    }

    private void next(Passing passing, Instant now) {
        switch (passing.step()) {
            case FREEZE -> {
                order(Step.DRAIN, now);
                register(new HandoverEvent.DrainOrdered(facts(), passing.ends()));
            }
            case DRAIN -> {
                order(Step.COUNT, now);
                register(new HandoverEvent.InventoryOrdered(facts()));
            }
            case COUNT -> {
                move(Action.TRANSFER, Party.PLATFORM, now);
                progress = progress.inEpoch(progress.epoch() + 1);
                order(Step.TRANSFER, now);
                register(new HandoverEvent.TransferOrdered(facts()));
            }
            case TRANSFER ->
                move(passing.everythingAccountedFor() ? Action.RECONCILE : Action.STOP, Party.PLATFORM, now);
            case THAW -> {
                move(Action.CLOSE, Party.PLATFORM, now);
                register(new HandoverEvent.Closed(facts()));
            }
        }
    }

    private void end(Action action, Party by, @Nullable String reason, Instant now) {
        boolean known = state() != State.DRAFTED;
        move(action, by, reason, now);
        if (known) {
            register(new HandoverEvent.Ended(facts(), reason));
        }
    }

    private void order(Step step, Instant now) {
        Passing passing = progress.passing();
        progress = progress.withPassing(passing == null ? null : passing.order(step, now));
    }

    private void move(Action action, Party by, Instant now) {
        move(action, by, null, now);
    }

    private void move(Action action, Party by, @Nullable String reason, Instant now) {
        Lifecycle.Transition row = Lifecycle.find(state(), action).orElseThrow(Refusal.NOT_NOW::refused);
        if (!row.parties().contains(by)) {
            throw new IllegalArgumentException(by + " may not " + action);
        }
        progress = progress.withState(row.to());
        news.add(new HistoryEntry(row.to(), now, by, reason));
    }

    private HandoverFacts facts() {
        return passage.facts(progress);
    }

    UUID id() {
        return passage.id();
    }

    UUID networkId() {
        return passage.networkId();
    }

    ProgrammeInHandover from() {
        return passage.from();
    }

    ProgrammeInHandover to() {
        return passage.to();
    }

    State state() {
        return progress.state();
    }

    Plan plan() {
        return progress.plan();
    }

    Progress progress() {
        return progress;
    }

    /** What happened since it was loaded, to be added to the history. */
    List<HistoryEntry> news() {
        return List.copyOf(news);
    }
}
