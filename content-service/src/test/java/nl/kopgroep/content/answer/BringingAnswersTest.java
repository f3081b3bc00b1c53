package nl.kopgroep.content.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers come along with the questions of a network, and go along with it. */
@ContentTest
class BringingAnswersTest {

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
    void aNetworkWithABroughtQuestion() {
        network = village.network();
        bring("items", List.of(item("vraag", "question"), item("tip", "tip")));
    }

    @Test
    void answers_come_in_once_however_often_they_are_brought_and_nobody_is_told() {
        Answer created = bring("answers", List.of(answer("een", "vraag"), answer("twee", "vraag")));
        assertThat(outcomes(created)).containsExactly("created", "created");
        assertThat(outcomes(bring("answers", List.of(answer("een", "vraag"), answer("twee", "vraag")))))
                .containsExactly("unchanged", "unchanged");
        Map<String, Object> changed = answer("een", "vraag");
        changed.put("text", "Beter gezegd");
        Map<String, Object> earlier = answer("twee", "vraag");
        earlier.put("givenAt", "2017-09-13T12:00:00Z");
        assertThat(outcomes(bring("answers", List.of(changed, earlier)))).containsExactly("updated", "updated");
        assertThat(outcomes(bring("answers", List.of(changed, earlier)))).containsExactly("unchanged", "unchanged");
        Answer read = api.visitor().get("/v1/items/" + idOf("vraag") + "/answers");
        assertThat(read.text("/items/0/text")).isEqualTo("Antwoord twee");
        assertThat(read.text("/items/0/givenAt")).isEqualTo("2017-09-13T12:00:00Z");
        assertThat(read.text("/items/0/organisation/name")).isEqualTo("NetwerkZON");
        assertThat(read.text("/items/1/text")).isEqualTo("Beter gezegd");
        assertThat(told(created.text("/results/0/id"))).containsExactly("given true", "changed true");
    }

    @Test
    void one_mistake_and_nothing_comes_in_and_each_mistake_is_named() {
        knowledge.draft(network, network.member(), AnsweringTest.QUESTION);
        Map<String, Object> wrong = answer("twee", "nergens");
        wrong.remove("text");
        wrong.remove("organisationId");
        wrong.remove("givenAt");
        Map<String, Object> long_ = answer("drie", "vraag");
        long_.put("text", "x".repeat(20_001));
        Map<String, Object> without = answer("vier", "vraag");
        without.remove("question");
        String draft = jdbc.sql("select id from knowledge_item where network_id = ? and status = 'draft'")
                .param(network.id())
                .query((row, _) -> row.getString(1))
                .single();
        Network elsewhere = village.network();
        String foreign = knowledge.publish(elsewhere, elsewhere.member(), AnsweringTest.QUESTION);
        Answer refused = bring(
                "answers",
                List.of(
                        answer("een", "vraag"),
                        wrong,
                        long_,
                        without,
                        answer("vijf", "tip"),
                        answer("zes", draft),
                        answer("zeven", foreign),
                        answer("een", "vraag")));
        assertThat(refused.problem()).isEqualTo("validation");
        assertThat(mistakes(refused))
                .containsExactlyInAnyOrder(
                        "1 question",
                        "1 text",
                        "1 organisation",
                        "1 givenAt",
                        "2 text",
                        "3 question",
                        "4 question",
                        "5 question",
                        "6 question",
                        "7 externalId");
        assertThat(take().text("/page/totalItems")).isEqualTo("0");
    }

    @Test
    void an_answer_stays_its_organisations_and_its_questions() {
        bring("items", List.of(item("andere-vraag", "question")));
        bring("answers", List.of(answer("een", "vraag")));
        Map<String, Object> others = answer("een", "vraag");
        others.put("organisationId", network.member().organisation());
        assertThat(mistakes(bring("answers", List.of(others)))).containsExactly("0 organisation");
        assertThat(mistakes(bring("answers", List.of(answer("een", "andere-vraag")))))
                .containsExactly("0 question");
    }

