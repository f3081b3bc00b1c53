package nl.kopgroep.notification.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final Wish DAILY = Wish.of(true, Frequency.DAILY);

    private final Subscription subscription = Subscription.to(
            UUID.randomUUID(),
            Target.theme(UUID.randomUUID()),
            UUID.randomUUID(),
            UUID.randomUUID(),
            Wish.of(false, Frequency.DIRECT),
            THEN);

    @Test
    void who_asks_for_another_frequency_misses_nothing_of_what_is_under_way() {
        Subscription changed = subscription.wishing(DAILY, NOW);
        assertThat(changed.since()).isEqualTo(THEN);
        assertThat(changed.wish()).isEqualTo(DAILY);
        assertThat(changed.id()).isEqualTo(subscription.id());
    }

    @Test
    void who_follows_again_after_stopping_hears_only_of_what_comes_from_now_on() {
        Subscription stopped = new Subscription(
                subscription.id(),
                subscription.networkId(),
                subscription.organisationId(),
                subscription.personId(),
                subscription.target(),
                subscription.wish(),
                THEN,
                THEN.plusSeconds(60));
        Subscription again = stopped.wishing(DAILY, NOW);
        assertThat(again.active()).isTrue();
        assertThat(again.since()).isEqualTo(NOW);
    }
}
