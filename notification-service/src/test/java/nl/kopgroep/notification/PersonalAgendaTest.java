package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ITIPValidator;
import nl.kopgroep.events.MeetingEvent;
import nl.kopgroep.events.MeetingEvent.MeetingFacts;
import nl.kopgroep.notification.world.Answer;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The meetings that a person follows, as her agenda reads them. */
@NotificationTest
class PersonalAgendaTest {

    private static final Instant START = Instant.parse("2099-12-03T12:30:00Z");

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Net network;
    Citizen anna;

    @BeforeEach
    void somebody_follows_a_series() {
        network = world.network("Kopgroep");
        anna = world.member(network, "Anna");
    }

    @Test
    void an_agenda_has_the_meetings_of_what_she_follows_and_no_others() throws Exception {
        String agenda = make(network.id());
        plan(network, "Samen, verder; één", "Kopgroepdag");
        plan(network, "Lunch", null);
        assertThat(titles(agenda)).as("follows nothing").isEmpty();
        follow(network, "{\"series\":\"Kopgroepdag\"}");
        assertThat(titles(agenda)).containsExactly("Samen, verder; één");
        follow(network, "{\"series\":\"\"}");
        assertThat(titles(agenda)).containsExactlyInAnyOrder("Samen, verder; één", "Lunch");
    }

    @Test
    void an_agenda_of_one_network_has_nothing_of_another_and_one_of_all_has_both() throws Exception {
        Net other = world.network("Elders");
        world.admitQuietly(other, new World.Org(world.organisationOf(anna), "Organisatie van Anna"));
        follow(network, "{\"series\":\"\"}");
        follow(other, "{\"series\":\"\"}");
        plan(network, "Hier", null);
        plan(other, "Daar", null);
        assertThat(titles(make(network.id()))).containsExactly("Hier");
        assertThat(titles(make(null))).containsExactlyInAnyOrder("Hier", "Daar");
    }

    @Test
    void a_meeting_is_the_same_one_as_in_the_mails_and_one_that_is_called_off_says_so() throws Exception {
        follow(network, "{\"series\":\"\"}");
        String agenda = make(network.id());
        MeetingFacts meeting = plan(network, "Samen", null);
        Answer first = fetch(agenda);
        assertThat(first.headers().firstValue("Content-Type").orElse(""))
                .contains("text/calendar")
                .contains("method=PUBLISH");
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("private");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(world.getWith(agenda, "If-None-Match", tag).status()).isEqualTo(304);
        VEvent planned = events(agenda).getFirst();
        assertThat(value(planned, "UID")).isEqualTo("meeting." + meeting.id() + "@mail.kopgroep.example");
        assertThat(value(planned, "ORGANIZER")).isEqualTo("mailto:meldingen@mail.kopgroep.example");
        assertThat(value(planned, "DTSTART")).isEqualTo("20991203T123000Z");
        world.tell(new MeetingEvent.Cancelled(of(meeting, "Samen", true, 1)));
        VEvent off = events(agenda).getFirst();
        assertThat(value(off, "UID")).isEqualTo(value(planned, "UID"));
        assertThat(value(off, "SEQUENCE")).isEqualTo("1");
        assertThat(value(off, "STATUS")).isEqualTo("CANCELLED");
        assertThat(world.getWith(agenda, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void a_holiday_empties_no_agenda_but_who_wants_them_in_no_feed_has_none() throws Exception {
        String follow = follow(network, "{\"series\":\"\"}");
        plan(network, "Samen", null);
        String agenda = make(network.id());
        assertThat(change(follow, "\"mutedUntil\":\"2099-01-01T00:00:00Z\",\"feed\":null"))
                .isEqualTo(200);
        assertThat(titles(agenda)).containsExactly("Samen");
        assertThat(change(follow, "\"mutedUntil\":null,\"feed\":false")).isEqualTo(200);
        assertThat(titles(agenda)).isEmpty();
    }

    @Test
    void who_stops_leaves_or_revokes_has_nothing_in_it_any_more() throws Exception {
        String follow = follow(network, "{\"series\":\"\"}");
        plan(network, "Samen", null);
        String agenda = make(network.id());
        assertThat(titles(agenda)).hasSize(1);
        world.send("DELETE", "/v1/follows/" + follow, anna, world.organisationOf(anna), null);
        assertThat(titles(agenda)).isEmpty();
        follow(network, "{\"series\":\"\"}");
        assertThat(titles(agenda)).hasSize(1);
        jdbc.sql("update access_representation set active = false where person_id = ?")
                .param(anna.id())
                .update();
        assertThat(titles(agenda)).as("who represents nobody any more").isEmpty();
        String id = world.get(anna, "/v1/feeds").json().get(0).get("id").asString();
        world.send("DELETE", "/v1/feeds/" + id, anna, null, null);
        assertThat(fetch(agenda).status()).isEqualTo(410);
        assertThat(fetch("/v1/feeds/" + "A".repeat(43) + ".ics").status()).isEqualTo(404);
    }

    @Test
    void what_an_organisation_follows_for_everyone_is_in_the_agenda_of_who_has_not_left_it() throws Exception {
        String follow = follow(network, "{\"series\":\"\",\"forEveryone\":true}");
        plan(network, "Samen", null);
        String agenda = make(network.id());
        assertThat(titles(agenda)).containsExactly("Samen");
        world.send("POST", "/v1/follows/" + follow + "/leaving", anna, world.organisationOf(anna), null);
        assertThat(titles(agenda)).isEmpty();
    }

    private MeetingFacts plan(Net where, String title, @Nullable String series) {
        MeetingFacts meeting = new MeetingFacts(
                UUID.randomUUID(),
                where.id(),
                title,
                START,
                START.plusSeconds(3600),
                "Utrecht",
                null,
                false,
                0,
                series);
        world.tell(new MeetingEvent.Planned(meeting, true));
        return meeting;
    }

    private static MeetingFacts of(MeetingFacts meeting, String title, boolean cancelled, int sequence) {
        return new MeetingFacts(
                meeting.id(),
                meeting.networkId(),
                title,
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.place(),
                null,
                cancelled,
                sequence,
                meeting.series());
    }

    private String follow(Net where, String what) {
        Answer answer =
                world.send("POST", "/v1/networks/" + where.id() + "/follows", anna, world.organisationOf(anna), what);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private int change(String follow, String telling) {
        return world.send(
                        "PUT",
                        "/v1/follows/" + follow,
                        anna,
                        world.organisationOf(anna),
                        "{\"includeNarrower\":false,\"frequency\":null,\"inApp\":null,\"webhook\":null," + telling
                                + "}")
                .status();
    }

    private String make(@Nullable UUID networkId) {
        Answer made = world.send(
                "POST",
                "/v1/feeds",
                anna,
                world.organisationOf(anna),
                "{\"name\":\"Agenda\",\"networkId\":%s}"
                        .formatted(networkId == null ? "null" : "\"" + networkId + "\""));
        assertThat(made.status()).isEqualTo(201);
        return made.json().get("calendarUrl").asString().replaceFirst("^.*/feeds/", "/v1/feeds/");
    }

    private Answer fetch(String path) {
        return world.send("GET", path, null, null, null);
    }

    private List<String> titles(String agenda) throws Exception {
        return events(agenda).stream().map(event -> value(event, "SUMMARY")).toList();
    }

    private List<VEvent> events(String agenda) throws Exception {
        Calendar calendar =
                new CalendarBuilder().build(new StringReader(fetch(agenda).body()));
        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(new ITIPValidator().validate(calendar).getEntries()).isEmpty();
        return calendar.getComponents("VEVENT");
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
