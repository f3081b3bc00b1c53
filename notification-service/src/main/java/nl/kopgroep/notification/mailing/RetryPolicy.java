package nl.kopgroep.notification.mailing;

import java.time.Duration;

/**
 * How long to wait before a mail is tried again.
 *
 * @param first after the first failure; twice as long after each one more
 * @param longest between two attempts
 * @param giveUp when a mail is this old, the next temporary failure is the last
 */
record RetryPolicy(Duration first, Duration longest, Duration giveUp) {

    private static final int MOST_DOUBLINGS = 20;

    /** The pause after this many attempts, 1 or more. */
    Duration pauseAfter(int attempts) {
        Duration doubled = first.multipliedBy(1L << Math.min(Math.max(attempts, 1) - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    boolean isOver(Duration age) {
        return age.compareTo(giveUp) >= 0;
    }
}
