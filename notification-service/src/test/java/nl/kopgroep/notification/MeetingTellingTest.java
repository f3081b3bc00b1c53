package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Multipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import tools.jackson.databind.JsonNode;

/** Meetings are told in the app to every member, and by mail to who follows them. */
@NotificationTest
class MeetingTellingTest {

    private static final Instant START = Instant.parse("2099-12-03T12:30:00Z");

    @Autowired
    World world;

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
        await().until(() -> titles(bas).size() == 2);
        assertThat(titles(bas)).containsExactly("Afgezegd: Samen verder", "Gewijzigd: Samen verder");
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
