package nl.kopgroep.network.handover;

import static nl.kopgroep.network.handover.State.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LifecycleTest {

    /** Written down a second time, by hand, from the design: whoever changes the table changes both. */
    private static final Map<State, Set<State>> MAY_FOLLOW = Map.ofEntries(
            Map.entry(DRAFTED, Set.of(DRAFTED, OFFERED, WITHDRAWN)),
            Map.entry(OFFERED, Set.of(OFFERED, ACCEPTED, DECLINED, WITHDRAWN, EXPIRED)),
            Map.entry(ACCEPTED, Set.of(OFFERED, ANNOUNCED, DECLINED, WITHDRAWN)),
            Map.entry(ANNOUNCED, Set.of(OFFERED, FROZEN, DECLINED, WITHDRAWN)),
            Map.entry(FROZEN, Set.of(ANNOUNCED, TRANSFERRING)),
            Map.entry(TRANSFERRING, Set.of(FROZEN, RECONCILED)),
            Map.entry(RECONCILED, Set.of(COMPLETED)),
            Map.entry(COMPLETED, Set.of(CLOSED)),
            Map.entry(CLOSED, Set.of()),
            Map.entry(DECLINED, Set.of()),
            Map.entry(WITHDRAWN, Set.of()),
            Map.entry(EXPIRED, Set.of()));

    static Stream<Arguments> allPairs() {
        return Arrays.stream(State.values())
                .flatMap(from -> Arrays.stream(State.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("allPairs")
    void only_what_the_design_allows_follows(State from, State to) {
        boolean possible = Lifecycle.TRANSITIONS.stream().anyMatch(row -> row.from() == from && row.to() == to);

        assertThat(possible).isEqualTo(MAY_FOLLOW.getOrDefault(from, Set.of()).contains(to));
    }

    @Test
    void an_action_leads_from_a_state_to_one_place_only() {
        Set<String> seen = new HashSet<>();
        for (Lifecycle.Transition row : Lifecycle.TRANSITIONS) {
            assertThat(seen.add(row.from() + " " + row.action()))
                    .as("%s twice", row)
                    .isTrue();
        }
    }

    @Test
    void only_the_successor_answers_an_offer() {
        assertThat(whoMay(Action.ACCEPT)).containsExactly(Party.SUCCESSOR);
        assertThat(whoMay(Action.DECLINE)).containsExactly(Party.SUCCESSOR);
    }

    @Test
    void the_successor_can_only_answer() {
        assertThat(Arrays.stream(State.values()).flatMap(state -> Lifecycle.openTo(Party.SUCCESSOR, state).stream()))
                .containsOnly(Action.ACCEPT, Action.DECLINE);
    }

    @Test
    void people_never_do_what_only_follows_from_the_participants_answers() {
        for (Action action :
                Set.of(Action.TRANSFER, Action.STOP, Action.RECONCILE, Action.COMPLETE, Action.CLOSE, Action.EXPIRE)) {
            assertThat(whoMay(action)).as("%s", action).containsExactly(Party.PLATFORM);
            assertThat(action.path()).isNull();
        }
    }

    @Test
    void what_is_over_stays_over() {
        assertThat(Stream.of(State.values()).filter(Lifecycle::isFinal))
                .containsExactlyInAnyOrder(CLOSED, DECLINED, WITHDRAWN, EXPIRED);
    }

    @Test
    void a_freeze_is_left_by_going_on_or_by_calling_it_off() {
        assertThat(MAY_FOLLOW.get(FROZEN)).containsExactlyInAnyOrder(TRANSFERRING, ANNOUNCED);
        assertThat(Lifecycle.find(RECONCILED, Action.CALL_OFF)).isEmpty();
    }

    private static Set<Party> whoMay(Action action) {
        return Lifecycle.TRANSITIONS.stream()
                .filter(row -> row.action() == action)
                .flatMap(row -> row.parties().stream())
                .collect(Collectors.toSet());
    }
}
