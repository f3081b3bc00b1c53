package nl.kopgroep.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When mail goes out. */
class MailTimesTest {

    @Test
    void a_daily_digest_is_due_the_next_morning_by_the_clock_on_the_wall() {
        assertThat(DigestTimes.daily(Instant.parse("2026-11-21T06:29:59Z"))).isEqualTo("2026-11-21T06:30:00Z");
        assertThat(DigestTimes.daily(Instant.parse("2026-11-21T06:30:00Z"))).isEqualTo("2026-11-22T06:30:00Z");
        assertThat(DigestTimes.daily(Instant.parse("2026-07-01T12:00:00Z"))).isEqualTo("2026-07-02T05:30:00Z");
    }

    @Test
    void a_digest_keeps_its_hour_over_summer_time() {
        assertThat(DigestTimes.daily(Instant.parse("2026-03-28T12:00:00Z"))).isEqualTo("2026-03-29T05:30:00Z");
        assertThat(DigestTimes.daily(Instant.parse("2026-10-24T12:00:00Z"))).isEqualTo("2026-10-25T06:30:00Z");
        assertThat(DigestTimes.weekly(Instant.parse("2026-10-24T12:00:00Z"))).isEqualTo("2026-10-26T06:30:00Z");
    }

    @Test
    void a_weekly_digest_is_due_on_monday_morning() {
        assertThat(DigestTimes.weekly(Instant.parse("2026-11-21T12:00:00Z"))).isEqualTo("2026-11-23T06:30:00Z");
        assertThat(DigestTimes.weekly(Instant.parse("2026-11-23T06:29:00Z"))).isEqualTo("2026-11-23T06:30:00Z");
        assertThat(DigestTimes.weekly(Instant.parse("2026-11-23T06:30:00Z"))).isEqualTo("2026-11-30T06:30:00Z");
    }

    @Test
    void a_digest_is_always_in_the_future_and_never_further_than_its_period() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        for (int hour = 0; hour < 24 * 366; hour++) {
            assertThat(Duration.between(now, DigestTimes.daily(now)))
                    .isPositive()
                    .isLessThanOrEqualTo(Duration.ofHours(25));
            assertThat(Duration.between(now, DigestTimes.weekly(now)))
                    .isPositive()
                    .isLessThanOrEqualTo(Duration.ofHours(7 * 24 + 1));
            now = now.plusSeconds(3600);
        }
    }

    @Test
    void the_pause_doubles_up_to_the_longest_and_then_it_ends() {
        RetryPolicy policy = new RetryPolicy(Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofDays(5));
        assertThat(policy.pauseAfter(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(policy.pauseAfter(3)).isEqualTo(Duration.ofSeconds(40));
        assertThat(policy.pauseAfter(1000)).isEqualTo(Duration.ofHours(1));
        assertThat(policy.isOver(Duration.ofDays(5).minusSeconds(1))).isFalse();
        assertThat(policy.isOver(Duration.ofDays(5))).isTrue();
    }
}
