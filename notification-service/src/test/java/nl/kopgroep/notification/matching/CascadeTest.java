package nl.kopgroep.notification.matching;

import static nl.kopgroep.notification.following.Frequency.DAILY;
import static nl.kopgroep.notification.following.Frequency.DIRECT;
import static nl.kopgroep.notification.following.Frequency.HERE_ONLY;
import static nl.kopgroep.notification.following.Frequency.WEEKLY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.notification.following.Frequency;
import nl.kopgroep.notification.following.Telling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CascadeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant TOMORROW = NOW.plusSeconds(86_400);
    private static final Instant YESTERDAY = NOW.minusSeconds(86_400);

    @Test
    void who_follows_and_says_nothing_is_told_at_once_by_every_channel() {
        assertThat(of(Telling.AS_ALWAYS, says(Level.THEME, null)))
                .isEqualTo(new Cascade.Outcome(DIRECT, true, true, true, new Cascade.Because(Level.DEFAULT, null)));
    }

    @Test
    void who_follows_nothing_of_it_is_told_here_only_unless_everything_says_otherwise() {
        assertThat(of(Telling.AS_ALWAYS).mail()).isEqualTo(HERE_ONLY);
        assertThat(of(Telling.of(WEEKLY)).mail()).isEqualTo(WEEKLY);
    }

    @Test
    void the_most_specific_decides_however_seldom() {
        assertThat(of(
                                Telling.of(DIRECT),
                                says(Level.ORGANISATION, DIRECT),
                                says(Level.THEME, DAILY),
                                says(Level.ITEM, WEEKLY))
                        .mail())
                .isEqualTo(WEEKLY);
        assertThat(of(Telling.of(DIRECT), says(Level.ORGANISATION, DIRECT), says(Level.THEME, HERE_ONLY))
                        .mail())
                .isEqualTo(HERE_ONLY);
        assertThat(of(Telling.of(DIRECT), says(Level.ORGANISATION, DAILY)).mail())
                .isEqualTo(DAILY);
    }

    @Test
    void what_says_nothing_leaves_it_to_what_is_less_specific() {
        assertThat(of(Telling.of(WEEKLY), says(Level.ITEM, null), says(Level.THEME, null))
                        .mail())
                .isEqualTo(WEEKLY);
    }

    @Test
    void of_two_that_are_equally_specific_the_soonest_decides() {
        assertThat(of(Telling.AS_ALWAYS, says(Level.THEME, WEEKLY), says(Level.THEME, DAILY))
                        .mail())
                .isEqualTo(DAILY);
    }

    @Test
    void a_muted_follow_says_here_only_and_by_no_other_channel() {
        Telling muted = new Telling(DIRECT, TOMORROW, null, true, true);
        Cascade.Outcome outcome = of(Telling.of(DIRECT), new Cascade.Says(Level.ITEM, null, muted));
        assertThat(outcome.mail()).isEqualTo(HERE_ONLY);
        assertThat(outcome.inApp()).isTrue();
        assertThat(outcome.feed()).isFalse();
        assertThat(outcome.webhook()).isFalse();
        assertThat(of(Telling.AS_ALWAYS, new Cascade.Says(Level.THEME, null, muted), says(Level.THEME, DAILY))
                        .mail())
                .as("another theme of the same item goes on")
                .isEqualTo(DAILY);
    }

    @Test
    void a_mute_that_is_over_says_nothing() {
        Telling over = new Telling(DAILY, YESTERDAY, null, null, null);
        assertThat(of(over, new Cascade.Says(Level.THEME, null, over)).mail()).isEqualTo(DAILY);
        assertThat(of(over).feed()).isTrue();
    }

    @Test
    void who_muted_everything_is_told_here_only_whatever_else_was_said() {
        Telling holiday = new Telling(null, TOMORROW, null, true, true);
        Cascade.Outcome outcome = of(holiday, says(Level.ITEM, DIRECT), says(Level.THEME, DAILY));
        assertThat(outcome)
                .isEqualTo(new Cascade.Outcome(
                        HERE_ONLY, true, false, false, new Cascade.Because(Level.EVERYTHING, null)));
    }

    @Test
    void each_channel_is_decided_by_the_most_specific_that_speaks_of_it() {
        Telling noFeed = new Telling(null, null, null, false, null);
        Telling noWebhook = new Telling(WEEKLY, null, null, true, false);
        Cascade.Outcome outcome = of(
                Telling.AS_ALWAYS,
                new Cascade.Says(Level.THEME, null, noFeed),
                new Cascade.Says(Level.ORGANISATION, null, noWebhook));
        assertThat(outcome.feed()).isFalse();
        assertThat(outcome.webhook()).isFalse();
        assertThat(outcome.mail()).isEqualTo(WEEKLY);
    }

    @Test
    void it_says_which_follow_decided() {
        UUID item = UUID.randomUUID();
        assertThat(of(
                                Telling.of(DIRECT),
                                says(Level.THEME, DIRECT),
                                new Cascade.Says(Level.ITEM, item, Telling.of(WEEKLY)))
                        .because())
                .isEqualTo(new Cascade.Because(Level.ITEM, item));
    }

    private static Cascade.Says says(Level level, @Nullable Frequency frequency) {
        return new Cascade.Says(level, null, Telling.of(frequency));
    }

    private static Cascade.Outcome of(Telling everything, Cascade.Says... follows) {
        return Cascade.of(List.of(follows), everything, NOW);
    }
}
