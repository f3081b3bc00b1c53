package nl.kopgroep.notification.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending a message once.
 *
 * @param status what was answered, or null when nothing was
 * @param problem why nothing was answered, or null
 * @param answer how the answer begins, as text
 * @param retryAfter how long the receiver asked to be left alone, or null when it asked nothing
 */
record Attempt(
        @Nullable Integer status,
        @Nullable String problem,
        String answer,
        Duration took,
        @Nullable Duration retryAfter) {

    static final int GONE = 410;

    static Attempt failed(String problem, Duration took) {
        return new Attempt(null, problem, "", took, null);
    }

    boolean succeeded() {
        return status != null && status >= 200 && status < 300;
    }

    boolean gone() {
        return status != null && status == GONE;
    }
}
