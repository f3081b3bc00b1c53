package nl.kopgroep.handover.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.ParticipantEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

/** What is never frozen: done at once, or kept and done once when the network opens. */
@ParticipantTest
class JournalTest {

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Autowired
    Ordered ordered;

    @Test
    void in_an_open_network_it_is_done_at_once() {
        Ordered.Network network = ordered.network();

        network.stop(one);

        assertThat(stopped()).containsExactly(one);
        assertThat(ordered.journal.waiting(network.id)).isZero();
    }

    @Test
    void in_a_frozen_network_it_waits_and_is_done_once_and_in_order_under_whoever_holds_it_then() {
        Ordered.Network network = ordered.network();
        network.freeze();

        network.stop(one);
        network.stop(other);
        assertThat(stopped()).isEmpty();
        assertThat(ordered.journal.waiting(network.id)).isEqualTo(2);

        network.order(HandoverEvent.TransferOrdered::new, 2);
        network.awaitAnswer(ParticipantEvent.Transferred.class);
        assertThat(stopped()).as("it would be a difference to the inventory").isEmpty();

        network.order(HandoverEvent.Completed::new, 2);
        network.awaitAnswer(ParticipantEvent.Thawed.class);
        assertThat(stopped()).containsExactly(one, other);

        network.order(HandoverEvent.Completed::new, 2);
        Ordered.await().until(() -> network.answers().size() == 4);
        assertThat(stopped()).as("completed once more").containsExactly(one, other);
    }

    @Test
    void it_is_done_too_when_the_freeze_is_called_off() {
        Ordered.Network network = ordered.network();
        network.freeze();
        network.stop(one);

        network.order(HandoverEvent.FreezeCalledOff::new, 2);

        network.awaitAnswer(ParticipantEvent.Thawed.class);
        assertThat(stopped()).containsExactly(one);
    }

    @Test
    void what_cant_be_done_keeps_the_network_frozen_and_is_shown() {
        Ordered.Network network = ordered.network();
        network.freeze();
        network.stop(one);
        network.stop(other);
        TakingPart.TROUBLE.put(other, new IllegalStateException("Somebody must look at this"));

        network.order(HandoverEvent.Completed::new, 2);

        assertThat(network.awaitObstacle()).contains("IllegalStateException");
        assertThat(network.gate().frozen()).isTrue();
        assertThat(stopped()).isEmpty();
        TakingPart.TROUBLE.remove(other);
        network.awaitAnswer(ParticipantEvent.Thawed.class);
        assertThat(stopped()).containsExactly(one, other);
    }

    @Test
    void what_nobody_here_carries_out_is_refused_before_it_is_promised() {
        Ordered.Network network = ordered.network();
        network.freeze();

        assertThatThrownBy(
                        () -> ordered.inTransaction(() -> ordered.journal.settle(network.id, "unknown", one, Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ordered.journal.settle(network.id, "stopped", one, Map.of()))
                .as("without a transaction a freeze could come in between")
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private List<UUID> stopped() {
        return TakingPart.stopped(ordered.jdbc, List.of(one, other));
    }
}
