package nl.kopgroep.notification.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When a message is tried again: soon at first, then less and less often, for about three days. */
final class RetryTimes {

    private static final List<Duration> LATER = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final double JITTER = 0.2;

    private final Duration first;
    private final RandomGenerator random;

    RetryTimes(Duration first, RandomGenerator random) {
        this.first = first;
        this.random = random;
    }

    /**
     * How long to wait after so many failed attempts; empty when that was the last one.
     *
     * @param asked how long the receiver asked to wait: never shorter than that
     */
    Optional<Duration> pauseAfter(int attempts, @Nullable Duration asked) {
        if (attempts > LATER.size() + 1) {
            return Optional.empty();
        }
        Duration planned = jittered(attempts <= 1 ? first : LATER.get(attempts - 2));
        return Optional.of(asked != null && asked.compareTo(planned) > 0 ? asked : planned);
    }

    /** How long a whole receiver is left alone after so many failures on end. */
    Duration restAfter(int failures, @Nullable Duration asked) {
        Duration doubled = first.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, 10));
        Duration longest = Duration.ofMinutes(15);
        Duration planned = jittered(doubled.compareTo(longest) > 0 ? longest : doubled);
        return asked != null && asked.compareTo(planned) > 0 ? asked : planned;
    }

    /** So that what failed together isn't tried together. */
    private Duration jittered(Duration pause) {
        return Duration.ofMillis((long) (pause.toMillis() * (1 - JITTER + 2 * JITTER * random.nextDouble())));
    }
}
