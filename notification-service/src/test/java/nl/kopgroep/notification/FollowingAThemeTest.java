package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import nl.kopgroep.teststack.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@NotificationTest
class FollowingAThemeTest {

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
    void who_follows_a_theme_gets_one_update_and_one_mail_of_an_item() {
        world.follows(anna, financiering);
        var item = world.publish(kopgroep, bas, "Vraag de bank om hulp", "network", financiering);
        await().until(() -> anna.mails().size() == 1);
        world.mailIsDone(item.id());
        assertThat(anna.mails()).hasSize(1);
        Mail mail = anna.mails().getFirst();
        assertThat(mail.subject()).isEqualTo("Vraag de bank om hulp");
        assertThat(mail.text()).contains("Je krijgt deze mail omdat je Financiering volgt.");
        assertThat(mail.html()).contains("Je krijgt deze mail omdat je Financiering volgt.");
        assertThat(mail.text()).contains("/p/" + item.id());
        var updates = world.get(anna, "/v1/updates").json();
        assertThat(updates.get("items").size()).isEqualTo(1);
        var update = updates.get("items").get(0);
        assertThat(update.get("title").asString()).isEqualTo("Vraag de bank om hulp");
        assertThat(update.get("url").asString()).isEqualTo("/p/" + item.id());
        assertThat(update.get("reason").get("nl").asString()).isEqualTo("Je ziet dit omdat je Financiering volgt.");
        assertThat(update.get("organisationName").asString()).isEqualTo("Organisatie van Bas");
    }

    @Test
    void the_author_does_not_get_her_own() {
        world.follows(bas, financiering);
        world.follows(anna, financiering);
        var item = world.publish(kopgroep, bas, "Van Bas", "network", financiering);
        assertThat(world.toldOf(item.id())).isEqualTo(1);
        assertThat(titles(bas)).isEmpty();
        assertThat(titles(anna)).containsExactly("Van Bas");
    }

    @Test
    void who_follows_a_broader_theme_hears_of_narrower_ones_only_when_asked_for() {
        Theme verduurzaming = world.theme(kopgroep, "Verduurzaming", "Sustaining", null);
        Theme opschaling = world.theme(kopgroep, "Opschaling", "Scaling", verduurzaming);
        Theme landelijk = world.theme(kopgroep, "Landelijk", "National", opschaling);
        Citizen cem = world.member(kopgroep, "Cem");
        world.follow(anna, verduurzaming, true, "direct");
        world.follow(cem, verduurzaming, false, "direct");
        var item = world.publish(kopgroep, bas, "Heel smal", "network", landelijk);
        assertThat(world.toldOf(item.id())).isEqualTo(1);
        assertThat(titles(anna)).containsExactly("Heel smal");
        assertThat(titles(cem)).isEmpty();
        var broad = world.publish(kopgroep, bas, "Breed", "network", verduurzaming);
        assertThat(world.toldOf(broad.id())).isEqualTo(2);
    }

    @Test
    void who_follows_a_narrower_theme_does_not_hear_of_the_broader_one() {
        Theme narrow = world.theme(kopgroep, "Smal", "Narrow", financiering);
        world.follow(anna, narrow, true, "direct");
        var item = world.publish(kopgroep, bas, "Breed", "network", financiering);
        assertThat(world.toldOf(item.id())).isZero();
    }

    @Test
    void nobody_is_told_twice_even_through_two_themes_and_two_organisations() {
        Theme governance = world.theme(kopgroep, "Governance", "Governance", null);
        UUID first = world.organisationOf(anna);
        World.Org second = world.memberOrganisation(kopgroep, "Tweede");
        world.appoint(anna, second);
        world.followFor(anna, first, financiering, false, "weekly");
        world.followFor(anna, second.id(), financiering, false, "direct");
        world.followFor(anna, second.id(), governance, false, "here-only");
        var item = world.publish(kopgroep, bas, "Twee keer raak", "network", financiering, governance);
        await().until(() -> anna.mails().size() == 1);
        world.mailIsDone(item.id());
        assertThat(anna.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("omdat je Financiering en Governance volgt"));
        assertThat(titles(anna)).containsExactly("Twee keer raak");
    }

    @Test
    void here_only_makes_no_mail() {
        world.follow(anna, financiering, false, "here-only");
        var item = world.publish(kopgroep, bas, "Alleen hier", "network", financiering);
        world.mailIsDone(item.id());
        assertThat(titles(anna)).containsExactly("Alleen hier");
        assertThat(anna.mails()).isEmpty();
    }

