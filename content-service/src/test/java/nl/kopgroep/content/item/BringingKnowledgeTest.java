package nl.kopgroep.content.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ContentTest
class BringingKnowledgeTest {

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
    void themes_and_items_come_in_once_however_often_they_are_brought() {
        Answer themes = bring("themes", List.of(theme("opschaling", "verduurzaming"), theme("verduurzaming", null)));
        assertThat(outcomes(themes)).containsExactly("created", "created");
        Answer items = bring("items", List.of(item("een", "opschaling"), item("twee", "verduurzaming")));
        assertThat(outcomes(items)).containsExactly("created", "created");
        assertThat(outcomes(
                        bring("themes", List.of(theme("opschaling", "verduurzaming"), theme("verduurzaming", null)))))
                .containsExactly("unchanged", "unchanged");
        assertThat(outcomes(bring("items", List.of(item("een", "opschaling"), item("twee", "verduurzaming")))))
                .containsExactly("unchanged", "unchanged");
        Map<String, Object> changed = item("een", "opschaling");
        changed.put("title", "Beter gezegd");
        assertThat(outcomes(bring("items", List.of(changed, item("twee", "verduurzaming")))))
                .containsExactly("updated", "unchanged");
        assertThat(api.visitor().get(network.path("/items")).text("/page/totalItems"))
                .isEqualTo("2");
        Answer read = api.visitor().get("/v1/items/" + items.text("/results/0/id"));
        assertThat(read.text("/title")).isEqualTo("Beter gezegd");
        assertThat(read.text("/publishedAt")).isEqualTo("2017-09-13T12:00:00Z");
        assertThat(read.text("/themes/0/label")).isEqualTo("opschaling");
    }

    @Test
    void nobody_is_told_of_what_was_brought_but_it_is_found() {
        Answer items = bring("items", List.of(item("een", null)));
        String id = items.text("/results/0/id");
        assertThat(jdbc.sql(
                                "select convert_from(payload, 'UTF8')::jsonb ->> 'imported' from outbox where aggregate_id = cast(? as uuid)")
                        .params(id)
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("true");
        await().untilAsserted(() -> assertThat(
                        api.visitor().get(network.path("/search?q=tekst")).text("/items/0/id"))
                .isEqualTo(id));
    }

    @Test
    void one_mistake_and_nothing_comes_in_and_each_mistake_is_named() {
        Map<String, Object> wrong = item("twee", "nergens");
        wrong.remove("title");
        wrong.put("kind", "roddel");
        wrong.remove("organisationId");
        Answer refused = bring("items", List.of(item("een", null), wrong));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("validation");
        List<String> places = new ArrayList<>();
        refused.body()
                .get("errors")
                .forEach(error -> places.add(
                        error.get("index").asString() + " " + error.get("field").asString()));
        assertThat(places).containsExactlyInAnyOrder("1 title", "1 kind", "1 themes", "1 organisation");
        assertThat(api.as(network.member()).get(network.path("/items")).text("/page/totalItems"))
                .isEqualTo("0");
    }

    @Test
    void themes_that_go_round_or_have_one_name_are_refused() {
        assertThat(bring("themes", List.of(theme("a", "b"), theme("b", "a"))).text("/errors/0/field"))
                .isEqualTo("broader");
        Map<String, Object> same = theme("b", null);
        same.put("labelNl", "A");
        assertThat(bring("themes", List.of(theme("a", null), same)).text("/errors/0/field"))
                .isEqualTo("labelNl");
        assertThat(bring("themes", List.of(theme("a", "nergens"))).text("/errors/0/field"))
                .isEqualTo("broader");
        assertThat(api.visitor().get(network.path("/themes")).body()).isEmpty();
    }

    @Test
    void only_the_steward_brings_and_takes() {
        for (Person other : List.of(network.member(), network.outsider(), village.successor(network))) {
            assertThat(api.as(other)
                            .put(network.path("/imports/items"), List.of())
                            .status())
                    .isEqualTo(403);
            assertThat(api.as(other).get(network.path("/exports/items")).status())
                    .isEqualTo(403);
            assertThat(api.as(other)
                            .put(network.path("/imports/themes"), List.of())
                            .status())
                    .isEqualTo(403);
            assertThat(api.as(other).get(network.path("/exports/themes")).status())
                    .isEqualTo(403);
        }
        assertThat(api.visitor().get(network.path("/exports/items")).status()).isEqualTo(401);
    }

    @Test
    void a_batch_that_is_too_large_is_refused() {
        List<Map<String, Object>> themes = new ArrayList<>();
        for (int i = 0; i <= 500; i++) {
            themes.add(theme("t" + i, null));
        }
        assertThat(bring("themes", themes).status()).isEqualTo(413);
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i <= 200; i++) {
            items.add(item("i" + i, null));
        }
        assertThat(bring("items", items).status()).isEqualTo(413);
    }