    @Test
    void only_the_steward_brings_and_takes_and_no_more_than_200_at_a_time() {
        for (Person other : List.of(network.member(), network.outsider(), village.successor(network))) {
            assertThat(api.as(other)
                            .put(network.path("/imports/answers"), List.of())
                            .status())
                    .isEqualTo(403);
            assertThat(api.as(other).get(network.path("/exports/answers")).status())
                    .isEqualTo(403);
        }
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i <= 200; i++) {
            many.add(answer("a" + i, "vraag"));
        }
        assertThat(bring("answers", many).status()).isEqualTo(413);
    }

    @Test
    void what_goes_out_is_what_came_in_and_comes_in_again_unchanged_here_and_elsewhere() {
        bring("answers", List.of(answer("twee", "vraag"), answer("een", "vraag")));
        String here = knowledge.publish(network, network.member(), AnsweringTest.QUESTION);
        knowledge.answer(network.other(), here, "  Hier gegeven.\n");
        JsonNode taken = take().body();
        assertThat(taken.get("items")).hasSize(3);
        assertThat(taken.at("/items/1/externalId").asString()).isEqualTo("een");
        assertThat(taken.at("/items/1/question").asString()).isEqualTo("vraag");
        assertThat(taken.at("/items/1/organisation").asString()).isEqualTo("netwerk-zon");
        assertThat(taken.at("/items/0/question").asString()).isEqualTo(here);
        taken.get("items").forEach(each -> ((ObjectNode) each).put("source", "zorgpact"));
        assertThat(outcomes(bring("answers", taken.get("items")))).containsOnly("unchanged");
        JsonNode questions =
                api.as(network.steward()).get(network.path("/exports/items")).body();
        questions.get("items").forEach(each -> ((ObjectNode) each).put("source", "zorgpact"));
        network = village.network();
        bring("items", questions.get("items"));
        assertThat(outcomes(bring("answers", taken.get("items")))).containsOnly("created");
        JsonNode again = take().body();
        assertThat(byId(again)).isEqualTo(byId(taken));
    }

    @Test
    void what_does_not_go_out_is_counted_with_the_reason_on_every_page() {
        String open = knowledge.publish(network, network.member(), AnsweringTest.QUESTION);
        String withdrawn = knowledge.publish(network, network.member(), AnsweringTest.QUESTION);
        String own = knowledge.publish(network, network.member(), AnsweringTest.QUESTION.forAudience("organisation"));
        String noQuestion = knowledge.publish(network, network.member(), AnsweringTest.QUESTION);
        knowledge.answer(network.other(), open, "Een");
        knowledge.answer(network.other(), open, "Twee");
        String takenBack = knowledge.answer(network.other(), open, "Toch niet");
        api.as(network.other()).delete("/v1/answers/" + takenBack);
        for (String question : List.of(withdrawn, own, noQuestion)) {
            knowledge.answer(network.member(), question, "Antwoord");
        }
        api.as(network.member()).post("/v1/items/" + withdrawn + "/withdrawal", null);
        knowledge.edit(network.member(), noQuestion, Draft.of("Toch een tip", "x"));
        for (int page : new int[] {0, 1}) {
            Answer taken = api.as(network.steward()).get(network.path("/exports/answers?size=1&page=" + page));
            assertThat(taken.text("/page/totalItems")).isEqualTo("2");
            assertThat(taken.body().get("leftOut").toString())
                    .isEqualTo("{\"withdrawnAnswers\":1,\"answersLeftWithQuestions\":3}");
        }
    }

    @Test
    void what_was_withdrawn_here_stays_so_and_does_not_keep_the_rest_from_coming_in() {
        String answer = bring("answers", List.of(answer("een", "vraag"))).text("/results/0/id");
        api.as(network.steward()).delete("/v1/answers/" + answer);
        Map<String, Object> again = answer("een", "vraag");
        again.put("text", "Toch weer");
        assertThat(outcomes(bring("answers", List.of(again)))).containsExactly("unchanged");
        api.as(network.steward()).post("/v1/items/" + idOf("vraag") + "/withdrawal", null);
        assertThat(outcomes(bring("answers", List.of(again, answer("twee", "vraag")))))
                .containsExactly("unchanged", "created");
        assertThat(api.visitor().get("/v1/items/" + idOf("vraag") + "/answers").text("/page/totalItems"))
                .isEqualTo("0");
    }

    private Answer bring(String kind, Object records) {
        return api.as(network.steward()).put(network.path("/imports/" + kind), records);
    }

    private Answer take() {
        return api.as(network.steward()).get(network.path("/exports/answers"));
    }

    private String idOf(String question) {
        return jdbc.sql("select id from knowledge_item where network_id = ? and external_id = ?")
                .params(network.id(), question)
                .query((row, _) -> row.getString(1))
                .single();
    }

    /** Without the platform's own ids, which differ, and without spaces around texts, which don't travel. */
    private static Map<String, String> byId(JsonNode taken) {
        return taken.get("items")
                .valueStream()
                .collect(Collectors.toMap(
                        each -> each.get("externalId").asString(),
                        each -> each.get("question").asString() + "|"
                                + each.get("organisation").asString() + "|"
                                + each.get("author").asString() + "|"
                                + each.get("givenAt").asString() + "|"
                                + each.get("text").asString().strip()));
    }

    private List<String> told(String answer) {
        return jdbc.sql(
                        "select split_part(type, '.', 4) || ' ' || (convert_from(payload, 'UTF8')::jsonb ->> 'imported')"
                                + " from outbox where aggregate_id = ?::uuid order by id")
                .param(answer)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static List<String> outcomes(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body()
                .get("results")
                .valueStream()
                .map(result -> result.get("outcome").asString())
                .toList();
    }

    private static List<String> mistakes(Answer refused) {
        assertThat(refused.status()).isEqualTo(400);
        return refused.body()
                .get("errors")
                .valueStream()
                .map(error ->
                        error.get("index").asString() + " " + error.get("field").asString())
                .toList();
    }

    private Map<String, Object> item(String id, String kind) {
        Map<String, Object> item = answer(id, null);
        item.put("title", "Over " + id);
        item.put("kind", kind);
        item.put("audience", "public");
        item.put("publishedAt", item.remove("givenAt"));
        item.put("organisationId", network.member().organisation());
        return item;
    }

    private Map<String, Object> answer(String id, @org.jspecify.annotations.Nullable String question) {
        Map<String, Object> answer = new HashMap<>(Map.of(
                "source",
                "zorgpact",
                "externalId",
                id,
                "text",
                "Antwoord " + id,
                "organisation",
                "netwerk-zon",
                "organisationId",
                network.other().organisation(),
                "authorId",
                network.other().id(),
                "givenAt",
                "2018-10-02T12:00:00Z"));
        if (question != null) {
            answer.put("question", question);
        }
        return answer;
    }
}
