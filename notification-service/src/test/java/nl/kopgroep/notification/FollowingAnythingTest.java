package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.events.SearchEvent;
import nl.kopgroep.notification.world.Answer;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** More than themes can be followed, for oneself and for everyone, and each is told as its owner wants. */
@NotificationTest
class FollowingAnythingTest {

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
    void an_organisation_is_followed_whatever_it_shares() {
        follow(anna, "\"organisationId\":\"" + world.organisationOf(bas) + "\"");
        Citizen cem = world.member(kopgroep, "Cem");
        publish(bas, "Van Bas");
        publish(cem, "Van Cem");
        assertThat(titles(anna)).containsExactly("Van Bas");
        assertThat(reason(anna)).isEqualTo("Je ziet dit omdat je Organisatie van Bas volgt.");
    }

    @Test
    void a_region_is_that_of_the_organisation_that_shares() {
        follow(anna, "\"region\":\"Utrecht\"");
        publish(bas, "Uit Utrecht");
        assertThat(titles(anna)).containsExactly("Uit Utrecht");
        assertThat(reason(anna)).isEqualTo("Je ziet dit omdat je regio Utrecht volgt.");
    }

    @Test
    void of_a_selection_everything_must_hold() {
        follow(anna, "\"themeId\":\"" + financiering.id() + "\",\"kind\":\"question\"");
        Citizen cem = world.member(kopgroep, "Cem");
        follow(cem, "\"themeId\":\"" + financiering.id() + "\",\"kind\":\"tip\",\"region\":\"Utrecht\"");
        Citizen daan = world.member(kopgroep, "Daan");
        follow(daan, "\"themeId\":\"" + financiering.id() + "\",\"kind\":\"tip\",\"region\":\"Zeeland\"");
        String kind = publish(bas, "Over geld", financiering).kind();
        assertThat(kind).isEqualTo("tip");
        assertThat(titles(anna)).isEmpty();
        assertThat(titles(cem)).containsExactly("Over geld");
        assertThat(titles(daan)).isEmpty();
    }

    @Test
    void one_item_is_followed_through_its_changes() {
        ItemEvent.ItemFacts item = publish(bas, "Eerst");
        follow(anna, "\"itemId\":\"" + item.id() + "\"");
        world.tell(new ItemEvent.Changed(item, true, false));
        await().until(() -> titles(anna).size() == 1);
        assertThat(reason(anna)).isEqualTo("Je ziet dit omdat je ‘Eerst’ volgt.");
    }

    @Test
    void what_is_followed_for_everyone_reaches_each_who_represents_the_organisation_and_has_not_left_it() {
        Citizen collega = world.person("Collega");
        world.appoint(collega, new World.Org(world.organisationOf(anna), ""));
        String id = follow(anna, "\"themeId\":\"" + financiering.id() + "\",\"forEveryone\":true")
                .get("id")
                .asString();
        publish(bas, "Voor iedereen", financiering);
        assertThat(titles(anna)).containsExactly("Voor iedereen");
        assertThat(titles(collega)).containsExactly("Voor iedereen");
        assertThat(post(collega, "/v1/follows/" + id + "/leaving", null).status())
                .isEqualTo(204);
        publish(bas, "Zonder collega", financiering);
        assertThat(titles(anna)).containsExactly("Zonder collega", "Voor iedereen");
        assertThat(titles(collega)).containsExactly("Voor iedereen");
        post(collega, "/v1/follows/" + id + "/returning", null);
        publish(bas, "Weer samen", financiering);
        assertThat(titles(collega)).containsExactly("Weer samen", "Voor iedereen");
        assertThat(follows(collega).get(0).get("forEveryone").asBoolean()).isTrue();
        assertThat(follows(collega).get(0).get("left").asBoolean()).isFalse();
    }