    @Test
    void what_goes_out_is_what_came_in_and_comes_in_again_unchanged() {
        bring("themes", List.of(theme("opschaling", "verduurzaming"), theme("verduurzaming", null)));
        bring("items", List.of(item("een", "opschaling"), item("twee", "verduurzaming")));
        knowledge.publish(network, network.member(), Draft.of("Hier gemaakt", "Tekst"));
        knowledge.draft(network, network.member(), Draft.of("Nog een concept", "Tekst"));
        knowledge.publish(
                network, network.member(), Draft.of("Van ons", "Tekst").forAudience("organisation"));
        JsonNode themes =
                api.as(network.steward()).get(network.path("/exports/themes")).body();
        JsonNode items =
                api.as(network.steward()).get(network.path("/exports/items")).body();
        assertThat(themes.get("items").get(0).get("externalId").asString()).isEqualTo("opschaling");
        assertThat(themes.get("items").get(0).get("broader").asString()).isEqualTo("verduurzaming");
        assertThat(items.get("items")).hasSize(3);
        JsonNode een = items.get("items").get(1);
        assertThat(een.get("externalId").asString()).isEqualTo("een");
        assertThat(een.get("organisation").asString()).isEqualTo("extra-strong");
        assertThat(een.get("themes").get(0).asString()).isEqualTo("opschaling");
        assertThat(outcomes(bring("themes", themes.get("items")))).containsOnly("unchanged");
        assertThat(outcomes(bring("items", items.get("items")))).containsOnly("unchanged");
        assertThat(api.as(network.steward()).get(network.path("/exports/items")).body())
                .isEqualTo(items);
    }

    @Test
    void what_does_not_go_out_is_counted_with_the_reason_on_every_page() {
        String withdrawn = knowledge.publish(network, network.member(), Draft.of("Toch niet", "Tekst"));
        api.as(network.member()).post("/v1/items/" + withdrawn + "/withdrawal", null);
        knowledge.draft(network, network.member(), Draft.of("Concept", "Tekst"));
        knowledge.draft(network, network.other(), Draft.of("Nog een concept", "Tekst"));
        knowledge.publish(
                network, network.member(), Draft.of("Van ons", "Tekst").forAudience("organisation"));
        knowledge.publish(
                network,
                network.steward(),
                Draft.of("Van de beheerder", "Tekst").forAudience("organisation"));
        knowledge.publish(network, network.other(), Draft.of("Voor allen", "Tekst"));
        Network elsewhere = village.network();
        knowledge.draft(elsewhere, elsewhere.member(), Draft.of("Elders", "Tekst"));
        for (int page : new int[] {0, 1}) {
            Answer taken = api.as(network.steward()).get(network.path("/exports/items?size=1&page=" + page));
            assertThat(taken.text("/page/totalItems")).isEqualTo("2");
            assertThat(taken.body().get("leftOut").toString())
                    .isEqualTo("{\"drafts\":2,\"withdrawn\":1,\"forOneOrganisation\":1}");
        }
    }

    @Test
    void what_was_made_here_is_found_again_whatever_source_a_folder_names_for_all_it_holds() {
        String theme = knowledge.theme(network, "Hier bedacht", Map.of());
        knowledge.publish(
                network, network.member(), Draft.of("Hier gemaakt", "Tekst").about(theme));
        JsonNode themes =
                api.as(network.steward()).get(network.path("/exports/themes")).body();
        JsonNode items =
                api.as(network.steward()).get(network.path("/exports/items")).body();
        for (JsonNode records : List.of(themes.get("items"), items.get("items"))) {
            records.forEach(each -> ((ObjectNode) each).put("source", "zorgpact"));
        }
        assertThat(outcomes(bring("themes", themes.get("items")))).containsExactly("unchanged");
        assertThat(outcomes(bring("themes", List.of(theme("smaller", theme))))).containsExactly("created");
        assertThat(outcomes(bring("items", items.get("items")))).containsExactly("unchanged");
        assertThat(api.as(network.member()).get(network.path("/items")).text("/page/totalItems"))
                .isEqualTo("1");
    }

    @Test
    void what_was_withdrawn_here_stays_so_whatever_is_brought() {
        String id = bring("items", List.of(item("een", null))).text("/results/0/id");
        api.as(network.steward()).post("/v1/items/" + id + "/withdrawal", null);
        Map<String, Object> again = item("een", null);
        again.put("title", "Toch weer");
        assertThat(outcomes(bring("items", List.of(again)))).containsExactly("unchanged");
        assertThat(api.visitor().get("/v1/items/" + id).text("/status")).isEqualTo("withdrawn");
    }

    private Answer bring(String kind, Object records) {
        return api.as(network.steward()).put(network.path("/imports/" + kind), records);
    }

    private static List<String> outcomes(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        List<String> outcomes = new ArrayList<>();
        answer.body()
                .get("results")
                .forEach(result -> outcomes.add(result.get("outcome").asString()));
        return outcomes;
    }

    private static Map<String, Object> theme(String id, @Nullable String broader) {
        Map<String, Object> theme = new HashMap<>(Map.of("source", "zorgpact", "externalId", id, "labelNl", id));
        if (broader != null) {
            theme.put("broader", broader);
        }
        return theme;
    }

    private Map<String, Object> item(String id, @Nullable String theme) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("source", "zorgpact"),
                Map.entry("externalId", id),
                Map.entry("title", "Over " + id),
                Map.entry("kind", "report"),
                Map.entry("text", "Tekst van *" + id + "*"),
                Map.entry("themes", theme == null ? List.of() : List.of(theme)),
                Map.entry("audience", "public"),
                Map.entry("publishedAt", "2017-09-13T12:00:00Z"),
                Map.entry("organisation", "extra-strong"),
                Map.entry("organisationId", network.member().organisation()),
                Map.entry("authorId", network.member().id())));
    }
}
