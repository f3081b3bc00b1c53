package nl.kopgroep.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When mail that could not be sent is tried again. */
class MailTimesTest {

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
