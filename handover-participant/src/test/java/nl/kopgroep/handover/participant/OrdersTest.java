package nl.kopgroep.handover.participant;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.ParticipantEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders come more than once, late and out of turn, and to a service that has just started. */
@ParticipantTest
class OrdersTest {

    @Autowired
    Ordered ordered;

    @Autowired
    CarryingOut carryingOut;

    @Autowired
    Worker worker;

    @Test
    void an_order_that_comes_again_is_answered_once() {
        Ordered.Network network = ordered.network();
        network.freeze();

        network.receive(new HandoverEvent.FreezeOrdered(network.inEpoch(1), "handover"), network.lastVersion());
        awaitAnotherLook();

        assertThat(network.answers()).hasSize(1);
    }

    @Test
    void an_order_that_was_overtaken_changes_nothing() {
        Ordered.Network network = ordered.network();
        network.receive(new HandoverEvent.FreezeCalledOff(network.inEpoch(1)), 5);
        network.awaitAnswer(ParticipantEvent.Thawed.class);

        network.receive(new HandoverEvent.FreezeOrdered(network.inEpoch(1), "handover"), 4);
        awaitAnotherLook();

        assertThat(network.gate().frozen()).isFalse();
        assertThat(network.answer(ParticipantEvent.Frozen.class)).isEmpty();
    }

    @Test
    void what_was_called_off_while_it_was_being_done_is_neither_done_nor_answered() {
        Ordered.Network network = ordered.network();
        network.freeze();
        int said = network.answers().size();
        Participation overtaken =
                new Participation(new HandoverEvent.TransferOrdered(network.inEpoch(2)), network.lastVersion() - 1);

        carryingOut.carryOut(overtaken);

        assertThat(network.gate().stewardOrganisationId()).isEqualTo(network.steward);
        assertThat(network.answers()).hasSize(said);
    }

    @Test
    void a_freeze_that_was_called_off_while_it_was_being_done_freezes_nothing() {
        Ordered.Network network = ordered.network();
        network.order(HandoverEvent.Offered::new, 1);
        network.awaitAnswer(ParticipantEvent.InventoryTaken.class);

        carryingOut.carryOut(new Participation(
                new HandoverEvent.FreezeOrdered(network.inEpoch(1), "handover"), network.lastVersion() - 1));

        assertThat(network.gate().frozen()).isFalse();
    }

    @Test
    void what_ended_without_passing_is_not_answered_any_more() {
        Ordered.Network network = ordered.network();
        Runnable send = network.somethingUnsent();
        network.order(facts -> new HandoverEvent.FreezeOrdered(facts, "handover"), 1);
        network.awaitObstacle();

        network.order(HandoverEvent.Ended::new, 1);
        send.run();
        awaitAnotherLook();

        assertThat(network.answers()).isEmpty();
    }

    @Test
    void whoever_starts_next_goes_on_with_what_was_ordered() {
        Ordered.Network network = ordered.network();
        worker.stop();
        network.order(facts -> new HandoverEvent.FreezeOrdered(facts, "handover"), 1);
        assertThat(network.gate().frozen()).isFalse();

        worker.start();

        network.awaitAnswer(ParticipantEvent.Frozen.class);
    }

    /** What was ordered before this was seen by the worker, and done, if it is ever done at all. */
    private void awaitAnotherLook() {
        ordered.network().freeze();
        ordered.network().freeze();
    }
}
