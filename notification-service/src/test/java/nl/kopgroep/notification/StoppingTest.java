package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.notification.world.Answer;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The link in a mail: without a login, never by looking, always at once. */
@NotificationTest
class StoppingTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Net network;
    Theme theme;
    Citizen author;
    Citizen reader;
    String link;

    @BeforeEach
    void somebody_has_a_mail() {
        network = world.network("Kopgroep");
        theme = world.theme(network, "Financiering", "Funding", null);
        author = world.member(network, "Auteur");
        reader = world.member(network, "Lezer");
        world.follows(reader, theme);
        world.publish(network, author, "Eerste", "network", theme);
        await().until(() -> reader.mails().size() == 1);
        link = reader.unsubscribeLink();
    }

    @Test
    void looking_says_what_it_would_stop_and_changes_nothing() {
        for (int scan = 0; scan < 3; scan++) {
            Answer answer = world.send("GET", link, null, null, null);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("networkName").asString()).isEqualTo("Kopgroep");
            assertThat(answer.json().get("themeName").asString()).isEqualTo("Financiering");
            assertThat(answer.json().get("stopped").asBoolean()).isFalse();
        }
        assertThat(told("Tweede")).isEqualTo(1);
    }

    @Test
    void one_click_of_a_mail_program_stops_it_without_login_cookie_or_redirect() {
        Answer answer =
                world.send("POST", link, null, null, "List-Unsubscribe=One-Click", "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(world.send("GET", link, null, null, null)
                        .json()
                        .get("stopped")
                        .asBoolean())
                .isTrue();
        assertThat(told("Tweede")).isZero();
    }

    @Test
    void stopping_twice_is_stopping_once() {
        assertThat(world.post(null, link).status()).isEqualTo(204);
        assertThat(world.post(null, link).status()).isEqualTo(204);
        assertThat(told("Tweede")).isZero();
    }

    @Test
    void a_stop_can_be_undone_by_the_same_link() {
        world.post(null, link);
        assertThat(world.post(null, link + "/undo").status()).isEqualTo(204);
        assertThat(told("Tweede")).isEqualTo(1);
    }

    @Test
    void who_follows_again_after_stopping_hears_again() {
        world.post(null, link);
        world.follows(reader, theme);
        assertThat(told("Tweede")).isEqualTo(1);
    }

    @Test
    void who_left_the_organisation_can_still_stop() {
        jdbc.sql("update access_representation set active = false where person_id = ?")
                .param(reader.id())
                .update();
        assertThat(world.post(null, link).status()).isEqualTo(204);
    }

    @Test
    void a_link_that_was_never_given_out_is_not_found() {
        String forged = link.substring(0, link.length() - 2) + (link.endsWith("AA") ? "BB" : "AA");
        assertThat(world.send("GET", forged, null, null, null).status()).isEqualTo(404);
        assertThat(world.post(null, forged).status()).isEqualTo(404);
        assertThat(world.post(null, forged + "/undo").status()).isEqualTo(404);
    }

    @Test
    void the_secret_of_a_link_is_not_kept() {
        String secret = link.replaceFirst(".*/", "");
        assertThat(jdbc.sql(
                                "select token_hash = sha256(convert_to(?, 'UTF8')) from unsubscribe_token where person_id = ?")
                        .params(secret, reader.id())
                        .query((row, _) -> row.getBoolean(1))
                        .single())
                .as("only its hash")
                .isTrue();
    }

    @Test
    void only_the_item_of_that_mail_can_be_stopped_and_the_theme_goes_on() {
        UUID item = itemOfMail();
        assertThat(world.post(null, link + "/item").status()).isEqualTo(204);
        assertThat(seen("itemStopped")).isTrue();
        assertThat(seen("stopped")).isFalse();
        assertThat(toldOfChange(item)).isZero();
        assertThat(told("Iets anders")).isEqualTo(1);
        assertThat(world.post(null, link + "/undo").status()).isEqualTo(204);
        assertThat(seen("itemStopped")).isFalse();
        assertThat(toldOfChange(item)).isEqualTo(1);
    }

    @Test
    void less_often_is_once_a_week_and_back_is_as_often_as_before() {
        assertThat(seen("canBeLessOften")).isTrue();
        assertThat(world.post(null, link + "/less-often").status()).isEqualTo(204);
        assertThat(world.post(null, link + "/less-often").status()).isEqualTo(204);
        assertThat(seen("canBeLessOften")).isFalse();
        assertThat(frequency()).isEqualTo("weekly");
        world.post(null, link + "/undo");
        assertThat(frequency()).isEqualTo("direct");
    }

    @Test
    void everything_of_this_network_can_be_stopped_and_nothing_of_another() {
        Theme second = world.theme(network, "Opschaling");
        world.follows(reader, second);
        Theme stopped = world.theme(network, "Governance");
        world.follows(reader, stopped);
        world.unfollow(reader, stopped);
        Net other = world.network("Ander netwerk");
        Theme elsewhere = world.theme(other, "Elders");
        world.admitQuietly(other, new World.Org(world.organisationOf(reader), "Organisatie van Lezer"));
        world.follows(reader, elsewhere);
        assertThat(world.post(null, link + "/everything").status()).isEqualTo(204);
        assertThat(seen("everythingStopped")).isTrue();
        assertThat(active()).containsExactly(elsewhere.id());
        world.post(null, link + "/undo");
        assertThat(active()).containsExactlyInAnyOrder(theme.id(), second.id(), elsewhere.id());
    }

    @Test
    void mail_of_the_networks_news_is_stopped_made_rarer_and_taken_back_by_its_link() {
        Citizen member = world.member(network, "Lid");
        newsByMail(member, "direct");
        newsIsMailedTo(member);
        link = member.unsubscribeLink();
        assertThat(seen("followed")).isFalse();
        assertThat(world.get(member, link).json().get("themeName").asString()).isEqualTo("nieuws uit het netwerk");
        assertThat(seen("stopped")).isFalse();

        world.post(null, link + "/less-often");
        assertThat(newsMailOf(member)).isEqualTo("weekly");
        world.post(null, link);
        assertThat(newsMailOf(member)).isEqualTo("here-only");
        assertThat(seen("stopped")).isTrue();
        world.post(null, link + "/undo");
        assertThat(newsMailOf(member)).isEqualTo("direct");
        assertThat(seen("stopped")).isFalse();
    }

    @Test
    void who_stops_everything_gets_no_mail_of_the_networks_news_either_until_she_takes_it_back() {
        newsByMail(reader, "daily");
        world.post(null, link + "/everything");
        assertThat(newsMailOf(reader)).isEqualTo("here-only");
        world.post(null, link + "/undo");
        assertThat(newsMailOf(reader)).isEqualTo("daily");
    }

    @Test
    void mail_of_the_networks_news_can_be_stopped_during_a_handover() {
        Citizen member = world.member(network, "Lid");
        newsByMail(member, "direct");
        newsIsMailedTo(member);
        link = member.unsubscribeLink();
        world.freeze(world.handover(network, world.organisation("Actieleernetwerk"), 1));
        world.post(null, link);
        assertThat(seen("stopped")).isTrue();
        assertThat(newsMailOf(member)).isEqualTo("here-only");
    }

    @Test
    void every_choice_works_during_a_handover_and_shows_at_once() {
        UUID item = itemOfMail();
        world.freeze(world.handover(network, world.organisation("Actieleernetwerk"), 1));
        world.post(null, link + "/item");
        world.post(null, link + "/less-often");
        assertThat(seen("itemStopped")).isTrue();
        assertThat(frequencyNow()).isEqualTo("weekly");
        assertThat(frequency()).isEqualTo("direct");
        assertThat(toldOfChange(item)).isZero();
        world.post(null, link + "/undo");
        assertThat(seen("itemStopped")).isFalse();
        assertThat(frequencyNow()).isEqualTo("direct");
        world.post(null, link + "/everything");
        assertThat(seen("everythingStopped")).isTrue();
    }

    @Test
    void looking_at_the_choices_of_a_link_that_was_never_given_out_says_nothing() {
        for (String choice : new String[] {"/item", "/less-often", "/everything"}) {
            assertThat(world.post(null, "/v1/unsubscribe/" + UUID.randomUUID() + choice)
                            .status())
                    .isEqualTo(404);
            assertThat(world.send("GET", link + choice, null, null, null).status())
                    .isNotEqualTo(204);
        }
        assertThat(frequency()).isEqualTo("direct");
    }

    private boolean seen(String what) {
        return world.send("GET", link, null, null, null).json().get(what).asBoolean();
    }

    private void newsByMail(Citizen member, String frequency) {
        assertThat(world.send(
                                "PUT",
                                "/v1/networks/" + network.id() + "/standing-preference",
                                member,
                                world.organisationOf(member),
                                "{\"mail\":\"" + frequency + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private void newsIsMailedTo(Citizen member) {
        world.admit(network, world.organisation("Nieuw lid"), "Wij doen mee");
        await().until(() -> !member.mails().isEmpty());
    }

    private String newsMailOf(Citizen member) {
        return jdbc.sql("select mail from standing_preference_now where person_id = ? and network_id = ?")
                .params(member.id(), network.id())
                .query((row, _) -> row.getString(1))
                .single();
    }

    private UUID itemOfMail() {
        return jdbc.sql("select item_id from unsubscribe_token where person_id = ?")
                .param(reader.id())
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    private String frequency() {
        return frequencyIn("subscription");
    }

    private String frequencyNow() {
        return frequencyIn("subscription_now");
    }

    private String frequencyIn(String table) {
        return jdbc.sql("select frequency from " + table + " where person_id = ?")
                .param(reader.id())
                .query((row, _) -> row.getString(1))
                .single();
    }

    private List<UUID> active() {
        return jdbc.sql("select theme_id from subscription_now where person_id = ? and active")
                .param(reader.id())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private int changes;

    /** How many hear that the item of the mail was changed. */
    private long toldOfChange(UUID item) {
        ItemEvent.ItemFacts known =
                ((ItemEvent) Objects.requireNonNull(world.lastTold().get(item))).item();
        world.tell(new ItemEvent.Changed(known, true, false));
        changes++;
        await().until(() -> jdbc.sql("""
                select count(*) = 1 + ? and bool_and(decided_at is not null) from network_update where subject_id = ?""")
                .params(changes, item)
                .query((row, _) -> row.getBoolean(1))
                .single());
        return jdbc.sql("""
                select count(*) from update_recipient t join network_update u on u.id = t.update_id
                where u.subject_id = ? and u.kind = 'item-changed'""").param(item).query((row, _) -> row.getLong(1)).single();
    }

    private long told(String title) {
        return world.toldOf(
                world.publish(network, author, title, "network", theme).id());
    }
}
