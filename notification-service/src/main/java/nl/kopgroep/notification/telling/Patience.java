package nl.kopgroep.notification.telling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a decision waits for facts that have not arrived.
 *
 * @param full after this it is made by what is there, and mended when more comes
 * @param utmost after this nothing more is expected
 */
@ConfigurationProperties("kopgroep.updates.patience")
record Patience(
        @DefaultValue("10m") Duration full,
        @DefaultValue("24h") Duration utmost) {

    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    boolean isUsedUp(Duration age) {
        return age.compareTo(full) >= 0;
    }

    boolean isOver(Duration age) {
        return age.compareTo(utmost) >= 0;
    }

    /** A quarter of the time it waited already: soon at first, seldom later. */
    Duration untilNextLook(Duration age) {
        Duration quarter = age.dividedBy(4);
        if (quarter.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return quarter.compareTo(LONGEST) > 0 ? LONGEST : quarter;
    }
}
