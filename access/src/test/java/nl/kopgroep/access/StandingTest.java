package nl.kopgroep.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {

    @ParameterizedTest
    @EnumSource
    void everybody_reads_what_is_public(Standing standing) {
        assertThat(standing.has(Right.READ_PUBLIC)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void every_right_but_nobodys_belongs_to_some_standing(Right right) {
        assertThat(Standing.values()).anyMatch(standing -> standing.has(right));
    }

    @Test
    void a_former_steward_has_no_more_than_an_outsider() {
        assertThat(Standing.FORMER_STEWARD.rights()).isEqualTo(Standing.OUTSIDER.rights());
    }

    @Test
    void a_successor_changes_nothing_but_the_answer_to_the_offer() {
        EnumSet<Right> writing = EnumSet.of(
                Right.FOLLOW,
                Right.WRITE_KNOWLEDGE,
                Right.MODERATE_KNOWLEDGE,
                Right.PRESENT,
                Right.MANAGE_THEMES,
                Right.MANAGE_MEMBERS,
                Right.MANAGE_MEETINGS,
                Right.MANAGE_NETWORK,
                Right.HAND_OVER,
                Right.IMPORT_EXPORT);
        assertThat(Standing.SUCCESSOR.rights()).doesNotContainAnyElementsOf(writing);
    }

    @Test
    void the_commands_that_stale_grants_must_not_decide_are_the_stewards_alone() {
        assertThat(Right.values())
                .filteredOn(Right::isStewards)
                .containsExactlyInAnyOrder(
                        Right.MODERATE_KNOWLEDGE,
                        Right.MANAGE_THEMES,
                        Right.MANAGE_MEMBERS,
                        Right.MANAGE_MEETINGS,
                        Right.MANAGE_NETWORK,
                        Right.HAND_OVER,
                        Right.IMPORT_EXPORT);
    }
}
