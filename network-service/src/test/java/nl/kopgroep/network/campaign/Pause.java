package nl.kopgroep.network.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waiting, in one place. */
public final class Pause {

    private Pause() {}

    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Looks every few milliseconds; a Broken promise when it takes longer than the patience. */
    public static void until(String what, Duration patience, Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(patience);
        while (!condition.call()) {
            if (Instant.now().isAfter(end)) {
                throw new Broken("waited " + patience.toSeconds() + " s for: " + what);
            }
            millis(15);
        }
    }
}
