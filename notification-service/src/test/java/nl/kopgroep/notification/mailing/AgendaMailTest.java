package nl.kopgroep.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ITIPValidator;
import nl.kopgroep.notification.following.UnsubscribeToken;
import nl.kopgroep.notification.telling.Entry;
import nl.kopgroep.notification.telling.UpdateKind;
import nl.kopgroep.notification.wording.Language;
import org.eclipse.angus.mail.util.CRLFOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail about a meeting has it for the reader's agenda, which takes the newest and keeps it once. */
class AgendaMailTest {

    private static final UUID MEETING = UUID.fromString("01937a00-0000-7000-8000-00000000000a");

    private final PreparingMail.Ready mail = EnvelopeTest.ready("Kopgroep", "anna@example.org", "Anna", "Hallo");

    @Test
    void a_meeting_is_the_last_of_three_forms_of_one_mail() throws Exception {
        MimeMessage message = direct(meeting(UpdateKind.MEETING_PLANNED, MEETING, 0, "Samen verder"));
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(types(message)).containsExactly("text/plain", "text/html", "text/calendar");
        Part part = parts(message).getLast();
        ContentType type = new ContentType(part.getContentType());
        assertThat(type.getParameter("method")).isEqualTo("PUBLISH");
        assertThat(type.getParameter("charset")).isEqualToIgnoringCase("UTF-8");
        VEvent event = event(valid(calendar(part), "PUBLISH"));
        assertThat(value(event, "UID")).isEqualTo("meeting." + MEETING + "@mail.kopgroep.example");
        assertThat(value(event, "SEQUENCE")).isEqualTo("0");
        assertThat(value(event, "DTSTART")).isEqualTo("20991203T123000Z");
        assertThat(value(event, "DTEND")).isEqualTo("20991203T133000Z");
        assertThat(value(event, "SUMMARY")).isEqualTo("Samen verder");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "URL")).isEqualTo("http://localhost:8400/netwerken/kopgroep/bijeenkomsten");
        assertThat(value(event, "ORGANIZER")).isEqualTo("mailto:meldingen@mail.kopgroep.example");
    }

    @Test
    void a_change_is_the_same_appointment_under_a_higher_sequence_and_a_cancellation_cancels_it() throws Exception {
        Part changed = parts(direct(meeting(UpdateKind.MEETING_CHANGED, MEETING, 1, "Samen verder")))
                .getLast();
        Part cancelled = parts(direct(meeting(UpdateKind.MEETING_CANCELLED, MEETING, 2, "Samen verder")))
                .getLast();
        assertThat(new ContentType(cancelled.getContentType()).getParameter("method"))
                .isEqualTo("CANCEL");
        VEvent one = event(valid(calendar(changed), "PUBLISH"));
        VEvent other = event(valid(calendar(cancelled), "CANCEL"));
        assertThat(value(one, "UID")).isEqualTo(value(other, "UID"));
        assertThat(value(one, "SEQUENCE")).isEqualTo("1");
        assertThat(value(other, "SEQUENCE")).isEqualTo("2");
        assertThat(value(other, "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void what_is_sent_again_after_a_crash_is_the_same_to_the_octet() throws Exception {
        Letter letter = letter("direct", meeting(UpdateKind.MEETING_PLANNED, MEETING, 0, "Samen verder"));
        assertThat(letter.agenda())
                .isEqualTo(letter("direct", meeting(UpdateKind.MEETING_PLANNED, MEETING, 0, "Samen verder"))
                        .agenda());
        assertThat(Objects.requireNonNull(letter.agenda()).file())
                .as("when it was said, not when it is sent")
                .contains("DTSTAMP:20261122T093000Z");
        assertThat(message(letter).getMessageID()).isEqualTo(message(letter).getMessageID());
    }

    @Test
    void a_digest_brings_each_meeting_once_as_it_is_now_beside_its_words() throws Exception {
        UUID other = UUID.randomUUID();
        MimeMessage message = message(letter(
                "daily",
                meeting(UpdateKind.MEETING_PLANNED, MEETING, 0, "Samen verder"),
                LetterTest.about(UUID.randomUUID()),
                meeting(UpdateKind.MEETING_CANCELLED, other, 4, "Lunch"),
                meeting(UpdateKind.MEETING_CHANGED, MEETING, 1, "Samen verder, anders")));
        assertThat(message.getContentType()).startsWith("multipart/mixed");
        assertThat(types(message)).containsExactly("text/plain", "text/html", "text/calendar");
        Part part = parts(message).getLast();
        assertThat(part.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(part.getFileName()).isEqualTo("agenda.ics");
        Calendar calendar = valid(calendar(part), "PUBLISH");
        assertThat(calendar.getComponents()).hasSize(2).allSatisfy(component -> {
            boolean first = value((VEvent) component, "UID").contains(MEETING.toString());
            assertThat(value((VEvent) component, "SEQUENCE")).isEqualTo(first ? "1" : "4");
            assertThat(value((VEvent) component, "STATUS")).isEqualTo(first ? "CONFIRMED" : "CANCELLED");
        });
    }

    @Test
    void one_meeting_among_other_things_comes_along_and_is_not_another_form_of_them() throws Exception {
        MimeMessage message = message(letter(
                "daily",
                LetterTest.about(UUID.randomUUID()),
                meeting(UpdateKind.MEETING_CANCELLED, MEETING, 1, "Samen verder")));
        assertThat(message.getContentType()).startsWith("multipart/mixed");
        VEvent event = event(valid(calendar(parts(message).getLast()), "PUBLISH"));
        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void what_was_said_last_counts_also_when_it_was_told_first() {
        Letter letter = letter(
                "daily",
                meeting(UpdateKind.MEETING_CHANGED, MEETING, 2, Instant.EPOCH, "Later gezegd"),
                meeting(UpdateKind.MEETING_PLANNED, MEETING, 0, Instant.EPOCH.plusSeconds(60), "Eerst gezegd"));
        assertThat(Objects.requireNonNull(letter.agenda()).file())
                .contains("SEQUENCE:2\r\n", "SUMMARY:Later gezegd\r\n")
                .doesNotContain("Eerst gezegd");
    }

    @Test
    void a_mail_that_tells_of_no_meeting_has_none_and_one_of_before_agendas_is_sent_all_the_same() throws Exception {
        assertThat(letter("direct", LetterTest.about(UUID.randomUUID())).agenda())
                .isNull();
        Entry old = with(
                meeting(UpdateKind.MEETING_PLANNED, MEETING, 0, "Oud"),
                Map.of("title", "Oud", "startsAt", "2099-12-03T12:30:00Z", "place", "", "series", ""));
        assertThat(types(direct(old))).containsExactly("text/plain", "text/html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dag\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:vals",
                "--grens\r\nContent-Type: text/html\r\n\r\n<script>",
                "Één dag, met; van alles: \\ en \"aanhaling\" 🦉 en nog een heel eind verder, tot over het einde van de regel: één, twee",
                ".\r\nQUIT\r\n"
            })
    void a_hostile_title_is_a_title_in_the_agenda_too_and_a_mail_is_still_written_once_for_all(String title)
            throws Exception {
        Letter letter = letter("direct", meeting(UpdateKind.MEETING_PLANNED, MEETING, 0, title));
        MimeMessage message = message(letter);
        assertThat(types(message)).containsExactly("text/plain", "text/html", "text/calendar");
        assertThat(((MimePart) parts(message).getLast()).getEncoding()).isEqualTo("quoted-printable");
        String file = calendar(parts(message).getLast());
        assertThat(file.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        Calendar calendar = valid(file, "PUBLISH");
        assertThat(calendar.getComponents()).hasSize(1);
        assertThat(value(event(calendar), "SUMMARY"))
                .isEqualTo(title.replaceAll("\\s+", " ").strip());
        assertThat(Template.of(
                        written(message),
                        mail.person(),
                        List.of(mail.mail().id().toString(), "")))
                .isPresent();
    }

    /** A letter with a meeting in it. */
    static Letter letter(String kind, Entry... entries) {
        return new LetterWriter("http://localhost:8400")
                .write(
                        kind,
                        List.of(entries),
                        EnvelopeTest.ready("Kopgroep", "a@example.org", "A", "x")
                                .network(),
                        Map.of(),
                        UnsubscribeToken.random(),
                        Language.NL);
    }

    private MimeMessage direct(Entry entry) throws MessagingException, IOException {
        return message(letter("direct", entry));
    }

    private MimeMessage message(Letter letter) throws MessagingException, IOException {
        Session session = Session.getInstance(new Properties());
        MimeMessage message = Envelope.of(
                session,
                new PreparingMail.Ready(mail.mail(), List.of(), letter, mail.network(), mail.person()),
                "bounce+x@mail.kopgroep.example");
        return new MimeMessage(session, new ByteArrayInputStream(written(message)));
    }

    private static byte[] written(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        message.writeTo(new CRLFOutputStream(written));
        return written.toByteArray();
    }

    static Entry meeting(UpdateKind kind, UUID meeting, int sequence, String title) {
        return meeting(kind, meeting, sequence, Instant.EPOCH.plusSeconds(sequence), title);
    }

    private static Entry meeting(UpdateKind kind, UUID meeting, int sequence, Instant toldAt, String title) {
        return with(
                new Entry(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        kind,
                        UUID.randomUUID(),
                        "Kopgroep",
                        "kopgroep",
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        List.of(),
                        List.of(),
                        toldAt,
                        null,
                        1),
                Map.of(
                        "meeting", meeting.toString(),
                        "sequence", Integer.toString(sequence),
                        "saidAt", "2026-11-22T09:30:00.123Z",
                        "title", title,
                        "startsAt", "2099-12-03T12:30:00Z",
                        "endsAt", "2099-12-03T13:30:00Z",
                        "place", "Utrecht",
                        "series", "Kopgroepdag"));
    }

    private static Entry with(Entry entry, Map<String, String> facts) {
        return new Entry(
                entry.updateId(),
                entry.personId(),
                entry.kind(),
                entry.networkId(),
                entry.networkName(),
                entry.networkSlug(),
                null,
                null,
                null,
                null,
                null,
                new HashMap<>(facts),
                List.of(),
                List.of(),
                entry.toldAt(),
                null,
                1);
    }

    private static List<Part> parts(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart children)) {
            return List.of(part);
        }
        List<Part> found = new ArrayList<>();
        for (int i = 0; i < children.getCount(); i++) {
            BodyPart child = children.getBodyPart(i);
            found.addAll(parts(child));
        }
        return found;
    }

    private static List<String> types(MimeMessage message) throws MessagingException, IOException {
        List<String> types = new ArrayList<>();
        for (Part part : parts(message)) {
            types.add(new ContentType(part.getContentType()).getBaseType());
        }
        return types;
    }

    private static String calendar(Part part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Calendar valid(String file, String method) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        assertThat(calendar.getRequiredProperty("METHOD").getValue()).isEqualTo(method);
        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(new ITIPValidator().validate(calendar).getEntries()).isEmpty();
        return calendar;
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponents().getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
