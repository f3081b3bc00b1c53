package nl.kopgroep.content.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.kopgroep.content.support.Api;
import nl.kopgroep.content.support.Api.Answer;
import nl.kopgroep.content.support.ContentTest;
import nl.kopgroep.content.support.Knowledge;
import nl.kopgroep.content.support.Knowledge.Draft;
import nl.kopgroep.content.support.Person;
import nl.kopgroep.content.support.Village;
import nl.kopgroep.content.support.Village.Network;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member asks, others answer, and who may read the question reads along. */
@ContentTest
class AnsweringTest {

    static final Draft QUESTION =
            Draft.of("Wie heeft hier ervaring mee?", "Wij beginnen net.").with("kind", "question");

    @Autowired
    Api api;

    @Autowired
    Village village;

    @Autowired
    Knowledge knowledge;

    @Autowired
    JdbcClient jdbc;

    Network network;

    @BeforeEach
    void aNetwork() {
        network = village.network();
    }

    @Test
    void who_may_read_the_question_reads_its_answers_in_the_order_in_which_they_were_given() {
        for (String audience : List.of("public", "network", "organisation")) {
            String question = asked(audience);
            Person first = audience.equals("organisation") ? network.member() : network.other();
            knowledge.answer(first, question, "Eerst **dit**.");
            knowledge.answer(network.member(), question, "Dan dat.");
            Answer read = api.as(network.member()).get(answers(question));
            assertThat(read.text("/page/totalItems")).isEqualTo("2");
            assertThat(read.text("/items/0/html")).contains("<strong>dit</strong>");
            assertThat(read.text("/items/0/organisation/name"))
                    .isEqualTo(audience.equals("organisation") ? "Extra Strong" : "NetwerkZON");
            assertThat(read.text("/items/1/text")).isEqualTo("Dan dat.");
            assertThat(api.as(network.other()).get(answers(question)).status())
                    .isEqualTo(audience.equals("organisation") ? 404 : 200);
            assertThat(api.visitor().get(answers(question)).status()).isEqualTo(audience.equals("public") ? 200 : 404);
        }
    }

    @Test
    void an_answer_is_made_harmless_before_it_is_shown() {
        String question = asked("network");
        knowledge.answer(network.other(), question, "Kijk <script>alert(1)</script> [hier](javascript:alert(1))");
        String html = api.as(network.member()).get(answers(question)).text("/items/0/html");
        assertThat(html).doesNotContain("<script").doesNotContain("javascript:").contains("Kijk");
    }

    @Test
    void only_a_question_that_is_published_can_be_answered() {
        String tip = knowledge.publish(network, network.member(), Draft.of("Een tip", "x"));
        String draft = knowledge.draft(network, network.member(), QUESTION);
        String withdrawn = asked("network");
        api.as(network.member()).post("/v1/items/" + withdrawn + "/withdrawal", null);
        Api.Client member = api.as(network.member());
        for (String refused : List.of(tip, draft, withdrawn)) {
            assertThat(member.post(answers(refused), Map.of("text", "x")).problem())
                    .isEqualTo("conflict");
        }
        assertThat(member.post(answers(asked("network")), Map.of("text", " ")).problem())
                .isEqualTo("validation");
        assertThat(member.post(answers(asked("network")), Map.of("text", "x".repeat(20_001)))
                        .problem())
                .isEqualTo("validation");
        assertThat(api.as(network.outsider())
                        .post(answers(asked("public")), Map.of("text", "x"))
                        .problem())
                .isEqualTo("not-allowed");
    }

    @Test
    void its_organisation_changes_an_answer_and_nobody_else_does() {
        String answer = "/v1/answers/" + knowledge.answer(network.other(), asked("network"), "Zo.");
        Person colleague = village.representative(network.other().organisation(), "representative");
        Map<String, Object> better = Map.of("text", "Beter zo.");
        for (Person stranger : List.of(network.member(), network.steward())) {
            assertThat(api.as(stranger)
                            .with("If-Match", "1")
                            .put(answer, better)
                            .problem())
                    .isEqualTo("not-allowed");
        }
        assertThat(api.as(colleague).put(answer, better).problem()).isEqualTo("validation");
        Answer changed = api.as(colleague).with("If-Match", "1").put(answer, better);
        assertThat(changed.text("/text")).isEqualTo("Beter zo.");
        assertThat(changed.text("/version")).isEqualTo("2");
        assertThat(api.as(network.other())
                        .with("If-Match", "\"1\"")
                        .put(answer, better)
                        .problem())
                .isEqualTo("conflict");
        assertThat(api.as(network.other())
                        .with("If-Match", "\"2\"")
                        .put(answer, better)
                        .text("/version"))
                .as("the same words again are no change")
                .isEqualTo("2");
    }

    @Test
    void an_answer_is_taken_back_by_its_organisation_or_the_steward_and_is_gone_for_everyone() {
        String question = asked("public");
        String own = "/v1/answers/" + knowledge.answer(network.other(), question, "Eigen");
        String moderated = "/v1/answers/" + knowledge.answer(network.other(), question, "Ongepast");
        assertThat(api.as(network.member()).delete(own).status()).isEqualTo(403);
        assertThat(api.as(network.other()).delete(own).status()).isEqualTo(204);
        assertThat(api.as(network.other()).delete(own).status())
                .as("the second time changes nothing")
                .isEqualTo(204);
        assertThat(api.as(network.steward()).delete(moderated).status()).isEqualTo(204);
        assertThat(api.as(network.other()).get(answers(question)).text("/page/totalItems"))
                .isEqualTo("0");
        assertThat(api.as(network.other())
                        .with("If-Match", "2")
                        .put(own, Map.of("text", "Toch weer"))
                        .problem())
                .isEqualTo("conflict");
        assertThat(told(own)).containsExactly("nl.kopgroep.answer.given 1", "nl.kopgroep.answer.withdrawn 2");
    }

    @Test
    void with_the_question_withdrawn_its_answers_are_no_longer_shown() {
        String question = asked("public");
        knowledge.answer(network.other(), question, "Zo.");
        api.as(network.member()).post("/v1/items/" + question + "/withdrawal", null);
        assertThat(api.as(network.other()).get(answers(question)).text("/page/totalItems"))
                .isEqualTo("0");
    }

    @Test
    void sent_twice_with_one_key_an_answer_is_given_once() {
        String question = asked("network");
        Api.Client other = api.as(network.other()).with("Idempotency-Key", "key-" + question);
        Answer first = other.post(answers(question), Map.of("text", "Eén keer."));
        Answer again = other.post(answers(question), Map.of("text", "Eén keer."));
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(api.as(network.other()).get(answers(question)).text("/page/totalItems"))
                .isEqualTo("1");
    }

    @Test
    void what_is_told_of_an_answer_is_who_and_to_what_and_never_the_text() {
        String answer = knowledge.answer(network.other(), asked("network"), "Geheim recept");
        String payload = jdbc.sql("select convert_from(payload, 'UTF8') from outbox where aggregate_id = ?::uuid")
                .param(answer)
                .query((row, _) -> row.getString(1))
                .single();
        assertThat(payload)
                .contains(network.other().id().toString())
                .contains(network.other().organisation().toString())
                .doesNotContain("Geheim");
    }

    private String asked(String audience) {
        return knowledge.publish(network, network.member(), QUESTION.forAudience(audience));
    }

    private static String answers(String question) {
        return "/v1/items/" + question + "/answers";
    }

    private List<String> told(String answer) {
        return jdbc.sql("select type || ' ' || aggregate_version from outbox where aggregate_id = ?::uuid order by id")
                .param(answer.replace("/v1/answers/", ""))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
