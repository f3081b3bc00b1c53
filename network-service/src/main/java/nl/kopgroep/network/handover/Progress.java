package nl.kopgroep.network.handover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kopgroep.events.ParticipantEvent.KindInventory;
import org.jspecify.annotations.Nullable;

/**
 * How far a handover is: everything of it that changes.
 *
 * @param planVersion rises with every change of the plan
 * @param acceptedPlanVersion the version that the successor accepted last, or null
 * @param epoch the network's epoch that it works in: from the transfer on the successor's
 * @param expiresAt when an offer ends that nobody answers
 * @param expectedEnd when writing is expected to go on, while it is frozen
 * @param passing how far the participants are, from the freeze on
 * @param preview what each service counted when it was offered, for the successor to look at
 */
record Progress(
        State state,
        Plan plan,
        int planVersion,
        @Nullable Integer acceptedPlanVersion,
        long epoch,
        @Nullable Instant expiresAt,
        @Nullable Instant expectedEnd,
        @Nullable Passing passing,
        Map<String, List<KindInventory>> preview) {

    Progress {
        preview = new TreeMap<>(preview);
    }

    static Progress drafted(Plan plan, long epoch) {
        return new Progress(State.DRAFTED, plan, 1, null, epoch, null, null, null, Map.of());
    }

    Progress withState(State next) {
        return new Progress(
                next, plan, planVersion, acceptedPlanVersion, epoch, expiresAt, expectedEnd, passing, preview);
    }

    Progress withPlan(Plan other) {
        return new Progress(
                state, other, planVersion + 1, acceptedPlanVersion, epoch, expiresAt, expectedEnd, passing, preview);
    }

    Progress withAcceptedPlanVersion(int accepted) {
        return new Progress(state, plan, planVersion, accepted, epoch, expiresAt, expectedEnd, passing, preview);
    }

    Progress inEpoch(long other) {
        return new Progress(
                state, plan, planVersion, acceptedPlanVersion, other, expiresAt, expectedEnd, passing, preview);
    }

    Progress withExpiresAt(@Nullable Instant when) {
        return new Progress(state, plan, planVersion, acceptedPlanVersion, epoch, when, expectedEnd, passing, preview);
    }

    Progress withExpectedEnd(@Nullable Instant when) {
        return new Progress(state, plan, planVersion, acceptedPlanVersion, epoch, expiresAt, when, passing, preview);
    }

    Progress withPassing(@Nullable Passing other) {
        return new Progress(
                state, plan, planVersion, acceptedPlanVersion, epoch, expiresAt, expectedEnd, other, preview);
    }

    Progress withPreview(String participant, List<KindInventory> counted) {
        Map<String, List<KindInventory>> more = new TreeMap<>(preview);
        more.put(participant, List.copyOf(counted));
        return new Progress(
                state, plan, planVersion, acceptedPlanVersion, epoch, expiresAt, expectedEnd, passing, more);
    }

    boolean expiredAt(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** Whether it stopped after the transfer because something differs: it waits for somebody to call it off. */
    boolean stopped() {
        return state == State.FROZEN && passing != null && passing.step() == Step.TRANSFER;
    }

    /** What each service holds, before beside after; before the freeze as it was when offered. */
    List<Compared> comparison() {
        if (passing != null && passing.step().compareTo(Step.COUNT) >= 0) {
            return passing.comparison();
        }
        return preview.entrySet().stream()
                .flatMap(service -> Compared.all(service.getKey(), service.getValue(), null).stream())
                .toList();
    }
}
