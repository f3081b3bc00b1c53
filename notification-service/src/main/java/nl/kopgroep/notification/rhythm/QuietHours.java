package nl.kopgroep.notification.rhythm;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/**
 * Hours of the day in which no mail comes, by the clock on the wall; over midnight when they end before they begin.
 *
 * @param from the first moment that is quiet
 * @param until the first moment that isn't any more; another time than {@code from}
 */
public record QuietHours(LocalTime from, LocalTime until) {

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Quiet hours end at another time than they begin");
        }
    }

    /** Whether it is quiet when the clock says this. */
    boolean includes(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }

    /** This moment, or when it is quiet the first after it at which it isn't. */
    Instant endAfter(Instant now, ZoneId zone) {
        Instant end = now;
        // More than once only where a whole day is left out of the calendar.
        while (includes(end.atZone(zone).toLocalTime())) {
            end = nextEnd(end.atZone(zone));
        }
        return end;
    }

    private Instant nextEnd(ZonedDateTime now) {
        boolean today = now.toLocalTime().isBefore(until);
        LocalDateTime end = now.toLocalDate().plusDays(today ? 0 : 1).atTime(until);
        ZoneOffsetTransition jump = now.getZone().getRules().getTransition(end);
        if (jump != null && jump.isGap()) {
            return jump.getInstant();
        }
        ZonedDateTime first = end.atZone(now.getZone());
        return (first.isAfter(now) ? first : first.withLaterOffsetAtOverlap()).toInstant();
    }
}
