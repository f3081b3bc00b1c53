package nl.kopgroep.network.story;

import static nl.kopgroep.network.story.Stage.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ITIPValidator;
import nl.kopgroep.network.story.Stage.Answer;
import nl.kopgroep.network.story.Stage.StagedNetwork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A network's meetings in anybody's agenda. */
@NetworkServiceTest
class PublicAgendaTest {

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anybody_reads_the_meetings_in_an_agenda_by_the_networks_name_in_addresses_too() throws Exception {
        StagedNetwork network = stage.network();
        UUID id = plan(network, "Één dag, samen; verder", "2099-12-03T12:30:00Z", null);
        String slug = stage.get(VISITOR, "/v1/networks/" + network.id()).text("/slug");
        Answer answer = stage.get(VISITOR, "/v1/networks/" + slug + "/meetings.ics");
        assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
                .contains("text/calendar")
                .contains("method=PUBLISH")
                .containsIgnoringCase("charset=UTF-8");
        assertThat(answer.raw().headers().firstValue("Cache-Control").orElse(""))
                .contains("public");
        VEvent event = events(answer).getFirst();
        assertThat(value(event, "UID")).startsWith("meeting." + id + "@");
        assertThat(value(event, "SUMMARY")).isEqualTo("Één dag, samen; verder");
        assertThat(value(event, "DTSTART")).isEqualTo("20991203T123000Z");
        assertThat(value(event, "URL")).endsWith("/netwerken/" + slug + "/bijeenkomsten");
        assertThat(answer.raw().body()).as("what is for members").doesNotContain("aan boord");
        assertThat(answer.raw().body()).isEqualTo(agenda(network).raw().body());
        assertThat(stage.get(VISITOR, "/v1/networks/bestaat-niet/meetings.ics").status())
                .isEqualTo(404);
    }

    @Test
    void a_meeting_that_moved_is_the_same_one_and_one_that_was_called_off_says_so() throws Exception {
        StagedNetwork network = stage.network();
        UUID id = plan(network, "Samen", "2099-12-03T12:30:00Z", null);
        String before = value(events(agenda(network)).getFirst(), "UID");
        stage.patch(network.steward(), "/v1/meetings/" + id, "{\"startsAt\":\"2099-12-04T12:30:00Z\"}");
        VEvent moved = events(agenda(network)).getFirst();
        assertThat(value(moved, "UID")).isEqualTo(before);
        assertThat(value(moved, "SEQUENCE")).isEqualTo("1");
        assertThat(value(moved, "DTSTART")).isEqualTo("20991204T123000Z");
        stage.post(network.steward(), "/v1/meetings/" + id + "/cancellation", null);
        VEvent off = events(agenda(network)).getFirst();
        assertThat(value(off, "UID")).isEqualTo(before);
        assertThat(value(off, "SEQUENCE")).isEqualTo("2");
        assertThat(value(off, "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void who_has_it_already_hears_only_that_until_something_is_said_of_a_meeting() {
        StagedNetwork network = stage.network();
        UUID id = plan(network, "Samen", "2099-12-03T12:30:00Z", null);
        String tag = agenda(network).raw().headers().firstValue("ETag").orElseThrow();
        assertThat(again(network, tag)).isEqualTo(304);
        jdbc.sql("update meeting set changed_at = changed_at - interval '1 day' where id = ?")
                .param(id)
                .update();
        String old = agenda(network).raw().headers().firstValue("ETag").orElseThrow();
        stage.patch(network.steward(), "/v1/meetings/" + id, "{\"description\":\"Meer voor leden\"}");
        assertThat(again(network, old)).isEqualTo(200);
    }

    @Test
    void a_series_is_an_agenda_of_its_own_and_what_is_long_over_is_in_none() throws Exception {
        StagedNetwork network = stage.network();
        plan(network, "Kopgroepdag", "2099-12-03T12:30:00Z", "Dag & nacht");
        plan(network, "Lunch", "2099-12-04T12:30:00Z", null);
        plan(network, "Toen", "2017-09-13T12:30:00Z", null);
        assertThat(titles(agenda(network))).containsExactly("Lunch", "Kopgroepdag");
        Answer series = stage.get(
                VISITOR, path(network) + "?series=" + URLEncoder.encode("Dag & nacht", StandardCharsets.UTF_8));
        assertThat(titles(series)).containsExactly("Kopgroepdag");
        Answer none = stage.get(VISITOR, path(network) + "?series=Anders");
        assertThat(titles(none)).isEmpty();
        assertThat(stage.get(VISITOR, path(network) + "?series=" + "x".repeat(81))
                        .problem())
                .isEqualTo("validation");
    }

    private UUID plan(
            StagedNetwork network, String title, String startsAt, @org.jspecify.annotations.Nullable String series) {
        Answer planned = stage.post(network.steward(), "/v1/networks/" + network.id() + "/meetings", """
                {"title":"%s","startsAt":"%s","place":"Utrecht","description":"Hoe houd je iedereen aan boord?",
                 "series":%s}""".formatted(
                        title, startsAt, series == null ? "null" : "\"" + series + "\""));
        assertThat(planned.status()).isEqualTo(201);
        return planned.uuid("/id");
    }

    private static String path(StagedNetwork network) {
        return "/v1/networks/" + network.id() + "/meetings.ics";
    }

    private Answer agenda(StagedNetwork network) {
        Answer answer = stage.get(VISITOR, path(network));
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private int again(StagedNetwork network, String tag) {
        return stage.send(VISITOR, "GET", path(network), null, "If-None-Match", tag)
                .status();
    }

    private static List<String> titles(Answer answer) throws Exception {
        return events(answer).stream().map(event -> value(event, "SUMMARY")).toList();
    }

    private static List<VEvent> events(Answer answer) throws Exception {
        Calendar calendar =
                new CalendarBuilder().build(new StringReader(answer.raw().body()));
        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(new ITIPValidator().validate(calendar).getEntries()).isEmpty();
        return calendar.getComponents("VEVENT");
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
