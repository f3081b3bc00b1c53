package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Multipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.MeetingEvent;
import nl.kopgroep.events.MeetingEvent.MeetingFacts;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Meetings are told in the app to every member, and by mail to who follows them. */
@NotificationTest
class MeetingTellingTest {

    private static final Instant START = Instant.parse("2099-12-03T12:30:00Z");

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Net kopgroep;
    Citizen anna;
    Citizen bas;

    @BeforeEach
    void two_members_of_whom_one_follows_a_series() {
        kopgroep = world.network("Kopgroep");
        anna = world.member(kopgroep, "Anna");
        bas = world.member(kopgroep, "Bas");
        assertThat(world.send(
                                "POST",
                                "/v1/networks/" + kopgroep.id() + "/follows",
                                anna,
                                world.organisationOf(anna),
                                "{\"series\":\"Kopgroepdag\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_meeting_is_in_everybodys_list_and_mailed_to_who_follows_its_series() {
        MeetingFacts meeting = meeting("Kopgroepdag", START, 0);
        world.tell(new MeetingEvent.Planned(meeting, false));
        assertThat(world.toldOf(meeting.id())).isEqualTo(2);
        world.mailIsDone(meeting.id());
        await().until(() -> anna.mails().size() == 1);
        assertThat(anna.mails().getFirst().subject()).isEqualTo("Bijeenkomst: Samen verder");
        assertThat(anna.mails().getFirst().text())
                .contains("Er is een bijeenkomst op donderdag 3 december 2099 om 13.30 uur in Utrecht.")
                .contains("omdat je de bijeenkomsten ‘Kopgroepdag’ volgt")
                .doesNotContain("overdracht");
        assertThat(bas.mails()).isEmpty();
        assertThat(titles(bas)).containsExactly("Bijeenkomst: Samen verder");
    }

    @Test
    void an_agenda_gets_the_same_appointment_each_time_with_a_sequence_that_grows() throws Exception {
        MeetingFacts planned = meeting("Kopgroepdag", START, 0);
        world.tell(new MeetingEvent.Planned(planned, false));
        world.mailIsDone(planned.id());
        world.tell(new MeetingEvent.Changed(again(planned, 2, START.plusSeconds(1800)), false, List.of("startsAt")));
        await().until(() -> anna.mails().size() == 2);
        world.tell(new MeetingEvent.Cancelled(again(planned, 3, START.plusSeconds(1800))));
        await().until(() -> anna.mails().size() == 3);
        String uid = "UID:meeting." + planned.id() + "@mail.kopgroep.example";
        assertThat(agenda(0)).contains("METHOD:PUBLISH", uid, "SEQUENCE:0", "DTSTART:20991203T123000Z");
        assertThat(agenda(1)).contains("METHOD:PUBLISH", uid, "SEQUENCE:2", "DTSTART:20991203T130000Z");
        assertThat(agenda(2)).contains("METHOD:CANCEL", uid, "SEQUENCE:3", "STATUS:CANCELLED");
    }

    private List<String> agenda(int mail) throws Exception {
        Multipart forms = (Multipart) anna.mails().get(mail).message().getContent();
        return new String(forms.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .replace("\r\n ", "")
                .lines()
                .toList();
    }

    private static MeetingFacts again(MeetingFacts before, int sequence, Instant start) {
        return new MeetingFacts(
                before.id(),
                before.networkId(),
                before.title(),
                start,
                before.endsAt(),
                before.place(),
                null,
                false,
                sequence,
                before.series());
    }

    @Test
    void another_series_is_mailed_to_nobody() {
        MeetingFacts meeting = meeting("Lunch", START, 0);
        world.tell(new MeetingEvent.Planned(meeting, false));
        assertThat(world.toldOf(meeting.id())).isEqualTo(2);
        world.mailIsDone(meeting.id());
        assertThat(anna.mails()).isEmpty();
    }

    @Test
    void a_change_is_told_only_when_people_have_to_plan_anew_and_a_cancellation_always() {
        MeetingFacts meeting = meeting("Kopgroepdag", START, 1);
        world.tell(new MeetingEvent.Changed(meeting, false, List.of()));
        world.tell(new MeetingEvent.Changed(meeting, false, List.of("place")));
        world.tell(new MeetingEvent.Cancelled(meeting));
        assertThat(world.toldOf(meeting.id())).isEqualTo(4);
        assertThat(titles(bas)).containsExactly("Afgezegd: Samen verder");
    }

    @Test
    void several_changes_of_one_meeting_are_one_entry_that_counts_them_until_it_has_been_read() {
        MeetingFacts meeting = meeting("Kopgroepdag", START, 0);
        world.tell(
                new MeetingEvent.Planned(meeting, false),
                new MeetingEvent.Changed(again(meeting, 1, START.plusSeconds(1800)), false, List.of("startsAt")),
                new MeetingEvent.Changed(again(meeting, 2, START.plusSeconds(3600)), false, List.of("startsAt")));
        world.toldOf(meeting.id());
        JsonNode entry = world.get(bas, "/v1/updates").json().get("items");
        assertThat(entry.size()).isEqualTo(1);
        assertThat(entry.get(0).get("title").asString()).isEqualTo("Gewijzigd: Samen verder");
        assertThat(entry.get(0).get("text").asString()).contains("om 14.30 uur in Utrecht");
        assertThat(entry.get(0).get("changes").asInt()).isEqualTo(3);
        world.post(bas, "/v1/updates/" + entry.get(0).get("id").asString() + "/read");
        MeetingFacts other = meeting("Kopgroepdag", START, 0);
        world.tell(new MeetingEvent.Cancelled(again(meeting, 3, START)), new MeetingEvent.Planned(other, false));
        world.toldOf(meeting.id());
        world.toldOf(other.id());
        assertThat(titles(bas))
                .containsExactlyInAnyOrder(
                        "Bijeenkomst: Samen verder", "Afgezegd: Samen verder", "Gewijzigd: Samen verder");
    }

    @Test
    void several_changes_of_one_meeting_are_one_piece_of_a_digest_and_one_mail_when_they_waited() throws Exception {
        LocalTime hour = LocalTime.of(ZonedDateTime.now(ZoneId.of("Asia/Tokyo")).getHour(), 0);
        rhythm("\"%s\"".formatted(hour.minusHours(1)), "\"%s\"".formatted(hour.plusHours(2)));
        standing(bas, "daily");
        MeetingFacts meeting = meeting("Kopgroepdag", START, 0);
        world.tell(
                new MeetingEvent.Planned(meeting, false),
                new MeetingEvent.Changed(again(meeting, 1, START.plusSeconds(1800)), false, List.of("startsAt")),
                new MeetingEvent.Changed(again(meeting, 2, START.plusSeconds(3600)), false, List.of("startsAt")));
        world.toldOf(meeting.id());
        rhythm("null", "null");
        jdbc.sql("update delivery set due_at = now() where person_id = ?")
                .param(bas.id())
                .update();
        world.mailIsDone(meeting.id());
        for (Citizen reader : List.of(anna, bas)) {
            assertThat(reader.mails()).hasSize(1);
            assertThat(reader.mails().getFirst().subject()).isEqualTo("Gewijzigd: Samen verder");
            assertThat(reader.mails().getFirst().text())
                    .containsOnlyOnce("Samen verder")
                    .contains("De bijeenkomst is nu op donderdag 3 december 2099 om 14.30 uur in Utrecht."
                            + " Er is 2 keer iets aan veranderd.");
        }
        assertThat(agenda(0)).contains("SEQUENCE:2", "DTSTART:20991203T133000Z");
    }

    private void rhythm(String from, String until) {
        assertThat(world.send(
                                "PUT",
                                "/v1/rhythm",
                                anna,
                                null,
                                "{\"zone\":\"Asia/Tokyo\",\"at\":\"07:30\",\"weekday\":\"monday\",\"quietFrom\":%s,\"quietUntil\":%s}"
                                        .formatted(from, until))
                        .status())
                .isEqualTo(200);
    }

    private void standing(Citizen person, String mail) {
        assertThat(world.send(
                                "PUT",
                                "/v1/networks/" + kopgroep.id() + "/standing-preference",
                                person,
                                world.organisationOf(person),
                                "{\"mail\":\"" + mail + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_over_or_imported_is_told_to_nobody() {
        world.tell(new MeetingEvent.Planned(meeting("Kopgroepdag", Instant.parse("2018-10-03T12:00:00Z"), 0), false));
        world.tell(new MeetingEvent.Planned(meeting("Kopgroepdag", START, 0), true));
        MeetingFacts last = meeting("Kopgroepdag", START, 0);
        world.tell(new MeetingEvent.Planned(last, false));
        assertThat(world.toldOf(last.id())).isEqualTo(2);
        assertThat(titles(bas)).hasSize(1);
    }

    private MeetingFacts meeting(String series, Instant start, int sequence) {
        return new MeetingFacts(
                UUID.randomUUID(),
                kopgroep.id(),
                "Samen verder",
                start,
                start.plusSeconds(3600),
                "Utrecht",
                null,
                false,
                sequence,
                series);
    }

    private List<String> titles(Citizen person) {
        return world.get(person, "/v1/updates")
                .json()
                .get("items")
                .valueStream()
                .map((JsonNode update) -> update.get("title").asString())
                .toList();
    }
}
