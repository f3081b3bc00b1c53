package nl.kopgroep.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.content.support.Api;
import nl.kopgroep.content.support.Api.Answer;
import nl.kopgroep.content.support.FollowedSearches;
import nl.kopgroep.content.support.Knowledge;
import nl.kopgroep.content.support.Knowledge.Draft;
import nl.kopgroep.content.support.Person;
import nl.kopgroep.content.support.Village;
import nl.kopgroep.content.support.Village.Network;
import nl.kopgroep.teststack.WithTestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** What stays of searching when Elasticsearch is away, and how the index catches up when it comes back. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "logging.structured.format.console="})
@WithTestStack("content_alone")
@ContextConfiguration(initializers = OwnElasticsearch.Initializer.class)
@Import({Village.class, Api.class, Knowledge.class, FollowedSearches.class})
@DirtiesContext
class SearchWithoutElasticsearchTest {

    private static final Duration CATCHING_UP = Duration.ofSeconds(60);
    private static final Duration SOONER_THAN_A_LEASE_ENDS = Duration.ofSeconds(20);

    @Autowired
    Api api;

    @Autowired
    Village village;

    @Autowired
    Knowledge knowledge;

    @Autowired
    FollowedSearches searches;

    Network network;

    @BeforeEach
    void aNetworkWithoutElasticsearch() {
        OwnElasticsearch.kill();
        network = village.network();
    }

    @AfterAll
    static void away() {
        OwnElasticsearch.kill();
    }

    @Test
    void publishing_and_reading_go_on_and_search_says_that_it_is_less_good() {
        String item = publish("Samenwerkingen bestendigen", "Over *financiering* & meer <3", "public");
        assertThat(api.visitor().get("/v1/items/" + item).status()).isEqualTo(200);
        Answer seen = search(null, "samenwerking financieren");
        assertThat(ids(seen)).containsExactly(item);
        assertThat(seen.text("/degraded")).isEqualTo("true");
        assertThat(seen.text("/items/0/highlight/title")).isEqualTo("<mark>Samenwerkingen</mark> bestendigen");
        assertThat(seen.text("/items/0/highlight/text")).contains("<mark>financiering</mark> &amp; meer &lt;3");
    }

    @Test
    void rights_synonyms_filters_and_counts_hold_without_it_too() {
        String theme =
                knowledge.theme(network, "Verduurzaming", Map.of("altLabels", Map.of("nl", List.of("bestendiging"))));
        String below = knowledge.theme(network, "Opschaling", Map.of("broaderId", theme));
        String open = knowledge.publish(
                network, network.member(), Draft.of("Een", "tekst").about(below).forAudience("public"));
        String members = knowledge.publish(
                network, network.other(), Draft.of("Twee", "tekst").about(theme).with("kind", "example"));
        knowledge.publish(
                network,
                network.member(),
                Draft.of("Drie", "tekst").about(theme).forAudience("organisation"));
        knowledge.draft(network, network.other(), Draft.of("Vier", "tekst").about(theme));
        assertThat(ids(search(null, "bestendigen"))).containsExactly(open);
        assertThat(ids(search(network.other(), "bestendigen"))).containsExactlyInAnyOrder(open, members);
        Answer seen = search(network.other(), "tekst");
        assertThat(seen.text("/page/totalItems")).isEqualTo("2");
        assertThat(seen.text("/facets/theme/0/count")).isEqualTo("2");
        assertThat(seen.text("/facets/theme/1/count")).isEqualTo("1");
        assertThat(ids(search(network.other(), "tekst&kind=example"))).containsExactly(members);
        assertThat(ids(search(network.other(), "tekst&theme=" + below))).containsExactly(open);
        assertThat(search(null, "%22%27 OR ( & | ! :* <->").status()).isEqualTo(200);
    }

    @Test
    void the_index_catches_up_by_itself_and_then_each_followed_search_is_asked_once_and_again_after_a_kill() {
        UUID search = searches.saved(network.id(), "oogst", null, null, null);
        String first = publish("Eerste oogst", "x", "public");
        OwnElasticsearch.start();
        awaitFromIndex("oogst", first);
        awaitFound(first, 1, search);
        OwnElasticsearch.kill();
        String second = publish("Tweede oogst", "x", "public");
        searches.ask(first, 9);
        await().atMost(SOONER_THAN_A_LEASE_ENDS)
                .untilAsserted(() -> assertThat(searches.attempts(first, 9))
                        .as("tried again while it is away, though the index had the item")
                        .isGreaterThan(1));
        assertThat(searches.told(first)).isEqualTo(1);
        assertThat(searches.told(second)).isZero();
        String third = publish("Ingetrokken oogst", "x", "public");
        api.as(network.member()).post("/v1/items/" + third + "/withdrawal", null);
        assertThat(ids(search(null, "oogst"))).containsExactlyInAnyOrder(first, second);
        OwnElasticsearch.start();
        awaitFromIndex("oogst", first, second);
        awaitFound(first, 9, search);
        awaitFound(second, 1, search);
        await().atMost(CATCHING_UP).until(() -> searches.asked(third));
        assertThat(searches.told(third)).isZero();
        assertThat(searches.told(first)).isEqualTo(2);
        assertThat(searches.told(second)).isEqualTo(1);
    }

    @Test
    void an_index_that_was_lost_is_built_again_by_itself() {
        OwnElasticsearch.start();
        String item = publish("Verloren oogst", "x", "public");
        awaitFromIndex("verloren", item);
        OwnElasticsearch.loseEverything();
        String later = publish("Verloren en gevonden", "x", "public");
        OwnElasticsearch.start();
        awaitFromIndex("verloren", item, later);
    }

    private void awaitFromIndex(String question, String... items) {
        await().atMost(CATCHING_UP).untilAsserted(() -> {
            Answer seen = search(null, question);
            assertThat(seen.text("/degraded")).isEqualTo("false");
            assertThat(ids(seen)).containsExactlyInAnyOrder(items);
        });
    }

    private void awaitFound(String item, long version, UUID search) {
        await().atMost(CATCHING_UP)
                .untilAsserted(() -> assertThat(searches.found(item, version)).containsExactly(search));
    }

    private String publish(String title, String text, String audience) {
        return knowledge.publish(
                network, network.member(), Draft.of(title, text).forAudience(audience));
    }

    private Answer search(@Nullable Person who, String question) {
        String[] parts = question.split("&(?=kind|theme)", 2);
        String query =
                "q=" + URLEncoder.encode(parts[0], StandardCharsets.UTF_8) + (parts.length > 1 ? "&" + parts[1] : "");
        return api.as(who).get(network.path("/search?" + query));
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        answer.body().get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }
}
