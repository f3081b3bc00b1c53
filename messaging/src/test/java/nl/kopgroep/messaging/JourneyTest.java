package nl.kopgroep.messaging;

import static nl.kopgroep.messaging.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.PersonEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.teststack.WithTestStack;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From the use case's transaction to the reader's. */
@SpringBootTest(classes = JourneyTest.Reader.class, properties = "spring.application.name=journey")
@WithTestStack("journey")
class JourneyTest {

    static final Queue<Received<?>> HEARD = new ConcurrentLinkedQueue<>();

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Reader {
        @Bean
        Subscription memberships() {
            return Subscription.named("memberships").to(Topic.NETWORK).on(MembershipEvent.class, HEARD::add);
        }

        @Bean
        Subscription people() {
            return Subscription.named("people").to(Topic.PEOPLE).on(PersonEvent.class, HEARD::add);
        }
    }

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxStatus status;

    @Autowired
    TopicEnds ends;

    @Autowired
    ConsumerProgress progress;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void an_event_arrives_as_it_was_said() {
        var membership = UUID.randomUUID();
        var event = Facts.presented(membership, "Wij zijn er ook");
        inTransaction(() -> outbox.append(event, 1));
        var received = heardOf(membership, 1).getFirst();
        assertThat(received.event()).isEqualTo(event);
        assertThat(received.type()).isEqualTo("nl.kopgroep.membership.presented");
        assertThat(received.networkId()).isEqualTo(Facts.NETWORK);
        assertThat(received.version()).isEqualTo(1);
    }

    @Test
    void an_event_of_a_transaction_that_is_rolled_back_never_leaves() {
        var membership = UUID.randomUUID();
        new TransactionTemplate(transactions).executeWithoutResult(tx -> {
            outbox.append(Facts.presented(membership, "vergissing"), 1);
            tx.setRollbackOnly();
        });
        inTransaction(() -> outbox.append(Facts.presented(membership, "toch"), 1));
        assertThat(heardOf(membership, 1))
                .singleElement()
                .satisfies(received -> assertThat(((MembershipEvent) received.event())
                                .membership()
                                .presentation())
                        .isEqualTo("toch"));
    }

    @Test
    void an_event_without_a_transaction_is_refused() {
        assertThatThrownBy(() -> outbox.append(Facts.left(UUID.randomUUID()), 1))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_number_is_given_once_per_aggregate_but_a_fact_may_be_told_again() {
        var membership = UUID.randomUUID();
        inTransaction(() -> outbox.append(Facts.presented(membership, "een"), 1));
        assertThatThrownBy(() -> inTransaction(() -> outbox.append(Facts.presented(membership, "ook een"), 1)))
                .isInstanceOf(DuplicateKeyException.class);
        inTransaction(() -> outbox.restate(Facts.presented(membership, "een"), 1));
        assertThat(heardOf(membership, 2)).extracting(Received::version).containsExactly(1L, 1L);
    }

    @Test
    void an_erased_person_is_a_tombstone_and_leaves_nothing_in_the_outbox() {
        var person = UUID.randomUUID();
        inTransaction(() ->
                outbox.append(new PersonEvent.Introduced(person, "Vertegenwoordiger", "iemand@example.org", "nl"), 1));
        inTransaction(() -> outbox.append(new PersonEvent.Erased(person), 2));
        assertThat(heardOf(person, 2))
                .last()
                .satisfies(received -> assertThat(received.event()).isEqualTo(new PersonEvent.Erased(person)));
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select payload is null from outbox where aggregate_id = :id and sent_at is not null")
                                .param("id", person)
                                .query((row, n) -> row.getBoolean(1))
                                .list())
                .containsExactly(true, true));
    }

    @Test
    void who_waits_for_the_end_of_a_topic_knows_that_its_effects_are_there() {
        var network = UUID.randomUUID();
        for (int i = 0; i < 20; i++) {
            var membership = UUID.randomUUID();
            inTransaction(() -> outbox.append(Facts.presentedIn(network, membership, "x"), 1));
        }
        await().until(() -> status.isEmptyFor(network));
        var end = Map.of(ends.nameOf(Topic.NETWORK), ends.endOffsets(Topic.NETWORK));
        await().until(() -> progress.hasPassed(end, network));
        assertThat(HEARD.stream().filter(received -> network.equals(received.networkId())))
                .hasSize(20);
        var later = Map.of(
                ends.nameOf(Topic.NETWORK),
                Map.of(0, ends.endOffsets(Topic.NETWORK).getOrDefault(0, 0L) + 1));
        assertThat(progress.hasPassed(later, network)).isFalse();
    }

    @Test
    void what_was_sent_long_ago_is_purged_and_what_waits_never() {
        var sent = UUID.randomUUID();
        inTransaction(() -> outbox.append(Facts.presented(sent, "oud"), 1));
        inTransaction(() -> outbox.append(Facts.presented(sent, "nieuw"), 2));
        heardOf(sent, 2);
        await().until(status::isEmpty);
        jdbc.sql("""
                        update outbox set created_at = created_at - interval '9 days', sent_at = sent_at - interval '8 days'
                        where aggregate_id = :id and aggregate_version = 1""").param("id", sent).update();
        jdbc.sql("update ledger set handled_at = handled_at - interval '31 days' where event_id in "
                        + "(select event_id from outbox where aggregate_id = :id and aggregate_version = 1)")
                .param("id", sent)
                .update();
        // One that waits since long, though nothing is wrong with it: its relay was away.
        var waiting = UUID.randomUUID();
        jdbc.sql(
                        "insert into outbox overriding system value select nextval('outbox_id_seq'), bucket, :event, topic, partition, :key, type, network_id,"
                                + " :key, 1, restated, headers, payload, traceparent, now() - interval '30 days', null, now(), 'held'"
                                + " from outbox where aggregate_id = :id and aggregate_version = 2")
                .param("event", UUID.randomUUID())
                .param("key", waiting)
                .param("id", sent)
                .update();
        housekeeping.purge();
        assertThat(versionsInOutbox(sent)).containsExactly(2L);
        assertThat(versionsInOutbox(waiting)).containsExactly(1L);
        assertThat(jdbc.sql("select count(*) from ledger where handled_at < now() - interval '30 days'")
                        .query((row, n) -> row.getLong(1))
                        .single())
                .isZero();
        jdbc.sql("delete from outbox where aggregate_id = :id")
                .param("id", waiting)
                .update();
    }

    private List<Long> versionsInOutbox(UUID aggregate) {
        return jdbc.sql("select aggregate_version from outbox where aggregate_id = :id order by id")
                .param("id", aggregate)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private List<Received<?>> heardOf(UUID aggregate, int count) {
        await().until(() ->
                HEARD.stream().filter(r -> r.aggregateId().equals(aggregate)).count() >= count);
        return HEARD.stream().filter(r -> r.aggregateId().equals(aggregate)).toList();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}