    @Test
    void the_link_in_a_mail_stops_what_is_for_everyone_for_its_reader_only() {
        Citizen collega = world.person("Collega");
        world.appoint(collega, new World.Org(world.organisationOf(anna), ""));
        follow(anna, "\"themeId\":\"" + financiering.id() + "\",\"forEveryone\":true");
        ItemEvent.ItemFacts item = publish(bas, "Voor iedereen", financiering);
        world.mailIsDone(item.id());
        await().until(() -> collega.mails().size() == 1);
        String link =
                "/v1/unsubscribe/" + collega.mails().getFirst().text().replaceFirst("(?s).*/afmelden/(\\S+).*", "$1");
        assertThat(world.post(null, link).status()).isEqualTo(204);
        assertThat(world.send("GET", link, null, null, null)
                        .json()
                        .get("stopped")
                        .asBoolean())
                .isTrue();
        publish(bas, "Alleen Anna", financiering);
        assertThat(titles(anna)).contains("Alleen Anna");
        assertThat(titles(collega)).doesNotContain("Alleen Anna");
        world.post(null, link + "/undo");
        publish(bas, "Toch weer", financiering);
        assertThat(titles(collega)).contains("Toch weer");
    }

    @Test
    void the_same_again_is_the_same_follow_and_its_owner_alone_sees_and_stops_it() {
        String criteria = "\"kind\":\"tip\",\"region\":\"Utrecht\"";
        JsonNode first = follow(anna, criteria);
        JsonNode second = follow(anna, criteria + ",\"frequency\":\"weekly\"");
        assertThat(second.get("id")).isEqualTo(first.get("id"));
        assertThat(second.get("label").get("nl").asString()).isEqualTo("tips · regio Utrecht");
        String path = "/v1/follows/" + first.get("id").asString();
        assertThat(delete(bas, path).status()).isEqualTo(404);
        assertThat(follows(anna).size()).isEqualTo(1);
        assertThat(delete(anna, path).status()).isEqualTo(204);
        assertThat(follows(anna).size()).isZero();
    }

    @Test
    void a_muted_follow_and_a_muted_network_are_told_in_the_app_only() {
        String id = follow(anna, "\"themeId\":\"" + financiering.id() + "\"")
                .get("id")
                .asString();
        put(anna, "/v1/follows/" + id, """
                {"includeNarrower":true,"mutedUntil":"2099-01-01T00:00:00Z"}""");
        publish(bas, "Stil", financiering);
        put(anna, "/v1/follows/" + id, "{\"includeNarrower\":true,\"frequency\":\"direct\"}");
        put(anna, standing(), "{\"mutedUntil\":\"2099-01-01T00:00:00Z\"}");
        publish(bas, "Vakantie", financiering);
        put(anna, standing(), "{}");
        ItemEvent.ItemFacts loud = publish(bas, "Hoorbaar", financiering);
        world.mailIsDone(loud.id());
        await().until(() -> anna.mails().size() == 1);
        assertThat(anna.mails().getFirst().subject()).isEqualTo("Hoorbaar");
        assertThat(titles(anna)).containsExactly("Hoorbaar", "Vakantie", "Stil");
    }

    @Test
    void what_says_nothing_itself_is_told_as_everything_in_the_network() {
        follow(anna, "\"themeId\":\"" + financiering.id() + "\"");
        put(anna, standing(), "{\"mail\":\"here-only\",\"inApp\":true}");
        ItemEvent.ItemFacts item = publish(bas, "Alleen hier", financiering);
        assertThat(world.toldOf(item.id())).isEqualTo(1);
        world.mailIsDone(item.id());
        assertThat(anna.mails()).isEmpty();
        assertThat(world.get(anna, standing()).json().get("mail").asString()).isEqualTo("here-only");
    }

