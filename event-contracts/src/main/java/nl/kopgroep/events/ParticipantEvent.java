package nl.kopgroep.events;

import java.util.List;
import java.util.UUID;

/** What a service that takes part in a handover answers to the coordinator's orders. */
public sealed interface ParticipantEvent extends Event {

    UUID handoverId();

    @Override
    UUID networkId();

    /** The service's name, for example {@code content-service}. */
    String participant();

    /** The network's epoch in which this was done; an answer of another epoch is not for the present freeze. */
    long epoch();

    @Override
    default UUID aggregateId() {
        return handoverId();
    }

    /** No write is under way any more, all that was written has been sent, and these are the topics' ends. */
    record Frozen(UUID handoverId, UUID networkId, String participant, long epoch, List<HandoverEvent.TopicEnd> ends)
            implements ParticipantEvent {
        public Frozen {
            ends = List.copyOf(ends);
        }
    }

    record Drained(UUID handoverId, UUID networkId, String participant, long epoch) implements ParticipantEvent {}

    record InventoryTaken(UUID handoverId, UUID networkId, String participant, long epoch, List<KindInventory> kinds)
            implements ParticipantEvent {
        public InventoryTaken {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * The old steward's rights are durably gone here; this is what the service holds afterwards.
     *
     * @param differences which records are not what they were in {@link InventoryTaken}; empty when all are
     */
    record Transferred(
            UUID handoverId,
            UUID networkId,
            String participant,
            long epoch,
            List<KindInventory> kinds,
            List<KindDifference> differences)
            implements ParticipantEvent {
        public Transferred {
            kinds = List.copyOf(kinds);
            differences = List.copyOf(differences);
        }
    }

    /** Writing goes on here, under the steward and the epoch that the coordinator named. */
    record Thawed(UUID handoverId, UUID networkId, String participant, long epoch) implements ParticipantEvent {}

    /** How many distinct records of a kind, and the digest over them all (hex SHA-256). */
    record KindInventory(String kind, long count, String digest) {}

    /** What became of a kind's records between two inventories: ids alone, of each sort the first twenty. */
    record KindDifference(String kind, List<UUID> missing, List<UUID> extra, List<UUID> changed) {
        public KindDifference {
            missing = List.copyOf(missing);
            extra = List.copyOf(extra);
            changed = List.copyOf(changed);
        }
    }
}
