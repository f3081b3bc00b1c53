package nl.kopgroep.handover.participant;

import nl.kopgroep.events.HandoverEvent;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes down what the coordinator orders. Nothing is done here: an order that can't be done must not park. */
class Orders {

    private final Participations participations;
    private final CarryingOut carryingOut;
    private final Worker worker;

    Orders(Participations participations, CarryingOut carryingOut, Worker worker) {
        this.participations = participations;
        this.carryingOut = carryingOut;
        this.worker = worker;
    }

    /** In the transaction of the ledger. */
    void receive(HandoverEvent event, long version) {
        switch (event) {
            case HandoverEvent.Offered _,
                    HandoverEvent.FreezeOrdered _,
                    HandoverEvent.DrainOrdered _,
                    HandoverEvent.InventoryOrdered _,
                    HandoverEvent.TransferOrdered _,
                    HandoverEvent.Completed _,
                    HandoverEvent.FreezeCalledOff _ -> {
                participations.note(event, version);
                wakeAfterCommit();
            }
            case HandoverEvent.Ended ended ->
                participations.dropUnanswered(ended.handover().id());
            case HandoverEvent.Closed closed ->
                carryingOut.forget(closed.handover().id());
            case HandoverEvent.Accepted _, HandoverEvent.Announced _ -> {
                // Agreements between people: nothing for a service to do.
            }
        }
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }
}
