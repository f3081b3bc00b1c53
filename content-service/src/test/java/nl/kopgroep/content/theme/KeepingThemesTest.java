package nl.kopgroep.content.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ContentTest
class KeepingThemesTest {

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
    void the_steward_defines_a_theme_and_everybody_can_see_it() {
        String broad = knowledge.theme(network, "Verduurzaming", Map.of());
        String narrow = knowledge.theme(
                network,
                "Financiering",
                Map.of(
                        "prefLabel",
                        Map.of("nl", " Financiering ", "en", "Funding"),
                        "altLabels",
                        Map.of("nl", List.of("bekostiging", "bekostiging", " geld")),
                        "definition",
                        "Waar het geld vandaan komt.",
                        "broaderId",
                        broad));
        Answer seen = api.visitor().get(network.path("/themes"));
        assertThat(seen.text("/0/prefLabel/nl")).isEqualTo("Financiering");
        assertThat(seen.text("/0/prefLabel/en")).isEqualTo("Funding");
        assertThat(seen.body().at("/0/altLabels/nl").toString()).isEqualTo("[\"bekostiging\",\"geld\"]");
        assertThat(seen.text("/0/broaderId")).isEqualTo(broad);
        assertThat(seen.text("/1/narrowerIds/0")).isEqualTo(narrow);
        assertThat(events(narrow)).containsExactly("nl.kopgroep.theme.defined 1");
    }

    @Test
    void only_the_steward_keeps_themes() {
        String theme = knowledge.theme(network, "Governance", Map.of());
        Person successor = village.successor(network);
        for (Person other : List.of(network.member(), network.outsider(), successor)) {
            assertThat(define(other, "Iets", null).status()).isEqualTo(403);
            assertThat(change(other, theme, "Iets", null).status()).isEqualTo(403);
            assertThat(api.as(other)
                            .post("/v1/themes/" + theme + "/retirement", null)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(define(null, "Iets", null).status()).isEqualTo(401);
    }

    @Test
    void a_theme_is_never_below_itself() {
        String top = knowledge.theme(network, "Boven", Map.of());
        String middle = knowledge.theme(network, "Midden", Map.of("broaderId", top));
        String bottom = knowledge.theme(network, "Onder", Map.of("broaderId", middle));
        assertThat(change(network.steward(), top, "Boven", bottom).problem()).isEqualTo("validation");
        assertThat(change(network.steward(), top, "Boven", top).problem()).isEqualTo("validation");
        assertThat(change(network.steward(), bottom, "Onder", top).status()).isEqualTo(200);
    }

    @RepeatedTest(5)
    void two_stewards_at_once_can_not_make_a_circle() {
        String one = knowledge.theme(network, "Een", Map.of());
        String two = knowledge.theme(network, "Twee", Map.of());
        var first = CompletableFuture.supplyAsync(() -> change(network.steward(), one, "Een", two));
        var second = CompletableFuture.supplyAsync(() -> change(network.steward(), two, "Twee", one));
        assertThat(List.of(first.join().status(), second.join().status())).containsExactlyInAnyOrder(200, 400);
    }

    @Test
    void the_broader_theme_is_one_of_the_same_network() {
        Network elsewhere = village.network();
        String foreign = knowledge.theme(elsewhere, "Vreemd", Map.of());
        assertThat(define(network.steward(), "Iets", foreign).problem()).isEqualTo("validation");
    }

    @Test
    void two_themes_in_use_never_have_one_name() {
        String theme = knowledge.theme(network, "Governance", Map.of());
        assertThat(define(network.steward(), "governance", null).problem()).isEqualTo("conflict");
        api.as(network.steward()).post("/v1/themes/" + theme + "/retirement", null);
        assertThat(define(network.steward(), "governance", null).status()).isEqualTo(201);
    }

    @Test
    void a_retired_theme_stays_on_what_carries_it_and_is_put_on_nothing_new() {
        String theme = knowledge.theme(network, "Oud", Map.of());
        String item = knowledge.publish(
                network, network.member(), Draft.of("Titel", "Tekst").about(theme));
        assertThat(api.as(network.steward())
                        .post("/v1/themes/" + theme + "/retirement", null)
                        .status())
                .isEqualTo(200);
        assertThat(api.visitor().get(network.path("/themes")).body()).isEmpty();
        assertThat(api.as(network.member()).get("/v1/items/" + item).text("/themes/0/label"))
                .isEqualTo("Oud");
        knowledge.edit(network.member(), item, Draft.of("Andere titel", "Tekst").about(theme));
        assertThat(api.as(network.member())
                        .post(
                                network.path("/items"),
                                Draft.of("Nieuw", "Tekst").about(theme).fields())
                        .problem())
                .isEqualTo("validation");
        assertThat(change(network.steward(), theme, "Toch", null).problem()).isEqualTo("conflict");
    }

    @Test
    void a_theme_with_others_below_it_is_not_retired() {
        String top = knowledge.theme(network, "Boven", Map.of());
        knowledge.theme(network, "Onder", Map.of("broaderId", top));
        assertThat(api.as(network.steward())
                        .post("/v1/themes/" + top + "/retirement", null)
                        .problem())
                .isEqualTo("conflict");
    }

    @Test
    void a_theme_counts_what_the_caller_can_read_there_and_below() {
        String top = knowledge.theme(network, "A boven", Map.of());
        String bottom = knowledge.theme(network, "B onder", Map.of("broaderId", top));
        knowledge.publish(
                network,
                network.member(),
                Draft.of("Een", "x").about(top, bottom).forAudience("public"));
        knowledge.publish(network, network.member(), Draft.of("Twee", "x").about(bottom));
        knowledge.draft(network, network.member(), Draft.of("Drie", "x").about(top));
        assertThat(counts(null)).containsExactly("1", "1");
        assertThat(counts(network.other())).containsExactly("2", "2");
    }

    @Test
    void the_grants_have_to_be_fresh_for_a_steward() {
        jdbc.sql("update access_heartbeat set at = now() - interval '1 minute'").update();
        assertThat(define(network.steward(), "Iets", null).problem()).isEqualTo("projection-stale");
        assertThat(api.as(network.member())
                        .post(network.path("/items"), Draft.of("Wel", "Tekst").fields())
                        .status())
                .isEqualTo(201);
        village.alive();
        assertThat(define(network.steward(), "Iets", null).status()).isEqualTo(201);
    }

    private List<String> counts(@Nullable Person who) {
        List<String> counts = new ArrayList<>();
        api.as(who)
                .get(network.path("/themes"))
                .body()
                .forEach(theme -> counts.add(theme.get("itemCount").asString()));
        return counts;
    }

    private Answer define(@Nullable Person who, String label, @Nullable String broader) {
        return api.as(who).post(network.path("/themes"), body(label, broader));
    }

    private Answer change(Person who, String theme, String label, @Nullable String broader) {
        return api.as(who).put("/v1/themes/" + theme, body(label, broader));
    }

    private static Map<String, Object> body(String label, @Nullable String broader) {
        Map<String, Object> prefLabel = Map.of("nl", label);
        return broader == null ? Map.of("prefLabel", prefLabel) : Map.of("prefLabel", prefLabel, "broaderId", broader);
    }

    private List<String> events(String theme) {
        return jdbc.sql("select type || ' ' || aggregate_version from outbox where aggregate_id = cast(? as uuid)")
                .params(theme)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
