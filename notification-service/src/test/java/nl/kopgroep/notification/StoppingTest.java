package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

    private long told(String title) {
        return world.toldOf(
                world.publish(network, author, title, "network", theme).id());
    }
}
