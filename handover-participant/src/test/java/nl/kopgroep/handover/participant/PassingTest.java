package nl.kopgroep.handover.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.ParticipantEvent;
import nl.kopgroep.events.ParticipantEvent.KindInventory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counting, letting the old steward go, opening for the new one. */
@ParticipantTest
class PassingTest {

    @Autowired
    Ordered ordered;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void the_inventory_is_as_of_one_moment() {
        Ordered.Network network = ordered.network();
        network.note("een");
        TakingPart.WHILE_COUNTING.put(network.id, () -> {
            Thread writer = Thread.ofVirtual().start(() -> network.note("intussen"));
            join(writer);
        });

        network.order(HandoverEvent.Offered::new, 1);

        assertThat(network.awaitAnswer(ParticipantEvent.InventoryTaken.class).kinds())
                .extracting(KindInventory::kind, KindInventory::count)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("note", 1L),
                        org.assertj.core.api.Assertions.tuple("note-again", 1L));
    }

    @Test
    void what_isnt_as_it_was_when_it_was_counted_is_named() {
        Ordered.Network network = ordered.network();
        UUID kept = network.note("blijft");
        UUID changed = network.note("wordt anders");
        UUID lost = network.note("verdwijnt");
        network.freeze();
        network.order(HandoverEvent.InventoryOrdered::new, 1);
        network.awaitAnswer(ParticipantEvent.InventoryTaken.class);

        UUID stray = network.note("van niemand");
        jdbc.update("update note set text = 'anders' where id = ?", changed);
        jdbc.update("delete from note where id = ?", lost);
        network.order(HandoverEvent.TransferOrdered::new, 2);

        assertThat(network.awaitAnswer(ParticipantEvent.Transferred.class).differences())
                .hasSize(2)
                .allSatisfy(difference -> {
                    assertThat(difference.missing()).containsExactly(lost);
                    assertThat(difference.extra()).containsExactly(stray);
                    assertThat(difference.changed()).containsExactly(changed).doesNotContain(kept);
                });
    }

    @Test
    void the_old_stewards_rights_are_gone_when_it_says_so_and_the_network_stays_frozen() {
        Ordered.Network network = ordered.network();
        network.freeze();
        network.order(HandoverEvent.InventoryOrdered::new, 1);
        network.awaitAnswer(ParticipantEvent.InventoryTaken.class);

        network.order(HandoverEvent.TransferOrdered::new, 2);

        assertThat(network.awaitAnswer(ParticipantEvent.Transferred.class).differences())
                .isEmpty();
        assertThat(network.gate().stewardOrganisationId()).isNull();
        assertThat(network.gate().epoch()).isEqualTo(2);
        assertThat(network.gate().frozen()).isTrue();
    }

    @Test
    void from_completion_on_it_is_open_under_the_successor() {
        Ordered.Network network = ordered.network();
        network.freeze();
        network.order(HandoverEvent.TransferOrdered::new, 2);
        network.awaitAnswer(ParticipantEvent.Transferred.class);

        network.order(HandoverEvent.Completed::new, 2);

        network.awaitAnswer(ParticipantEvent.Thawed.class);
        assertThat(network.gate().frozen()).isFalse();
        assertThat(network.gate().stewardOrganisationId()).isEqualTo(network.successor);
    }

    @Test
    void called_off_after_the_old_steward_was_let_go_it_is_theirs_again_in_the_new_epoch() {
        Ordered.Network network = ordered.network();
        network.freeze();
        network.order(HandoverEvent.TransferOrdered::new, 2);
        network.awaitAnswer(ParticipantEvent.Transferred.class);

        network.order(HandoverEvent.FreezeCalledOff::new, 3);

        network.awaitAnswer(ParticipantEvent.Thawed.class);
        assertThat(network.gate().frozen()).isFalse();
        assertThat(network.gate().stewardOrganisationId()).isEqualTo(network.steward);
        assertThat(network.gate().epoch()).isEqualTo(3);
    }

    @Test
    void called_off_before_it_was_frozen_here_the_new_epoch_begins_all_the_same() {
        Ordered.Network network = ordered.network();

        network.order(HandoverEvent.FreezeCalledOff::new, 2);

        network.awaitAnswer(ParticipantEvent.Thawed.class);
        assertThat(network.gate().epoch()).isEqualTo(2);
        assertThat(network.gate().stewardOrganisationId()).isEqualTo(network.steward);
    }

    @Test
    void when_all_is_over_the_inventory_record_by_record_is_forgotten() {
        Ordered.Network network = ordered.network();
        network.note("een");
        network.freeze();
        network.order(HandoverEvent.InventoryOrdered::new, 1);
        network.awaitAnswer(ParticipantEvent.InventoryTaken.class);
        assertThat(kept(network)).isEqualTo(2);

        network.order(HandoverEvent.Closed::new, 2);

        assertThat(kept(network)).isZero();
    }

    @Test
    void a_network_that_takes_long_to_count_holds_up_no_other() {
        Ordered.Network slow = ordered.network();
        Ordered.Network other = ordered.network();
        CountDownLatch counting = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        TakingPart.WHILE_COUNTING.put(slow.id, () -> {
            counting.countDown();
            await(goOn);
        });
        try {
            slow.order(HandoverEvent.Offered::new, 1);
            await(counting);

            other.freeze();
            other.order(HandoverEvent.InventoryOrdered::new, 1);
            other.awaitAnswer(ParticipantEvent.InventoryTaken.class);

            assertThat(slow.answers()).as("is still counting").isEmpty();
        } finally {
            goOn.countDown();
        }
        slow.awaitAnswer(ParticipantEvent.InventoryTaken.class);
    }

    @Test
    void two_sources_of_one_kind_would_be_counted_as_one_and_are_refused() {
        RecordSource notes = new TakingPart().notes(ordered.jdbc);

        assertThatThrownBy(() -> new Inventories(List.of(notes, notes), jdbc))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("note");
    }

    private long kept(Ordered.Network network) {
        return ordered.jdbc
                .sql("select count(*) from participation_record where handover_id = ?")
                .param(network.handover)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, java.util.concurrent.TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