    @Test
    void what_is_not_there_or_says_nothing_is_refused_and_changes_nothing() {
        for (String criteria : List.of(
                "\"themeId\":\"" + UUID.randomUUID() + "\"",
                "\"organisationId\":\"" + UUID.randomUUID() + "\"",
                "\"itemId\":\"" + UUID.randomUUID() + "\"",
                "\"kind\":\"poem\"",
                "\"region\":\" \"",
                "\"kind\":\"tip\",\"series\":\"\"",
                "\"search\":{}",
                "\"search\":{\"q\":\"  \"}",
                "\"search\":{\"q\":\"?! *\",\"kind\":\"tip\"}",
                "\"search\":{\"q\":\"" + "x".repeat(201) + "\"}",
                "\"search\":{\"q\":\"geld\",\"kind\":\"poem\"}",
                "\"search\":{\"q\":\"geld\",\"theme\":\"" + UUID.randomUUID() + "\"}",
                "\"search\":{\"q\":\"geld\",\"organisation\":\"" + UUID.randomUUID() + "\"}",
                "\"frequency\":\"direct\"")) {
            Answer answer = post(anna, "/v1/networks/" + kopgroep.id() + "/follows", "{" + criteria + "}");
            assertThat(answer.status()).as(criteria).isIn(400, 404, 422);
            assertThat(answer.json().get("detail").asString()).isNotBlank();
        }
        assertThat(follows(anna).size()).isZero();
    }

    @Test
    void a_search_is_called_by_its_words_and_by_what_it_is_narrowed_to_in_both_languages() {
        JsonNode narrow = follow(
                anna,
                "\"search\":{\"q\":\" geld \",\"theme\":\"" + financiering.id()
                        + "\",\"kind\":\"tip\",\"organisation\":\"" + world.organisationOf(bas) + "\"}");
        assertThat(narrow.at("/search/q").asString()).isEqualTo("geld");
        assertThat(narrow.at("/label/nl").asString())
                .isEqualTo("de zoekopdracht ‘geld’ (Financiering · tips · Organisatie van Bas)");
        assertThat(narrow.at("/label/en").asString())
                .isEqualTo("the search ‘geld’ (Funding · tips · Organisatie van Bas)");
        JsonNode withoutWords = follow(anna, "\"search\":{\"kind\":\"tip\",\"q\":\"\"}");
        assertThat(withoutWords.at("/label/nl").asString()).isEqualTo("de zoekopdracht naar tips");
        assertThat(withoutWords.at("/label/en").asString()).isEqualTo("the search for tips");
        assertThat(follow(anna, "\"search\":{\"q\":\"geld\"}").at("/label/nl").asString())
                .isEqualTo("de zoekopdracht ‘geld’");
        ItemEvent.ItemFacts item = publish(bas, "Over geld", financiering);
        world.tell(new SearchEvent.Matched(
                item.id(),
                kopgroep.id(),
                1,
                List.of(UUID.fromString(narrow.get("id").asString()))));
        await().until(() -> titles(anna).size() == 1);
        assertThat(reason(anna))
                .isEqualTo("Je ziet dit omdat je de zoekopdracht ‘geld’ (Financiering · tips · Organisatie van Bas)"
                        + " volgt.");
    }

    private JsonNode follow(Citizen person, String criteria) {
        Answer answer = post(person, "/v1/networks/" + kopgroep.id() + "/follows", "{" + criteria + "}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode follows(Citizen person) {
        return world.send(
                        "GET",
                        "/v1/networks/" + kopgroep.id() + "/subscriptions",
                        person,
                        world.organisationOf(person),
                        null)
                .json();
    }

    private String standing() {
        return "/v1/networks/" + kopgroep.id() + "/standing-preference";
    }

    private Answer post(Citizen person, String path, @Nullable String body) {
        return world.send("POST", path, person, world.organisationOf(person), body);
    }

    private void put(Citizen person, String path, String body) {
        Answer answer = world.send("PUT", path, person, world.organisationOf(person), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private Answer delete(Citizen person, String path) {
        return world.send("DELETE", path, person, world.organisationOf(person), null);
    }

    private ItemEvent.ItemFacts publish(Citizen author, String title, Theme... themes) {
        ItemEvent.ItemFacts item = world.publish(kopgroep, author, title, "network", themes);
        world.toldOf(item.id());
        return item;
    }

    private List<String> titles(Citizen person) {
        return Stream.of(world.get(person, "/v1/updates").json().get("items"))
                .flatMap(JsonNode::valueStream)
                .map(update -> update.get("title").asString())
                .toList();
    }

    private String reason(Citizen person) {
        return world.get(person, "/v1/updates")
                .json()
                .get("items")
                .get(0)
                .get("reason")
                .get("nl")
                .asString();
    }
}
