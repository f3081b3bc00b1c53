package nl.kopgroep.support.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ITIPValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read back by a reader that knows nothing of this one, whatever people typed. */
class CalendarFileTest {

    private static final Instant CHANGED = Instant.parse("2026-11-22T09:30:00.123Z");
    private static final UUID ID = UUID.fromString("01937a00-0000-7000-8000-00000000000a");
    private static final Appointment.Organizer ZORGPACT = new Appointment.Organizer("Zorgpact", "kopgroep.example");

    @Test
    void an_appointment_keeps_its_id_its_sequence_and_its_times() throws Exception {
        VEvent event = read(appointment("Kopgroepdag", false, 2));
        assertThat(value(event, "UID")).isEqualTo("meeting." + ID + "@kopgroep.example");
        assertThat(value(event, "SEQUENCE")).isEqualTo("2");
        assertThat(value(event, "DTSTART")).isEqualTo("20261202T130000Z");
        assertThat(value(event, "DTEND")).isEqualTo("20261202T160000Z");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "CATEGORIES")).isEqualTo("Kopgroepdag");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20261122T093000Z");
    }

    @Test
    void what_does_not_take_place_says_so_under_the_same_id() throws Exception {
        VEvent event = read(appointment("Kopgroepdag", true, 3));
        assertThat(value(event, "UID")).isEqualTo("meeting." + ID + "@kopgroep.example");
        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(event.getProperty("SEQUENCE").orElseThrow().getValue()).isEqualTo("3");
    }

    @Test
    void the_file_is_published_and_asks_nobody_whether_they_come() throws Exception {
        Calendar calendar = parse(CalendarFile.published(List.of(appointment("Dag", false, 0))));
        assertThat(calendar.getRequiredProperty("METHOD").getValue()).isEqualTo("PUBLISH");
        assertThat(calendar.getRequiredProperty("PRODID").getValue()).contains("Kopgroep");
        assertValid(calendar);
        assertThat(((VEvent) calendar.getComponents().getFirst()).getProperty("ATTENDEE"))
                .isEmpty();
    }

    @Test
    void what_was_published_is_cancelled_by_the_method_that_is_for_that() throws Exception {
        Calendar calendar = parse(CalendarFile.cancelled(appointment("Kopgroepdag", true, 3)));
        assertThat(calendar.getRequiredProperty("METHOD").getValue()).isEqualTo("CANCEL");
        VEvent event = (VEvent) calendar.getComponents().getFirst();
        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event, "SEQUENCE")).isEqualTo("3");
        assertValid(calendar);
    }

    @Test
    void only_a_file_that_is_read_again_has_a_name_and_says_when() throws Exception {
        Calendar agenda = parse(
                CalendarFile.agenda("Kopgroep", List.of(appointment("Dag", false, 0), appointment("Dag", true, 1))));
        assertThat(agenda.getRequiredProperty("X-WR-CALNAME").getValue()).isEqualTo("Kopgroep");
        assertThat(agenda.getRequiredProperty("REFRESH-INTERVAL").getValue()).isEqualTo("PT1H");
        assertThat(agenda.getComponents()).hasSize(2);
        assertValid(agenda);
        assertThat(CalendarFile.published(List.of(appointment("Dag", false, 0))))
                .as("an agenda would take it for another one than its owner's")
                .doesNotContain("X-WR-CALNAME");
    }

    @Test
    void an_agenda_without_appointments_is_a_calendar_all_the_same() throws Exception {
        assertValid(parse(CalendarFile.agenda("Kopgroep", List.of())));
    }

    @Test
    void a_domain_that_is_none_makes_no_address() {
        assertThat(new Appointment.Organizer("x", "mail example\r\nX:y").domain())
                .isEqualTo("kopgroep.invalid");
    }

    static List<String> hostile() {
        return List.of(
                "Kopgroepdag\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:vals",
                "Komma, punt;komma \\ en \"aanhaling\": alles",
                "ATTENDEE;CN=\"x\":mailto:x@example.org",
                "\u0000\u0007bel\u2028regel\u202eomgekeerd",
                "Verduurzaming van de samenwerking tussen onderwijs, zorg en gemeente: hoe houd je iedereen aan boord?",
                "é".repeat(120),
                "🦉".repeat(60),
                "\n");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_title_stays_a_title(String title) throws Exception {
        String file = CalendarFile.agenda(title, List.of(appointment(title, title, title)));
        assertThat(file).endsWith("\r\n");
        assertThat(file.split("\r\n", -1)).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r");
        });
        Calendar calendar = parse(file);
        assertThat(calendar.getComponents()).hasSize(1);
        VEvent event = (VEvent) calendar.getComponents().getFirst();
        String kept = title.replaceAll("[\\p{Cntrl}\\u2028\\s]+", " ")
                .replace("\u202e", "")
                .strip();
        assertThat(value(event, "SUMMARY")).isEqualTo(kept);
        assertThat(value(event, "LOCATION")).isEqualTo(kept);
        assertThat(unfolded(file, "SUMMARY")).as("by the book").isEqualTo(kept);
        assertThat(unfolded(file, "LOCATION")).isEqualTo(kept);
        assertThat(unfolded(file, "X-WR-CALNAME")).isEqualTo(kept);
        assertThat(event.getProperties("UID")).hasSize(1);
        assertThat(event.getProperty("ATTENDEE")).isEmpty();
        assertValid(calendar);
    }

    private static Appointment appointment(String title, boolean cancelled, int sequence) {
        return new Appointment(
                ID,
                ZORGPACT,
                sequence,
                CHANGED,
                cancelled,
                title,
                Instant.parse("2026-12-02T13:00:00Z"),
                Instant.parse("2026-12-02T16:00:00Z"),
                "Utrecht",
                "Kopgroepdag",
                URI.create("https://kopgroep.example/netwerken/kopgroep/bijeenkomsten"));
    }

    private static Appointment appointment(String title, @Nullable String place, @Nullable String series) {
        return new Appointment(
                ID,
                new Appointment.Organizer(title, "kopgroep.example"),
                0,
                CHANGED,
                false,
                title,
                Instant.parse("2026-12-02T13:00:00Z"),
                null,
                place,
                series,
                URI.create("https://kopgroep.example/"));
    }

    private static VEvent read(Appointment appointment) throws IOException, ParserException {
        return (VEvent) parse(CalendarFile.published(List.of(appointment)))
                .getComponents()
                .getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static Calendar parse(String file) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(file));
    }

    /** By the rules for a calendar, and by those for one that is sent (RFC 5546). */
    private static void assertValid(Calendar calendar) {
        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(new ITIPValidator().validate(calendar).getEntries()).isEmpty();
    }

    /** A text as RFC 5545 has it read: lines that begin with a space go on, and a backslash keeps what follows it. */
    private static String unfolded(String file, String property) {
        String value = file.replace("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith(property + ":"))
                .map(line -> line.substring(property.length() + 1))
                .findFirst()
                .orElseThrow();
        assertThat(value).doesNotContainPattern("(?<!\\\\)(\\\\\\\\)*[,;]");
        return value.replaceAll("\\\\([,;\\\\])", "$1");
    }
}