    @Test
    void what_was_published_before_somebody_followed_is_not_told() {
        Theme late = world.unknownTheme(kopgroep, "Laat", "Late", null);
        var item = world.publish(kopgroep, bas, "Al gepubliceerd", "network", late);
        world.define(late);
        world.follows(anna, late);
        assertThat(world.toldOf(item.id())).isZero();
    }

    @Test
    void who_stopped_following_hears_nothing_more() {
        world.follows(anna, financiering);
        assertThat(world.unfollow(anna, financiering).status()).isEqualTo(204);
        assertThat(world.unfollow(anna, financiering).status()).isEqualTo(204);
        var item = world.publish(kopgroep, bas, "Te laat", "network", financiering);
        assertThat(world.toldOf(item.id())).isZero();
        assertThat(subscriptions(anna).size()).isZero();
    }

    @Test
    void mail_is_in_the_language_of_the_person() {
        Citizen emma = world.person("Emma", "en");
        world.appoint(emma, world.memberOrganisation(kopgroep, "British"));
        world.follows(emma, financiering);
        world.publish(kopgroep, bas, "Titel blijft", "network", financiering);
        await().until(() -> emma.mails().size() == 1);
        assertThat(emma.mails().getFirst().text())
                .contains("You get this mail because you follow Funding.")
                .contains("No more mail about this theme");
    }

    @Test
    void what_is_followed_is_listed_as_it_was_asked_for() {
        assertThat(world.follow(anna, financiering, true, "weekly")
                        .json()
                        .get("frequency")
                        .asString())
                .isEqualTo("weekly");
        world.follow(anna, financiering, false, "daily");
        var followed = subscriptions(anna);
        assertThat(followed.size()).isEqualTo(1);
        assertThat(followed.get(0).get("themeId").asString())
                .isEqualTo(financiering.id().toString());
        assertThat(followed.get(0).get("includeNarrower").asBoolean()).isFalse();
        assertThat(followed.get(0).get("frequency").asString()).isEqualTo("daily");
    }

    @Test
    void only_members_follow_and_only_what_is_there() {
        Citizen outsider = world.person("Buiten");
        world.appoint(outsider, world.organisation("Buitenstaander"));
        assertThat(world.follow(outsider, financiering, false, "direct").status())
                .isEqualTo(403);
        Theme unknown = world.unknownTheme(kopgroep, "Onbekend", "Unknown", null);
        assertThat(world.follow(anna, unknown, false, "direct").status()).isEqualTo(404);
        Theme elsewhere = world.theme(world.network("Elders"), "Elders");
        assertThat(world.follow(anna, elsewhere, false, "direct").status()).isEqualTo(403);
        assertThat(world.follow(anna, financiering, false, "hourly").problem()).isEqualTo("validation");
        assertThat(world.followFor(anna, world.organisationOf(bas), financiering, false, "direct")
                        .problem())
                .isEqualTo("not-your-organisation");
        assertThat(world.send(
                                "PUT",
                                "/v1/networks/" + kopgroep.id() + "/subscriptions/" + financiering.id(),
                                null,
                                null,
                                "{}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void an_import_and_a_restatement_tell_nobody() {
        world.follows(anna, financiering);
        var imported = world.item(kopgroep, bas, "Geïmporteerd", "network", financiering);
        world.tell(new ItemEvent.Published(imported, true));
        var restated = world.item(kopgroep, bas, "Opnieuw verteld", "network", financiering);
        world.tell(new ItemEvent.Restated(restated));
        var last = world.publish(kopgroep, bas, "Echt nieuw", "network", financiering);
        assertThat(world.toldOf(last.id())).isEqualTo(1);
        assertThat(titles(anna)).containsExactly("Echt nieuw");
    }

    @Test
    void a_change_is_told_when_the_author_says_it_matters() {
        world.follows(anna, financiering);
        var item = world.publish(kopgroep, bas, "Stuk", "network", financiering);
        world.tell(new ItemEvent.Changed(item, false, false));
        world.tell(new ItemEvent.Changed(item, true, false));
        world.mailIsDone(item.id());
        assertThat(titles(anna)).containsExactly("Stuk");
        assertThat(world.get(anna, "/v1/updates")
                        .json()
                        .get("items")
                        .get(0)
                        .get("changes")
                        .asInt())
                .isEqualTo(2);
    }

    private JsonNode subscriptions(Citizen person) {
        return world.send(
                        "GET",
                        "/v1/networks/" + kopgroep.id() + "/subscriptions",
                        person,
                        world.organisationOf(person),
                        null)
                .json();
    }

    private List<String> titles(Citizen person) {
        return world.get(person, "/v1/updates")
                .json()
                .get("items")
                .valueStream()
                .map(update -> update.get("title").asString())
                .toList();
    }
}
