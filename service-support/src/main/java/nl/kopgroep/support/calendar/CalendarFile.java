package nl.kopgroep.support.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Appointments as an iCalendar file (RFC 5545) that is published (RFC 5546): an agenda takes them in by their id, the
 * higher sequence over the lower, and asks nobody whether they come. Times are in UTC, which every agenda shows in its
 * owner's own zone.
 */
public final class CalendarFile {

    private static final String PRODUCT = "-//Kopgroep//Kopgroep//NL";
    private static final Duration READ_AGAIN = Duration.ofHours(1);
    private static final int LONGEST_LINE = 75;

    private CalendarFile() {}

    /** All of them, under a name, for a program that comes back to read what has changed. */
    public static String agenda(String name, Collection<Appointment> appointments) {
        Calendar calendar = empty(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", plain(name)));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), READ_AGAIN));
        calendar.add(new XProperty("X-PUBLISHED-TTL", READ_AGAIN.toString()));
        if (appointments.isEmpty()) {
            calendar.add(utc());
        }
        return file(calendar, appointments);
    }

    /** These, for an agenda that has others too: without a name, which would make it another agenda. */
    public static String published(Collection<Appointment> appointments) {
        return file(empty(ImmutableMethod.PUBLISH), appointments);
    }

    /** That what was published doesn't take place. */
    public static String cancelled(Appointment appointment) {
        return file(empty(ImmutableMethod.CANCEL), List.of(appointment));
    }

    private static Calendar empty(Method method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method);
        return calendar;
    }

    /** A calendar has at least one component: without appointments it is that of the zone that theirs would be in. */
    private static VTimeZone utc() {
        Standard always = new Standard();
        always.add(new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)));
        always.add(new TzOffsetFrom(ZoneOffset.UTC));
        always.add(new TzOffsetTo(ZoneOffset.UTC));
        VTimeZone zone = new VTimeZone();
        zone.add(new TzId("UTC"));
        zone.add(always);
        return zone;
    }

    /** The file with these in it, with the line ends and the folding that the standard asks for. */
    private static String file(Calendar calendar, Collection<Appointment> appointments) {
        appointments.forEach(appointment -> calendar.add(event(appointment)));
        StringBuilder folded = new StringBuilder();
        calendar.toString().lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    private static VEvent event(Appointment appointment) {
        VEvent event = new VEvent(false);
        event.add(new Uid(appointment.uid()));
        event.add(new DtStamp(appointment.changedAt().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(appointment.sequence()));
        event.add(new DtStart<>(appointment.startsAt().truncatedTo(ChronoUnit.SECONDS)));
        if (appointment.endsAt() != null) {
            event.add(new DtEnd<>(appointment.endsAt().truncatedTo(ChronoUnit.SECONDS)));
        }
        event.add(new Summary(plain(appointment.title())));
        if (appointment.place() != null) {
            event.add(new Location(plain(appointment.place())));
        }
        if (appointment.series() != null) {
            event.add(new Categories(new TextList(List.of(plain(appointment.series())))));
        }
        event.add(appointment.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Url(appointment.url()));
        event.add(new Organizer(
                new ParameterList(
                        List.of(new Cn(plain(appointment.organizer().name()).replace("\"", "'")))),
                URI.create("mailto:meldingen@" + appointment.organizer().domain())));
        return event;
    }

    /** Text of people without what the standard doesn't know in text, and on one line. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ")
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
    }

    /** Lines of at most 75 octets; a character is never cut in two. */
    private static void fold(String line, StringBuilder out) {
        int used = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            String whole = Character.toString(character);
            int octets = whole.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > LONGEST_LINE) {
                out.append("\r\n ");
                used = 1;
            }
            out.append(whole);
            used += octets;
            at += Character.charCount(character);
        }
        out.append("\r\n");
    }
}
