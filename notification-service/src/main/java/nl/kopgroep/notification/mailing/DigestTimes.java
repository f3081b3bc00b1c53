package nl.kopgroep.notification.mailing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** When digests are due: each morning, and each Monday morning, by the clock on the wall in the Netherlands. */
final class DigestTimes {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    private DigestTimes() {}

    /** The first daily digest after this moment. */
    static Instant daily(Instant now) {
        ZonedDateTime today = now.atZone(ZONE).with(MORNING);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1).with(MORNING)).toInstant();
    }

    /** The first weekly digest after this moment. */
    static Instant weekly(Instant now) {
        ZonedDateTime monday = now.atZone(ZONE)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .with(MORNING);
        return (monday.toInstant().isAfter(now) ? monday : monday.plusWeeks(1).with(MORNING)).toInstant();
    }
}
