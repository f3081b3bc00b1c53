package nl.kopgroep.handover.participant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.kopgroep.access.NetworkGates;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.HandoverEvent.HandoverFacts;
import nl.kopgroep.events.ParticipantEvent;
import nl.kopgroep.handover.protocol.Inventory;
import nl.kopgroep.messaging.Outbox;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what an order asks, as far as it can be done now. Every part is a transaction that can be done again;
 * the answer goes out in the transaction that makes it true, or in a later one, never before.
 */
class CarryingOut {

    private final String participant;
    private final Participations participations;
    private final Inventories inventories;
    private final Journal journal;
    private final NetworkGates gates;
    private final Streams streams;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;

    CarryingOut(
            String participant,
            Participations participations,
            Inventories inventories,
            Journal journal,
            NetworkGates gates,
            Streams streams,
            Outbox outbox,
            PlatformTransactionManager transactions) {
        this.participant = participant;
        this.participations = participations;
        this.inventories = inventories;
        this.journal = journal;
        this.gates = gates;
        this.streams = streams;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What it still waits for, in words; empty when it is done or isn't ordered any more. */
    Optional<String> carryOut(Participation what) {
        HandoverFacts handover = what.order().handover();
        return switch (what.order()) {
            case HandoverEvent.Offered _ -> showInventory(what, handover);
            case HandoverEvent.FreezeOrdered order -> freeze(what, handover, order.reason());
            case HandoverEvent.DrainOrdered order -> drain(what, handover, order.ends());
            case HandoverEvent.InventoryOrdered _ -> takeInventory(what, handover);
            case HandoverEvent.TransferOrdered _ -> letGo(what, handover);
            case HandoverEvent.Completed _ -> openForSuccessor(what, handover);
            case HandoverEvent.FreezeCalledOff _ -> openAgain(what, handover);
            case HandoverEvent.Accepted _, HandoverEvent.Announced _, HandoverEvent.Ended _, HandoverEvent.Closed _ ->
                Optional.empty();
        };
    }

    /** For the successor to look at before accepting; it binds nobody. */
    private Optional<String> showInventory(Participation what, HandoverFacts handover) {
        return answerIn(snapshot, what, () -> taken(handover, inventories.take(handover.networkId())));
    }

    /** Closing the gate waits for the writers under way; only then can the outbox be seen to be empty. */
    private Optional<String> freeze(Participation what, HandoverFacts handover, String reason) {
        boolean frozen = Boolean.TRUE.equals(transaction.execute(_ -> participations.isStillOrdered(what)
                && gates.freeze(
                        handover.networkId(), handover.id(), handover.epoch(), reason, handover.expectedEnd())));
        if (!frozen) {
            return Optional.of("the network to be known here in epoch " + handover.epoch());
        }
        if (!streams.everythingSent(handover.networkId())) {
            return Optional.of("the outbox to be empty");
        }
        List<HandoverEvent.TopicEnd> ends = streams.ends();
        return answerIn(
                transaction,
                what,
                () -> new ParticipantEvent.Frozen(
                        handover.id(), handover.networkId(), participant, handover.epoch(), ends));
    }

    private Optional<String> drain(Participation what, HandoverFacts handover, List<HandoverEvent.TopicEnd> ends) {
        if (!streams.hasDrained(ends, handover.networkId())) {
            return Optional.of("everything sent to be read here, with nothing parked");
        }
        return answerIn(
                transaction,
                what,
                () -> new ParticipantEvent.Drained(handover.id(), handover.networkId(), participant, handover.epoch()));
    }

    private Optional<String> takeInventory(Participation what, HandoverFacts handover) {
        return answerIn(snapshot, what, () -> {
            List<Inventory> counted = inventories.take(handover.networkId());
            inventories.keep(handover.id(), counted);
            return taken(handover, counted);
        });
    }

    /** The old steward's rights are gone for good before the answer that says so is made. */
    private Optional<String> letGo(Participation what, HandoverFacts handover) {
        transaction.executeWithoutResult(_ -> {
            if (participations.isStillOrdered(what)) {
                gates.revoke(handover.networkId(), handover.id(), handover.epoch());
            }
        });
        return answerIn(snapshot, what, () -> {
            List<Inventory> counted = inventories.take(handover.networkId());
            return new ParticipantEvent.Transferred(
                    handover.id(),
                    handover.networkId(),
                    participant,
                    handover.epoch(),
                    Inventories.summary(counted),
                    inventories.differences(handover.id(), counted));
        });
    }

    private Optional<String> openForSuccessor(Participation what, HandoverFacts handover) {
        return answerIn(transaction, what, () -> {
            gates.pass(
                    handover.networkId(),
                    handover.id(),
                    handover.toProgrammeId(),
                    handover.toOrganisationId(),
                    handover.toName(),
                    handover.epoch());
            return thawed(handover);
        });
    }

    /** Back to the old steward, who may have been let go already; and in the new epoch, frozen here or not. */
    private Optional<String> openAgain(Participation what, HandoverFacts handover) {
        return answerIn(transaction, what, () -> {
            gates.pass(
                    handover.networkId(),
                    handover.id(),
                    handover.fromProgrammeId(),
                    handover.fromOrganisationId(),
                    handover.fromName(),
                    handover.epoch());
            gates.callOff(handover.networkId(), handover.id(), handover.epoch());
            return thawed(handover);
        });
    }

    private ParticipantEvent thawed(HandoverFacts handover) {
        journal.applyAll(handover.networkId());
        return new ParticipantEvent.Thawed(handover.id(), handover.networkId(), participant, handover.epoch());
    }

    private ParticipantEvent taken(HandoverFacts handover, List<Inventory> counted) {
        return new ParticipantEvent.InventoryTaken(
                handover.id(), handover.networkId(), participant, handover.epoch(), Inventories.summary(counted));
    }

    /** Only while it is still what is ordered: a calling off that came meanwhile wins. */
    private Optional<String> answerIn(TransactionTemplate kind, Participation what, Supplier<ParticipantEvent> doing) {
        kind.executeWithoutResult(_ -> {
            if (participations.isStillOrdered(what)) {
                ParticipantEvent answer = doing.get();
                outbox.append(answer, participations.answered(what));
            }
        });
        return Optional.empty();
    }

    /** Forgets the record-by-record inventory of a handover that is over. */
    void forget(UUID handoverId) {
        inventories.forget(handoverId);
    }
}
