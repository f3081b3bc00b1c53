package nl.kopgroep.content.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.kopgroep.content.support.Api;
import nl.kopgroep.content.support.Api.Answer;
import nl.kopgroep.content.support.ContentTest;
import nl.kopgroep.content.support.Person;
import nl.kopgroep.content.support.Village;
import nl.kopgroep.content.support.Village.Network;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ContentTest
class SharingKnowledgeTest {

    @Autowired
    Api api;

    @Autowired
    Village village;

    @Autowired
    JdbcClient jdbc;

    Network network;

    @BeforeEach
    void aNetwork() {
        network = village.network();
    }

    @Test
    void a_draft_is_seen_by_the_authors_organisation_only() {
        String draft = drafted(network.member(), "public");
        Person colleague = village.representative(network.member().organisation(), "representative");
        assertThat(api.as(network.member()).get(draft).status()).isEqualTo(200);
        assertThat(api.as(colleague).get(draft).text("/status")).isEqualTo("draft");
        for (Person stranger : List.of(network.other(), network.steward(), network.outsider())) {
            assertThat(api.as(stranger).get(draft).status()).isEqualTo(404);
        }
        assertThat(api.visitor().get(draft).status()).isEqualTo(404);
    }

    @Test
    void a_published_item_is_read_by_its_audience_and_unknown_to_others() {
        Person successor = village.successor(network);
        for (String audience : List.of("public", "network", "organisation")) {
            String item = published(network.member(), audience);
            boolean open = audience.equals("public");
            boolean members = open || audience.equals("network");
            assertThat(api.as(network.member()).get(item).status()).as(audience).isEqualTo(200);
            assertThat(api.as(network.other()).get(item).status()).as(audience).isEqualTo(members ? 200 : 404);
            assertThat(api.as(network.steward()).get(item).status())
                    .as(audience)
                    .isEqualTo(members ? 200 : 404);
            assertThat(api.as(successor).get(item).status()).as(audience).isEqualTo(members ? 200 : 404);
            assertThat(api.as(network.outsider()).get(item).status())
                    .as(audience)
                    .isEqualTo(open ? 200 : 404);
            assertThat(api.visitor().get(item).status()).as(audience).isEqualTo(open ? 200 : 404);
        }
    }

    @Test
    void the_list_shows_each_what_each_may_read() {
        published(network.member(), "public");
        published(network.member(), "network");
        published(network.member(), "organisation");
        drafted(network.member(), "public");
        String list = network.path("/items");
        assertThat(api.visitor().get(list).text("/page/totalItems")).isEqualTo("1");
        assertThat(api.as(network.outsider()).get(list).text("/page/totalItems"))
                .isEqualTo("1");
        assertThat(api.as(network.other()).get(list).text("/page/totalItems")).isEqualTo("2");
        assertThat(api.as(network.member()).get(list).text("/page/totalItems")).isEqualTo("3");
        assertThat(api.as(network.member()).get(list + "?mine=true").text("/page/totalItems"))
                .isEqualTo("4");
        assertThat(api.as(network.member()).get(list + "?status=draft").text("/page/totalItems"))
                .isEqualTo("1");
        assertThat(api.as(network.other()).get(list + "?status=draft").text("/page/totalItems"))
                .isEqualTo("0");
        assertThat(api.visitor().get(list + "?status=draft").status()).isEqualTo(401);
    }

    @Test
    void who_is_not_a_member_can_not_write() {
        Map<String, Object> item = item("public");
        assertThat(api.visitor().post(network.path("/items"), item).status()).isEqualTo(401);
        assertThat(api.as(network.outsider()).post(network.path("/items"), item).problem())
                .isEqualTo("not-allowed");
        assertThat(api.as(village.successor(network))
                        .post(network.path("/items"), item)
                        .status())
                .isEqualTo(403);
        assertThat(api.as(new Person(network.member().id(), null))
                        .post(network.path("/items"), item)
                        .problem())
                .isEqualTo("not-your-organisation");
        assertThat(api.as(new Person(network.member().id(), network.other().organisation()))
                        .post(network.path("/items"), item)
                        .problem())
                .isEqualTo("not-your-organisation");
    }

    @Test
    void another_organisation_can_not_change_what_it_can_read() {
        String item = published(network.member(), "network");
        Answer edit = api.as(network.other()).with("If-Match", "2").put(item, item("network"));
        assertThat(edit.status()).isEqualTo(403);
        assertThat(api.as(network.other()).post(item + "/withdrawal", null).status())
                .isEqualTo(403);
        assertThat(api.as(network.member()).get(item).text("/status")).isEqualTo("published");
    }

    @Test
    void the_steward_can_withdraw_what_a_member_shared() {
        String item = published(network.member(), "public");
        Answer withdrawn = api.as(network.steward()).post(item + "/withdrawal", Map.of("reason", "Staat er dubbel"));
        assertThat(withdrawn.status()).isEqualTo(200);
    }

