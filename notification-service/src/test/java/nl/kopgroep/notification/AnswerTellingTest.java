package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.kopgroep.events.AnswerEvent;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who asked, and who follows the question, hears of answers. */
@NotificationTest
class AnswerTellingTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    Net network;
    Theme theme;
    Citizen asker;
    Citizen follower;
    Citizen expert;
    ItemEvent.ItemFacts question;

    @BeforeEach
    void somebody_asks() {
        network = world.network("Kopgroep");
        theme = world.theme(network, "Governance");
        asker = world.member(network, "Vrager");
        follower = world.member(network, "Volger");
        expert = world.member(network, "Weter");
        question = question("network");
        world.tell(new ItemEvent.Published(question, true));
    }

    @Test
    void an_answer_is_told_to_who_asked_and_to_who_follows_the_question_but_not_to_who_follows_its_theme_only() {
        Citizen byTheme = world.member(network, "Themavolger");
        world.follow(byTheme, theme, false, "direct");
        followsQuestion(follower, "here-only");
        followsQuestion(expert, "here-only");
        answer(expert, false);
        assertThat(world.toldOf(question.id())).isEqualTo(2);
        JsonNode told = newest(asker);
        assertThat(told.get("kind").asString()).isEqualTo("answer-given");
        assertThat(told.get("title").asString()).isEqualTo("Antwoord op: Wie weet dit?");
        assertThat(told.get("reason").get("nl").asString()).contains("omdat je deze vraag stelde");
        assertThat(told.get("url").asString()).contains("/p/" + question.id());
        assertThat(newest(follower).get("reason").get("en").asString()).contains("because you follow this question");
        assertThat(entries(byTheme)).isEmpty();
        assertThat(entries(expert)).as("who answers needs no telling").isEmpty();
    }

    @Test
    void the_asker_is_told_at_once_unless_she_chose_otherwise_for_everything() {
        answer(expert, false);
        world.toldOf(question.id());
        assertThat(frequencies(asker)).containsExactly("direct");
        jdbc.sql("insert into standing_preference (id, network_id, person_id, mail) values (?, ?, ?, 'weekly')")
                .params(Uuid7.next(), network.id(), asker.id())
                .update();
        answer(expert, false);
        world.toldOf(question.id());
        assertThat(frequencies(asker)).containsExactlyInAnyOrder("direct", "weekly");
    }

    @Test
    void several_answers_are_one_entry() {
        answer(expert, false);
        world.toldOf(question.id());
        answer(expert, false);
        world.toldOf(question.id());
        assertThat(entries(asker)).hasSize(1);
    }

    @Test
    void an_answer_that_was_taken_back_is_told_no_more() {
        AnswerEvent.AnswerFacts answer = answer(expert, false);
        world.toldOf(question.id());
        assertThat(entries(asker)).hasSize(1);
        world.tell(new AnswerEvent.Withdrawn(new AnswerEvent.AnswerFacts(
                answer.id(),
                answer.networkId(),
                answer.itemId(),
                answer.organisationId(),
                answer.authorId(),
                answer.givenAt(),
                true)));
        assertThat(entries(asker)).isEmpty();
    }

    @Test
    void the_asker_who_muted_her_question_or_whose_question_was_withdrawn_hears_no_more() {
        jdbc.sql("insert into muted_item (id, network_id, person_id, item_id) values (?, ?, ?, ?)")
                .params(Uuid7.next(), network.id(), asker.id(), question.id())
                .update();
        answer(expert, false);
        assertThat(world.toldOf(question.id())).isZero();
        ItemEvent.ItemFacts withdrawn = question("network");
        world.tell(new ItemEvent.Published(withdrawn, true));
        world.withdraw(withdrawn);
        question = withdrawn;
        answer(expert, false);
        assertThat(world.toldOf(withdrawn.id())).isZero();
    }

    @Test
    void who_may_not_read_the_question_hears_of_no_answer_and_an_imported_one_is_told_to_nobody() {
        question = question("organisation");
        world.tell(new ItemEvent.Published(question, true));
        followsQuestion(follower, "direct");
        answer(expert, true);
        answer(expert, false);
        assertThat(world.toldOf(question.id())).isEqualTo(1);
        assertThat(entries(asker)).hasSize(1);
        assertThat(entries(follower)).isEmpty();
    }

    @Test
    void the_asker_is_mailed_as_long_as_she_may_read_it() {
        answer(expert, false);
        world.mailIsDone(question.id());
        assertThat(jdbc.sql("select d.state from delivery d join network_update u on u.id = d.update_id"
                                + " where u.subject_id = ? and d.person_id = ?")
                        .params(question.id(), asker.id())
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("sent");
    }

    @Test
    void the_asker_stops_mail_about_her_question_by_its_link_and_takes_that_back() {
        answer(expert, false);
        world.mailIsDone(question.id());
        String link = asker.unsubscribeLink();
        assertThat(world.get(asker, link).json().get("themeName").asString()).contains("Wie weet dit?");

        assertThat(world.post(null, link).status()).isEqualTo(204);
        answer(expert, false);
        assertThat(world.toldOf(question.id())).as("of the first answer only").isEqualTo(1);

        world.post(null, link + "/undo");
        answer(expert, false);
        assertThat(world.toldOf(question.id())).isEqualTo(2);
    }

    private ItemEvent.ItemFacts question(String audience) {
        return new ItemEvent.ItemFacts(
                Uuid7.next(),
                network.id(),
                world.organisationOf(asker),
                asker.id(),
                "question",
                "Wie weet dit?",
                List.of(theme.id()),
                audience,
                "nl",
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                false);
    }

    private AnswerEvent.AnswerFacts answer(Citizen by, boolean imported) {
        AnswerEvent.AnswerFacts answer = new AnswerEvent.AnswerFacts(
                Uuid7.next(),
                network.id(),
                question.id(),
                world.organisationOf(by),
                by.id(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                false);
        world.tell(new AnswerEvent.Given(answer, imported));
        return answer;
    }

    private void followsQuestion(Citizen person, String frequency) {
        jdbc.sql("""
                insert into subscription (id, network_id, organisation_id, person_id, target, item_id, include_narrower,
                    frequency, since) values (?, ?, ?, ?, 'item', ?, false, ?, now() - interval '1 minute')""")
                .params(Uuid7.next(), network.id(), world.organisationOf(person), person.id(), question.id(), frequency)
                .update();
    }

    private List<String> frequencies(Citizen person) {
        return jdbc.sql("select t.frequency from update_recipient t join network_update u on u.id = t.update_id"
                        + " where t.person_id = ? and u.kind = 'answer-given'")
                .param(person.id())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private JsonNode newest(Citizen person) {
        return entries(person).getFirst();
    }

    private List<JsonNode> entries(Citizen person) {
        List<JsonNode> entries = new ArrayList<>();
        JsonNode answer = json.readTree(world.get(person, "/v1/updates").body());
        answer.get("items").forEach(entries::add);
        return entries;
    }
}
