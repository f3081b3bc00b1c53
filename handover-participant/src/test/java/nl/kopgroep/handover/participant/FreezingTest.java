package nl.kopgroep.handover.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.HandoverEvent.TopicEnd;
import nl.kopgroep.events.ParticipantEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.messaging.TopicEnds;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When a service may say that it is frozen, and when that it has drained. */
@ParticipantTest
class FreezingTest {

    @Autowired
    Ordered ordered;

    @Autowired
    TopicEnds ends;

    @Test
    void it_says_that_it_is_frozen_when_all_that_it_had_to_say_of_the_network_is_sent_and_not_before() {
        Ordered.Network network = ordered.network();
        Runnable send = network.somethingUnsent();

        network.order(facts -> new HandoverEvent.FreezeOrdered(facts, "handover"), 1);

        assertThat(network.awaitObstacle()).isEqualTo("the outbox to be empty");
        assertThat(network.gate().frozen())
                .as("nothing more is written meanwhile")
                .isTrue();
        assertThat(network.answers()).isEmpty();
        send.run();
        network.awaitAnswer(ParticipantEvent.Frozen.class);
    }

    @Test
    void what_another_network_has_to_say_is_not_waited_for() {
        ordered.network().somethingUnsent();
        Ordered.Network network = ordered.network();

        network.freeze();

        assertThat(network.gate().frozen()).isTrue();
    }

    @Test
    void it_tells_where_each_partition_of_its_own_topic_ends() {
        Ordered.Network before = ordered.network();
        before.freeze();
        Ordered.await()
                .until(() -> ordered.jdbc
                        .sql("select sent_at is not null from outbox where aggregate_id = ?")
                        .param(before.handover)
                        .query((row, _) -> row.getBoolean(1))
                        .single());
        Ordered.Network network = ordered.network();

        network.order(facts -> new HandoverEvent.FreezeOrdered(facts, "handover"), 1);

        List<TopicEnd> told = network.awaitAnswer(ParticipantEvent.Frozen.class).ends();
        assertThat(told).extracting(TopicEnd::topic).containsOnly(ends.nameOf(Topic.CONTENT));
        assertThat(told).extracting(TopicEnd::partition).containsExactly(0, 1, 2);
        assertThat(told.stream().mapToLong(TopicEnd::offset).sum())
                .as("past what was sent before")
                .isPositive();
    }

    @Test
    void an_order_of_a_past_epoch_freezes_nothing_and_isnt_answered() {
        Ordered.Network network = ordered.network();
        ordered.jdbc
                .sql("update access_network set epoch = 2 where network_id = ?")
                .param(network.id)
                .update();

        network.order(facts -> new HandoverEvent.FreezeOrdered(facts, "handover"), 1);

        assertThat(network.awaitObstacle()).contains("epoch 1");
        assertThat(network.gate().frozen()).isFalse();
        assertThat(network.answers()).isEmpty();
    }

    @Test
    void a_network_that_it_hasnt_heard_of_yet_is_waited_for() {
        Ordered.Network network = ordered.network();
        ordered.jdbc
                .sql("update access_network set network_id = ? where network_id = ?")
                .params(network.handover, network.id)
                .update();

        network.order(facts -> new HandoverEvent.FreezeOrdered(facts, "handover"), 1);

        assertThat(network.awaitObstacle()).contains("to be known here");
        assertThat(network.answers()).isEmpty();
        ordered.jdbc
                .sql("update access_network set network_id = ? where network_id = ?")
                .params(network.id, network.handover)
                .update();
        network.awaitAnswer(ParticipantEvent.Frozen.class);
    }

    @Test
    void it_has_drained_when_it_has_read_up_to_the_ends_and_not_before() {
        Ordered.Network network = ordered.network();
        network.freeze();

        network.order(facts -> new HandoverEvent.DrainOrdered(facts, List.of(end(1_000_000))), 1);
        assertThat(network.awaitObstacle()).contains("to be read here");
        assertThat(network.answer(ParticipantEvent.Drained.class)).isEmpty();

        network.order(facts -> new HandoverEvent.DrainOrdered(facts, List.of(end(0))), 1);
        network.awaitAnswer(ParticipantEvent.Drained.class);
    }

    @Test
    void it_hasnt_drained_while_something_of_the_network_is_parked() {
        Ordered.Network network = ordered.network();
        network.freeze();
        park(ordered.network().id);
        park(network.id);

        network.order(facts -> new HandoverEvent.DrainOrdered(facts, List.of(end(0))), 1);

        assertThat(network.awaitObstacle()).contains("nothing parked");
        assertThat(network.answer(ParticipantEvent.Drained.class)).isEmpty();
        ordered.jdbc
                .sql("delete from parked where network_id = ?")
                .param(network.id)
                .update();
        network.awaitAnswer(ParticipantEvent.Drained.class);
    }

    @Test
    void it_hasnt_drained_while_what_it_said_to_what_it_read_isnt_sent() {
        Ordered.Network network = ordered.network();
        network.freeze();
        Runnable send = network.somethingUnsent();

        network.order(facts -> new HandoverEvent.DrainOrdered(facts, List.of(end(0))), 1);

        network.awaitObstacle();
        assertThat(network.answer(ParticipantEvent.Drained.class)).isEmpty();
        send.run();
        network.awaitAnswer(ParticipantEvent.Drained.class);
    }

    private TopicEnd end(long offset) {
        return new TopicEnd(ends.nameOf(Topic.NETWORK), 0, offset);
    }

    private void park(UUID networkId) {
        ordered.jdbc
                .sql("""
                        insert into parked (subscription, topic, partition, kafka_offset, key, network_id, headers)
                        values ('test', ?, 0, ?, ?, ?, '{}')""")
                .params(ends.nameOf(Topic.NETWORK), System.nanoTime(), networkId.toString(), networkId)
                .update();
    }
}