    @Test
    void the_link_of_a_withdrawn_item_says_so_without_its_text() {
        String item = published(network.member(), "public");
        api.as(network.member()).post(item + "/withdrawal", Map.of("reason", "Verouderd"));
        Answer seen = api.visitor().get(item);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text("/status")).isEqualTo("withdrawn");
        assertThat(seen.text("/withdrawnBecause")).isEqualTo("Verouderd");
        assertThat(seen.text("/text")).isEmpty();
        assertThat(seen.text("/html")).isEmpty();
        assertThat(seen.text("/summary")).isEmpty();
        assertThat(api.visitor().get(network.path("/items")).text("/page/totalItems"))
                .isEqualTo("0");
        assertThat(api.as(network.member()).post(item + "/publication", null).problem())
                .isEqualTo("conflict");
    }

    @Test
    void a_withdrawn_item_is_still_unknown_to_who_could_never_read_it() {
        String item = published(network.member(), "network");
        api.as(network.member()).post(item + "/withdrawal", null);
        assertThat(api.visitor().get(item).status()).isEqualTo(404);
        assertThat(api.as(network.other()).get(item).text("/status")).isEqualTo("withdrawn");
    }

    @Test
    void an_edit_of_what_has_changed_meanwhile_is_refused() {
        String item = published(network.member(), "public");
        String version = api.as(network.member()).get(item).text("/version");
        assertThat(api.as(network.member())
                        .with("If-Match", "\"" + version + "\"")
                        .put(item, item("network"))
                        .status())
                .isEqualTo(200);
        assertThat(api.as(network.member())
                        .with("If-Match", "\"" + version + "\"")
                        .put(item, item("public"))
                        .problem())
                .isEqualTo("conflict");
        assertThat(api.as(network.member()).put(item, item("public")).status()).isEqualTo(400);
    }

    @Test
    void html_is_shown_without_what_can_do_harm_and_the_source_is_kept() {
        Map<String, Object> harmful = item("public");
        harmful.put("text", "**Hallo** <script>alert(1)</script>");
        Answer item = api.as(network.member()).post(network.path("/items"), harmful);
        assertThat(item.text("/html")).contains("<strong>Hallo</strong>").doesNotContain("script");
        assertThat(item.text("/text")).isEqualTo("**Hallo** <script>alert(1)</script>");
    }

    @Test
    void a_theme_of_another_network_can_not_be_used() {
        Network elsewhere = village.network();
        String theme = api.as(elsewhere.steward())
                .post(elsewhere.path("/themes"), Map.of("prefLabel", Map.of("nl", "Governance")))
                .text("/id");
        Map<String, Object> item = item("public");
        item.put("themes", List.of(theme));
        Answer refused = api.as(network.member()).post(network.path("/items"), item);
        assertThat(refused.problem()).isEqualTo("validation");
        assertThat(refused.text("/detail")).startsWith("themes: ");
    }

    @Test
    void what_is_missing_is_named_by_its_field() {
        Answer refused = api.as(network.member())
                .post(network.path("/items"), Map.of("title", " ", "text", "x", "kind", "tip", "audience", "public"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("validation");
        assertThat(refused.text("/detail")).contains("title");
        assertThat(api.as(network.member())
                        .post(
                                network.path("/items"),
                                Map.of("title", "x", "text", "x", "kind", "roddel", "audience", "public"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobody_hears_of_a_draft_and_everybody_of_what_is_published() {
        String draft = drafted(network.member(), "public");
        String id = draft.substring(draft.lastIndexOf('/') + 1);
        api.as(network.member()).with("If-Match", "1").put(draft, item("network"));
        assertThat(events(id)).isEmpty();
        api.as(network.member()).post(draft + "/publication", null);
        Map<String, Object> again = item("network");
        again.put("title", "Beter gezegd");
        api.as(network.member()).with("If-Match", "3").put(draft, again);
        api.as(network.member()).post(draft + "/withdrawal", null);
        assertThat(events(id))
                .containsExactly(
                        "nl.kopgroep.item.published 1", "nl.kopgroep.item.changed 2", "nl.kopgroep.item.withdrawn 3");
    }

    private List<String> events(String itemId) {
        return jdbc.sql(
                        "select type || ' ' || aggregate_version from outbox where aggregate_id = cast(? as uuid) order by id")
                .params(itemId)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String drafted(Person author, String audience) {
        Answer draft = api.as(author).post(network.path("/items"), item(audience));
        assertThat(draft.status()).as(draft.body().toString()).isEqualTo(201);
        return "/v1/items/" + draft.text("/id");
    }

    private String published(Person author, String audience) {
        String item = drafted(author, audience);
        assertThat(api.as(author).post(item + "/publication", null).status()).isEqualTo(200);
        return item;
    }

    private static Map<String, Object> item(String audience) {
        return new java.util.HashMap<>(Map.of(
                "title", "Begin op tijd",
                "kind", "tip",
                "text", "Denk er bijtijds over na.",
                "themes", List.of(),
                "audience", audience,
                "language", "nl"));
    }
}
