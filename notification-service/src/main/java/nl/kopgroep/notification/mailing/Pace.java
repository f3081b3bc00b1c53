package nl.kopgroep.notification.mailing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Keeps to a number of mails per second, for each key by itself. A pause isn't made up for by a burst. */
final class Pace {

    private static final int MANY = 10_000;

    private final double perSecond;
    private final LongSupplier nanos;
    private final Map<String, Long> nextTurns = new HashMap<>();

    /**
     * @param perSecond 0 for no limit
     * @param nanos a clock that never goes back
     */
    Pace(double perSecond, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    /**
     * Takes the next turn if it comes within the patience; else takes none.
     *
     * @return how long it is until that turn
     */
    synchronized Duration untilTurn(String key, Duration patience) {
        if (perSecond <= 0) {
            return Duration.ZERO;
        }
        long now = nanos.getAsLong();
        long turn = Math.max(nextTurns.getOrDefault(key, now), now);
        Duration wait = Duration.ofNanos(turn - now);
        if (wait.compareTo(patience) <= 0) {
            if (nextTurns.size() > MANY) {
                nextTurns.values().removeIf(next -> next < now);
            }
            nextTurns.put(key, turn + (long) (1_000_000_000 / perSecond));
        }
        return wait;
    }
}
