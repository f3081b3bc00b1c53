package nl.kopgroep.network.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.HandoverEvent.TopicEnd;
import nl.kopgroep.events.ParticipantEvent;
import nl.kopgroep.events.ParticipantEvent.KindDifference;
import nl.kopgroep.events.ParticipantEvent.KindInventory;
import nl.kopgroep.messaging.RegisteredEvent;
import org.junit.jupiter.api.Test;

/** One handover with two participants, without any framework. */
class HandoverTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final List<String> BOTH = List.of("content-service", "notification-service");
    private static final KindInventory TEN_ITEMS = new KindInventory("item", 10, "a".repeat(64));
    private static final KindInventory OTHER_ITEMS = new KindInventory("item", 10, "b".repeat(64));

    private final UUID networkId = UUID.randomUUID();
    private final Handover handover = Handover.draft(
            new Passage(UUID.randomUUID(), networkId, programme("Zorgpact"), programme("Actieleernetwerk")),
            plan(14),
            7,
            NOW);

    @Test
    void the_successor_sees_nothing_before_the_offer() {
        assertThat(handover.releaseEvents()).isEmpty();

        handover.offer(NOW.plus(Duration.ofDays(30)), NOW);

        assertThat(told()).containsExactly(HandoverEvent.Offered.class);
    }

    @Test
    void a_programme_can_not_be_its_own_successor() {
        ProgrammeInHandover zorgpact = programme("Zorgpact");
        Passage nowhere = new Passage(UUID.randomUUID(), networkId, zorgpact, zorgpact);

        assertThatThrownBy(() -> Handover.draft(nowhere, plan(14), 1, NOW)).hasMessage("SAME_PROGRAMME");
    }

    @Test
    void a_plan_that_changes_after_acceptance_must_be_accepted_again() {
        offered();
        handover.accept(1, NOW);

        handover.changePlan(plan(21), NOW);

        assertThat(handover.state()).isEqualTo(State.OFFERED);
        assertThat(handover.progress().planVersion()).isEqualTo(2);
        assertThat(handover.progress().acceptedPlanVersion()).isEqualTo(1);
        assertThatThrownBy(() -> handover.announce(NOW)).hasMessage("NOT_NOW");
        assertThatThrownBy(() -> handover.accept(1, NOW)).hasMessage("PLAN_HAS_CHANGED");
        handover.accept(2, NOW);
        assertThat(handover.progress().acceptedPlanVersion()).isEqualTo(2);
    }

    @Test
    void members_are_told_as_long_before_the_freeze_as_the_plan_says() {
        offered();
        handover.accept(1, NOW);

        assertThatThrownBy(() -> handover.announce(NOW.plus(Duration.ofDays(1))))
                .hasMessage("NOTICE_HAS_PASSED");
        handover.announce(NOW);

        assertThat(handover.state()).isEqualTo(State.ANNOUNCED);
    }

    @Test
    void nothing_is_frozen_before_the_agreed_moment() {
        announced();

        assertThatThrownBy(() -> freeze(NOW)).hasMessage("TOO_EARLY");
        freeze(plan(14).freezeAt());

        assertThat(handover.state()).isEqualTo(State.FROZEN);
    }

    @Test
    void each_step_is_ordered_when_everybody_has_done_the_one_before() {
        frozen();

        answer(new ParticipantEvent.Frozen(handover.id(), networkId, "content-service", 7, ends("content", 5)));
        assertThat(told()).isEmpty();
        answer(new ParticipantEvent.Frozen(handover.id(), networkId, "notification-service", 7, ends("n", 9)));

        List<RegisteredEvent> orders = handover.releaseEvents();
        assertThat(orders).hasSize(1);
        assertThat(((HandoverEvent.DrainOrdered) orders.getFirst().event()).ends())
                .containsExactlyInAnyOrder(new TopicEnd("content", 0, 5), new TopicEnd("n", 0, 9));
    }

    @Test
    void an_answer_that_comes_twice_counts_once() {
        frozen();
        ParticipantEvent one =
                new ParticipantEvent.Frozen(handover.id(), networkId, "content-service", 7, ends("content", 5));

        assertThat(handover.receive(one, NOW)).isTrue();
        assertThat(handover.receive(one, NOW)).isFalse();

        assertThat(told()).isEmpty();
    }

    @Test
    void answers_to_an_earlier_freeze_are_of_the_past() {
        frozen();
        handover.callOff(Party.STEWARD, NOW);
        freeze(plan(14).freezeAt(), handover.progress().epoch());
        told();

        for (String participant : BOTH) {
            assertThat(handover.receive(
                            new ParticipantEvent.Frozen(handover.id(), networkId, participant, 7, ends("x", 1)), NOW))
                    .isFalse();
        }

        assertThat(handover.progress().epoch()).isEqualTo(8);
        assertThat(told()).isEmpty();
    }

    @Test
    void a_stranger_s_answer_counts_for_nobody() {
        frozen();

        assertThat(handover.receive(
                        new ParticipantEvent.Frozen(handover.id(), networkId, "gateway", 7, ends("x", 1)), NOW))
                .isFalse();
    }

    @Test
    void the_old_steward_s_rights_end_in_a_new_epoch_after_everybody_has_counted() {
        counted();

        List<RegisteredEvent> orders = handover.releaseEvents();

        assertThat(handover.state()).isEqualTo(State.TRANSFERRING);
        assertThat(orders.getLast().event()).isInstanceOf(HandoverEvent.TransferOrdered.class);
        assertThat(((HandoverEvent) orders.getLast().event()).handover().epoch())
                .isEqualTo(8);
    }

    @Test
    void it_is_reconciled_when_every_digest_is_the_same() {
        counted();

        transferred(TEN_ITEMS, List.of());

        assertThat(handover.state()).isEqualTo(State.RECONCILED);
        assertThatThrownBy(() -> handover.callOff(Party.STEWARD, NOW)).hasMessage("NOT_NOW");
    }

    @Test
    void equal_counts_are_no_proof() {
        counted();

        transferred(OTHER_ITEMS, List.of());

        assertThat(handover.state()).isEqualTo(State.FROZEN);
        assertThat(handover.progress().stopped()).isTrue();
        assertThatThrownBy(() -> handover.complete(NOW)).hasMessage("NOT_NOW");
    }

    @Test
    void equal_digests_are_no_proof_either_when_a_participant_knows_of_a_difference() {
        counted();

        transferred(TEN_ITEMS, List.of(new KindDifference("item", List.of(UUID.randomUUID()), List.of(), List.of())));

        assertThat(handover.state()).isEqualTo(State.FROZEN);
    }

    @Test
    void who_counted_nothing_has_accounted_for_nothing() {
        frozen();
        everybody("Frozen");
        everybody("Drained");
        for (String participant : BOTH) {
            answer(new ParticipantEvent.InventoryTaken(handover.id(), networkId, participant, 7, List.of()));
        }
        for (String participant : BOTH) {
            answer(new ParticipantEvent.Transferred(handover.id(), networkId, participant, 8, List.of(), List.of()));
        }

        assertThat(handover.state()).isEqualTo(State.FROZEN);
        assertThat(Obstacles.of(handover.progress()).found()).hasSize(2);
    }

    @Test
    void a_handover_that_stopped_is_called_off_in_an_epoch_above_the_successor_s() {
        counted();
        transferred(OTHER_ITEMS, List.of());

        handover.callOff(Party.STEWARD, NOW);

        assertThat(handover.state()).isEqualTo(State.ANNOUNCED);
        assertThat(handover.progress().epoch()).isEqualTo(9);
        assertThat(handover.progress().stopped()).isFalse();
    }

    @Test
    void it_is_closed_when_everybody_runs_under_the_new_steward() {
        counted();
        transferred(TEN_ITEMS, List.of());
        handover.complete(NOW);
        told();

        answer(new ParticipantEvent.Thawed(handover.id(), networkId, "content-service", 8));
        assertThat(handover.state()).isEqualTo(State.COMPLETED);
        answer(new ParticipantEvent.Thawed(handover.id(), networkId, "notification-service", 8));

        assertThat(handover.state()).isEqualTo(State.CLOSED);
        assertThat(told()).containsExactly(HandoverEvent.Closed.class);
    }

    @Test
    void who_ends_it_before_anybody_knew_of_it_tells_nobody() {
        handover.withdraw(null, NOW);

        assertThat(told()).isEmpty();
        assertThat(handover.state()).isEqualTo(State.WITHDRAWN);
    }

    private void offered() {
        handover.offer(NOW.plus(Duration.ofDays(30)), NOW);
    }

    private void announced() {
        offered();
        handover.accept(1, NOW);
        handover.announce(NOW);
    }

    private void freeze(Instant at) {
        freeze(at, 7);
    }

    private void freeze(Instant at, long epoch) {
        handover.freeze(BOTH, epoch, at.plusSeconds(900), Party.STEWARD, at);
    }

    private void frozen() {
        announced();
        freeze(plan(14).freezeAt());
        told();
    }

    private void counted() {
        frozen();
        everybody("Frozen");
        everybody("Drained");
        for (String participant : BOTH) {
            answer(new ParticipantEvent.InventoryTaken(handover.id(), networkId, participant, 7, List.of(TEN_ITEMS)));
        }
    }

    private void everybody(String what) {
        for (String participant : BOTH) {
            answer(
                    what.equals("Frozen")
                            ? new ParticipantEvent.Frozen(
                                    handover.id(), networkId, participant, 7, ends(participant, 1))
                            : new ParticipantEvent.Drained(handover.id(), networkId, participant, 7));
        }
    }

    private void transferred(KindInventory found, List<KindDifference> differences) {
        for (String participant : BOTH) {
            answer(new ParticipantEvent.Transferred(
                    handover.id(), networkId, participant, 8, List.of(found), differences));
        }
    }

    private void answer(ParticipantEvent event) {
        assertThat(handover.receive(event, NOW)).isTrue();
    }

    private List<Class<?>> told() {
        return handover.releaseEvents().stream()
                .<Class<?>>map(registered -> registered.event().getClass())
                .toList();
    }

    private static List<TopicEnd> ends(String topic, long offset) {
        return List.of(new TopicEnd(topic, 0, offset));
    }

    private static ProgrammeInHandover programme(String name) {
        return new ProgrammeInHandover(UUID.randomUUID(), UUID.randomUUID(), name);
    }

    private static Plan plan(int noticeDays) {
        return new Plan(NOW.plus(Duration.ofDays(14)), noticeDays, Map.of("nl", "Niets", "en", "Nothing"), null, false);
    }
}
