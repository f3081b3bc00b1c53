package nl.kopgroep.network.handover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.events.ParticipantEvent.KindInventory;
import org.jspecify.annotations.Nullable;

/**
 * A handover as one caller sees it.
 *
 * @param step which of the five steps that people see
 * @param allowed what this caller can do now, each the last part of the address to do it at
 * @param problem why it stands still and what to do, in the reader's language, or null
 */
record HandoverView(
        UUID id,
        UUID networkId,
        String networkName,
        String state,
        int step,
        Side from,
        Side to,
        PlanView plan,
        int planVersion,
        @Nullable Integer acceptedPlanVersion,
        @Nullable Instant offerExpiresAt,
        List<HistoryView> history,
        List<ParticipantView> participants,
        List<ComparisonView> comparison,
        List<String> allowed,
        @Nullable Instant expectedEnd,
        @Nullable String problem) {

    record Side(UUID programmeId, String name) {}

    record PlanView(
            Instant freezeAt,
            int noticeDays,
            Map<String, String> whatChanges,
            @Nullable String decisionOnNotice,
            boolean automatic) {}

    /** A step that was taken; {@code by} is null for what the platform did, and never names a person. */
    record HistoryView(
            String state,
            Instant at,
            @Nullable By by,
            @Nullable String reason) {}

    record By(String name, String role) {}

    /**
     * How far one service is.
     *
     * @param stage what it is doing or has done last
     * @param since since when
     * @param stalled whether everybody waits for it longer than is usual
     */
    record ParticipantView(
            String name,
            String stage,
            Instant since,
            boolean stalled,
            @Nullable Instant frozenAt,
            boolean drained,
            @Nullable Instant countedAt,
            @Nullable Instant transferredAt,
            @Nullable Instant thawedAt) {}

    record ComparisonView(
            String service,
            String kind,
            @Nullable Counted before,
            @Nullable Counted after,
            boolean equal) {

        static ComparisonView of(Compared row) {
            return new ComparisonView(
                    row.service(), row.kind(), Counted.of(row.before()), Counted.of(row.after()), row.equal());
        }
    }

    record Counted(long count, String digest) {
        static @Nullable Counted of(@Nullable KindInventory inventory) {
            return inventory == null ? null : new Counted(inventory.count(), inventory.digest());
        }
    }
}
