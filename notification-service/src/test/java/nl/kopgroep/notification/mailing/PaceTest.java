package nl.kopgroep.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration FOREVER = Duration.ofDays(1);

    private final AtomicLong nanos = new AtomicLong(42);
    private final Pace pace = new Pace(10, nanos::get);

    @Test
    void the_first_goes_at_once_and_each_next_a_tenth_of_a_second_later() {
        assertThat(pace.untilTurn("a", FOREVER)).isZero();
        assertThat(pace.untilTurn("a", FOREVER)).hasMillis(100);
        assertThat(pace.untilTurn("a", FOREVER)).hasMillis(200);
    }

    @Test
    void one_domain_does_not_wait_for_another() {
        pace.untilTurn("a", FOREVER);
        assertThat(pace.untilTurn("b", FOREVER)).isZero();
    }

    @Test
    void who_has_no_patience_takes_no_turn() {
        pace.untilTurn("a", FOREVER);
        assertThat(pace.untilTurn("a", Duration.ofMillis(50))).hasMillis(100);
        assertThat(pace.untilTurn("a", Duration.ofMillis(50))).hasMillis(100);
        nanos.addAndGet(100_000_000);
        assertThat(pace.untilTurn("a", Duration.ofMillis(50))).isZero();
    }

    @Test
    void a_pause_is_not_made_up_for_by_a_burst() {
        pace.untilTurn("a", FOREVER);
        nanos.addAndGet(60_000_000_000L);
        assertThat(pace.untilTurn("a", FOREVER)).isZero();
        assertThat(pace.untilTurn("a", FOREVER)).hasMillis(100);
    }

    @Test
    void without_a_limit_nobody_waits() {
        Pace none = new Pace(0, nanos::get);
        none.untilTurn("a", FOREVER);
        assertThat(none.untilTurn("a", FOREVER)).isZero();
    }
}
