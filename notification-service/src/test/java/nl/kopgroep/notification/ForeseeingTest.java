package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.events.SearchEvent;
import nl.kopgroep.notification.world.Answer;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What settings come to can be seen before they are saved, and who will hear before something is published. */
@NotificationTest
class ForeseeingTest {

    @Autowired
    World world;

    Net kopgroep;
    Theme financiering;
    Citizen anna;
    Citizen bas;

    @BeforeEach
    void a_network_with_two_members() {
        kopgroep = world.network("Kopgroep");
        financiering = world.theme(kopgroep, "Financiering", "Funding", null);
        anna = world.member(kopgroep, "Anna");
        bas = world.member(kopgroep, "Bas");
    }

    @Test
    void settings_are_tried_on_what_happened_and_nothing_stays_of_it() {
        world.follow(anna, financiering, true, "direct");
        for (int i = 0; i < 3; i++) {
            world.toldOf(publish("Nummer " + i).id());
        }
        JsonNode trial = asked(
                anna,
                "/trials",
                "{\"standingPreference\":{\"mail\":\"daily\"},\"follows\":[" + "{\"id\":\"" + followOf(anna)
                        + "\",\"includeNarrower\":true,\"frequency\":null}]}");
        assertThat(trial.at("/now/mails").asInt()).isEqualTo(3);
        assertThat(trial.at("/then/mails").asInt()).isEqualTo(1);
        assertThat(trial.at("/then/entries").asInt()).isEqualTo(3);
        assertThat(world.get(anna, "/v1/networks/" + kopgroep.id() + "/standing-preference")
                        .json()
                        .get("mail")
                        .isNull())
                .isTrue();
        assertThat(asked(anna, "/trials", "{}").at("/then/mails").asInt()).isEqualTo(3);
    }

    @Test
    void what_would_be_followed_newly_or_no_longer_is_tried_too() {
        world.toldOf(publish("Nummer 1").id());
        JsonNode more = asked(anna, "/trials", "{\"follows\":[{\"themeId\":\"" + financiering.id() + "\"}]}");
        assertThat(more.at("/now/mails").asInt()).isZero();
        assertThat(more.at("/then/mails").asInt()).isEqualTo(1);
        world.follow(anna, financiering, true, "direct");
        JsonNode less = asked(anna, "/trials", "{\"stop\":[\"" + followOf(anna) + "\"]}");
        assertThat(less.at("/now/mails").asInt()).isEqualTo(1);
        assertThat(less.at("/then/mails").asInt()).isZero();
        assertThat(world.toldOf(publish("Nummer 2").id())).isEqualTo(1);
    }

    @Test
    void an_author_sees_how_many_will_hear_by_what_and_through_which_themes() {
        Citizen cem = world.member(kopgroep, "Cem");
        world.follow(anna, financiering, true, "direct");
        world.follow(bas, financiering, true, "direct");
        world.follow(cem, financiering, true, "weekly");
        String question = "{\"themes\":[\"" + financiering.id() + "\"],\"kind\":\"tip\",\"audience\":\"%s\"}";
        JsonNode estimate = asked(bas, "/audience-estimates", question.formatted("network"));
        assertThat(estimate.get("people").asInt()).isEqualTo(2);
        assertThat(estimate.get("direct").asInt()).isEqualTo(1);
        assertThat(estimate.get("weekly").asInt()).isEqualTo(1);
        assertThat(estimate.at("/themes/0/people").asInt()).isEqualTo(2);
        assertThat(estimate.at("/themes/0/label/nl").asString()).isEqualTo("Financiering");
        assertThat(asked(bas, "/audience-estimates", question.formatted("organisation"))
                        .get("people")
                        .asInt())
                .isZero();
        assertThat(world.toldOf(publish("Over geld").id())).isEqualTo(2);
    }

