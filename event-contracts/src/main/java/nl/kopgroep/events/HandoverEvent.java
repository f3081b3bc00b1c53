package nl.kopgroep.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The passing of a network from its steward to a successor, as the coordinator (network-service) tells it.
 * The orders are for the participants, each of which answers with a {@link ParticipantEvent}. An order may
 * arrive more than once; a participant that has passed it answers again the same.
 */
public sealed interface HandoverEvent extends Event {

    HandoverFacts handover();

    @Override
    default UUID aggregateId() {
        return handover().id();
    }

    @Override
    default UUID networkId() {
        return handover().networkId();
    }

    /**
     * A handover's public state.
     *
     * @param state the state's name in the lifecycle, in lower case
     * @param epoch the network's epoch that this handover works in: the one it was frozen in, and from
     *     {@link TransferOrdered} on the successor's
     */
    record HandoverFacts(
            UUID id,
            UUID networkId,
            String state,
            UUID fromProgrammeId,
            UUID fromOrganisationId,
            String fromName,
            UUID toProgrammeId,
            UUID toOrganisationId,
            String toName,
            long epoch,
            @Nullable Instant expectedEnd) {}

    /** The steward offered it: from now on the successor may look around. */
    record Offered(HandoverFacts handover) implements HandoverEvent {}

    record Accepted(HandoverFacts handover) implements HandoverEvent {}

    /**
     * It ended without passing: declined, withdrawn or expired, as the state says. The looking around ends.
     *
     * @param reason what the side that ended it said, if anything
     */
    record Ended(HandoverFacts handover, @Nullable String reason) implements HandoverEvent {
        public Ended(HandoverFacts handover) {
            this(handover, null);
        }
    }

    /**
     * Members are told: what changes for them, per language.
     *
     * @param freezeAt before when it doesn't begin; null from before this was told
     */
    record Announced(
            HandoverFacts handover,
            Map<String, String> whatChanges,
            @Nullable Instant freezeAt) implements HandoverEvent {
        public Announced {
            whatChanges = Map.copyOf(whatChanges);
        }

        public Announced(HandoverFacts handover, Map<String, String> whatChanges) {
            this(handover, whatChanges, null);
        }
    }

    /** Stop writing to the network, empty the outbox, say where the topics end. */
    record FreezeOrdered(HandoverFacts handover, String reason) implements HandoverEvent {}

    /** Writing goes on, in the epoch that the facts name. */
    record FreezeCalledOff(HandoverFacts handover) implements HandoverEvent {}

    /** Say when everything up to these offsets has been read, with nothing of the network parked. */
    record DrainOrdered(HandoverFacts handover, List<TopicEnd> ends) implements HandoverEvent {
        public DrainOrdered {
            ends = List.copyOf(ends);
        }
    }

    /** Count and digest what you hold of the network. */
    record InventoryOrdered(HandoverFacts handover) implements HandoverEvent {}

    /** End the old steward's rights for good, move to the new epoch, and take the inventory again. */
    record TransferOrdered(HandoverFacts handover) implements HandoverEvent {}

    /** Everything is accounted for: the successor is steward now and writing goes on. */
    record Completed(HandoverFacts handover) implements HandoverEvent {}

    /** All participants run under the new steward; nothing is left to do. */
    record Closed(HandoverFacts handover) implements HandoverEvent {}

    /** Where a partition ended when its writer was frozen: the offset of the next record. */
    record TopicEnd(String topic, int partition, long offset) {}
}
