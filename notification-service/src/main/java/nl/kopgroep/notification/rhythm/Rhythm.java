package nl.kopgroep.notification.rhythm;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * When somebody's mail is due. Digests come at one moment of each day or week that has it: everything told from
 * one such moment until just before the next is in the next, so that nothing falls between two digests and
 * nothing is in both, also where the clock jumps. Where it jumps over the chosen time, a digest comes that much
 * later; where it passes it twice, at the first.
 *
 * <p>Mail at once waits for the end of quiet hours. So do notices that must arrive, of a handover or of an address
 * that fails: they are about days, not about minutes. They are never left out, whatever somebody has muted. A mail
 * that she has just asked for herself doesn't wait, and a digest comes at the hour that she chose, also when
 * that is a quiet one.
 *
 * @param at a quarter of an hour, by the clock in the zone
 * @param weekday of the weekly digest
 */
public record Rhythm(
        ZoneId zone,
        LocalTime at,
        DayOfWeek weekday,
        @Nullable QuietHours quiet) {

    /** What counts for who hasn't chosen: half past seven in the Netherlands, on Mondays, and no quiet hours. */
    public static final Rhythm USUAL =
            new Rhythm(ZoneId.of("Europe/Amsterdam"), LocalTime.of(7, 30), DayOfWeek.MONDAY, null);

    /** When a mail about something told now is sent. */
    public Instant direct(Instant now) {
        return quiet == null ? now : quiet.endAfter(now, zone);
    }

    /** The first daily digest after this moment. */
    public Instant daily(Instant now) {
        LocalDate day = now.atZone(zone).toLocalDate().minusDays(1);
        while (!on(day).isAfter(now)) {
            day = day.plusDays(1);
        }
        return on(day);
    }

    /** The first weekly digest after this moment. */
    public Instant weekly(Instant now) {
        LocalDate day = now.atZone(zone).toLocalDate().minusDays(1).with(TemporalAdjusters.previousOrSame(weekday));
        while (!on(day).isAfter(now)) {
            day = day.plusWeeks(1);
        }
        return on(day);
    }

    private Instant on(LocalDate day) {
        return day.atTime(at).atZone(zone).toInstant();
    }
}