    @Test
    void the_outcome_says_what_it_comes_to_and_which_setting_made_it_so() {
        world.follow(anna, financiering, true, "weekly");
        ItemEvent.ItemFacts item = publish("Over geld");
        world.toldOf(item.id());
        JsonNode byTheme = outcome("item=" + item.id());
        assertThat(byTheme.get("mail").asString()).isEqualTo("weekly");
        assertThat(byTheme.at("/because/level").asString()).isEqualTo("theme");
        assertThat(byTheme.at("/because/followId").asString()).isEqualTo(followOf(anna));
        assertThat(byTheme.at("/because/label/nl").asString()).isEqualTo("Financiering");
        asked(anna, "/follows", "{\"itemId\":\"" + item.id() + "\",\"frequency\":\"direct\"}");
        assertThat(outcome("item=" + item.id()).get("mail").asString()).isEqualTo("direct");
        assertThat(outcome("theme=" + financiering.id()).get("mail").asString()).isEqualTo("weekly");
    }

    @Test
    void the_outcome_knows_where_somebody_is_from_and_what_a_search_would_find() {
        asked(anna, "/follows", "{\"region\":\"Zeeland\",\"frequency\":\"weekly\"}");
        assertThat(outcome("region=Zeeland").get("mail").asString()).isEqualTo("weekly");
        assertThat(outcome("region=Utrecht").at("/because/level").asString()).isEqualTo("default");
        Theme subsidie = world.theme(kopgroep, "Subsidie", "Subsidy", financiering);
        asked(anna, "/follows", search("\"q\":\"oogst\",\"theme\":\"" + financiering.id() + "\""));
        JsonNode found = outcome("q=Oogst&kind=tip&theme=" + subsidie.id());
        assertThat(found.get("mail").asString()).isEqualTo("daily");
        assertThat(found.at("/because/label/nl").asString()).isEqualTo("de zoekopdracht ‘oogst’ (Financiering)");
        for (String other : List.of("q=oogst", "q=zaaien&theme=" + subsidie.id(), "theme=" + subsidie.id())) {
            assertThat(outcome(other).at("/because/level").asString()).as(other).isEqualTo("default");
        }
        asked(anna, "/follows", search("\"kind\":\"question\",\"organisation\":\"" + world.organisationOf(bas) + "\""));
        String questionOfBas = "kind=question&organisation=" + world.organisationOf(bas);
        assertThat(outcome(questionOfBas).get("mail").asString()).isEqualTo("daily");
        assertThat(outcome("kind=question").at("/because/level").asString()).isEqualTo("default");
        assertThat(outcome(questionOfBas.replace("question", "tip"))
                        .at("/because/level")
                        .asString())
                .isEqualTo("default");
    }

    @Test
    void an_item_is_taken_as_it_is_with_the_searches_that_found_it() {
        asked(anna, "/follows", "{\"kind\":\"tip\",\"region\":\"Utrecht\",\"frequency\":\"weekly\"}");
        ItemEvent.ItemFacts item = publish("Over geld");
        world.toldOf(item.id());
        assertThat(outcome("item=" + item.id()).get("mail").asString()).isEqualTo("weekly");
        JsonNode search = asked(anna, "/follows", search("\"q\":\"geld\""));
        assertThat(outcome("item=" + item.id()).get("mail").asString()).isEqualTo("weekly");
        world.tell(new SearchEvent.Matched(
                item.id(),
                kopgroep.id(),
                1,
                List.of(UUID.fromString(search.get("id").asString()))));
        await().untilAsserted(() ->
                assertThat(outcome("item=" + item.id()).get("mail").asString()).isEqualTo("daily"));
    }

    private static String search(String criteria) {
        return "{\"search\":{" + criteria + "},\"frequency\":\"daily\"}";
    }

    private JsonNode outcome(String query) {
        return world.get(anna, "/v1/networks/" + kopgroep.id() + "/outcome?" + query)
                .json();
    }

    private ItemEvent.ItemFacts publish(String title) {
        return world.publish(kopgroep, bas, title, "network", financiering);
    }

    private String followOf(Citizen person) {
        return world.send(
                        "GET",
                        "/v1/networks/" + kopgroep.id() + "/subscriptions",
                        person,
                        world.organisationOf(person),
                        null)
                .json()
                .get(0)
                .get("id")
                .asString();
    }

    private JsonNode asked(Citizen person, String path, String body) {
        Answer answer =
                world.send("POST", "/v1/networks/" + kopgroep.id() + path, person, world.organisationOf(person), body);
        assertThat(answer.status() / 100).as(answer.toString()).isEqualTo(2);
        return answer.json();
    }
}
