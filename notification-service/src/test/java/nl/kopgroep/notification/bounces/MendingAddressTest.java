package nl.kopgroep.notification.bounces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kopgroep.notification.following.Suppressions;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import nl.kopgroep.teststack.Mail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who gets no mail any more sees it, and has it start again by showing that mail arrives. */
@NotificationTest
class MendingAddressTest {

    @Autowired
    World world;

    @Autowired
    Suppressions suppressions;

    @Autowired
    JdbcClient jdbc;

    Net network;
    Theme theme;
    Citizen author;
    Citizen reader;

    @BeforeEach
    void somebodys_mail_was_stopped() {
        network = world.network("Kopgroep");
        theme = world.theme(network, "Financiering");
        author = world.member(network, "Auteur");
        reader = world.member(network, "Lezer");
        world.follows(reader, theme);
        suppressions.suppress(
                network.id(), reader.id(), suppressions.address(reader.id()).orElseThrow(), "bounced");
    }

    @Test
    void a_person_sees_that_it_was_stopped_and_why_and_others_see_nothing() {
        JsonNode state = world.get(reader, "/v1/mail-address").json();
        assertThat(state.get("stopped").asBoolean()).isTrue();
        assertThat(state.get("reason").asString()).isEqualTo("bounced");
        assertThat(state.get("since").isNull()).isFalse();
        assertThat(world.get(author, "/v1/mail-address").json().get("stopped").asBoolean())
                .isFalse();
    }

    @Test
    void a_mail_with_a_link_is_sent_and_its_button_starts_mail_again() {
        String link = askedLink();
        assertThat(world.get(reader, "/v1/mail-address").json().get("asked").isNull())
                .isFalse();
        for (int scan = 0; scan < 3; scan++) {
            assertThat(world.send("GET", link, null, null, null)
                            .json()
                            .get("confirmed")
                            .asBoolean())
                    .isFalse();
        }
        assertThat(nextArrives()).isFalse();
        assertThat(world.post(null, link).status()).isEqualTo(204);
        assertThat(world.post(null, link).status()).isEqualTo(204);
        assertThat(world.send("GET", link, null, null, null)
                        .json()
                        .get("confirmed")
                        .asBoolean())
                .isTrue();
        assertThat(world.get(reader, "/v1/mail-address").json().get("stopped").asBoolean())
                .isFalse();
        assertThat(nextArrives()).isTrue();
    }

    @Test
    void asking_again_and_again_sends_one_mail() {
        for (int i = 0; i < 5; i++) {
            assertThat(world.post(reader, "/v1/mail-address/confirmations").status())
                    .isEqualTo(202);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> link() != null);
        assertThat(jdbc.sql("select count(*) from mail where person_id = ? and kind = 'confirmation'")
                        .param(reader.id())
                        .query((row, _) -> row.getLong(1))
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_gets_mail_is_sent_nothing_to_confirm() {
        assertThat(world.post(author, "/v1/mail-address/confirmations").status())
                .isEqualTo(202);
        assertThat(jdbc.sql("select count(*) from mail where person_id = ?")
                        .param(author.id())
                        .query((row, _) -> row.getLong(1))
                        .single())
                .isZero();
    }

    @Test
    void a_link_that_was_never_given_out_or_too_long_ago_lifts_nothing() {
        String link = askedLink();
        String forged = link.substring(0, link.length() - 2) + (link.endsWith("AA") ? "BB" : "AA");
        assertThat(world.post(null, forged).status()).isEqualTo(404);
        jdbc.sql("update address_confirmation set created_at = created_at - interval '3 days' where person_id = ?")
                .param(reader.id())
                .update();
        assertThat(world.send("GET", link, null, null, null).status()).isEqualTo(404);
        assertThat(world.post(null, link).status()).isEqualTo(404);
        assertThat(world.get(reader, "/v1/mail-address").json().get("stopped").asBoolean())
                .isTrue();
    }

    @Test
    void a_link_is_for_the_address_that_it_was_sent_to() {
        String link = askedLink();
        Citizen moved = new Citizen(reader.id(), "Lezer", "nieuw." + reader.email(), "nl");
        world.tell(world.introduced(moved));
        suppressions.suppress(
                network.id(), reader.id(), suppressions.address(reader.id()).orElseThrow(), "bounced");
        assertThat(world.post(null, link).status()).isEqualTo(204);
        assertThat(world.get(reader, "/v1/mail-address").json().get("stopped").asBoolean())
                .isTrue();
    }

    @Test
    void lifting_works_during_a_handover_and_stays_after_it() {
        String link = askedLink();
        world.freeze(world.handover(network, world.organisation("Actieleernetwerk"), 1));
        assertThat(world.post(null, link).status()).isEqualTo(204);
        assertThat(world.get(reader, "/v1/mail-address").json().get("stopped").asBoolean())
                .isFalse();
        assertThat(rows()).isEqualTo(1);
        assertThat(nextArrives()).isTrue();
    }

    @Test
    void following_something_new_lifts_nothing() {
        world.unfollow(reader, theme);
        world.follows(reader, theme);
        assertThat(nextArrives()).isFalse();
    }

    private String askedLink() {
        assertThat(world.post(reader, "/v1/mail-address/confirmations").status())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(30)).until(() -> link() != null);
        return "/v1/mail-address/confirmations/" + Objects.requireNonNull(link());
    }

    private @Nullable String link() {
        List<Mail> mails = reader.mails();
        Matcher link = Pattern.compile("/mailadres/([A-Za-z0-9_-]{43})")
                .matcher(mails.isEmpty() ? "" : mails.getLast().text());
        return link.find() ? link.group(1) : null;
    }

    private boolean nextArrives() {
        int before = reader.mails().size();
        world.mailIsDone(world.publish(network, author, "Vraag de bank", "network", theme)
                .id());
        return reader.mails().size() > before;
    }

    private long rows() {
        return jdbc.sql("select count(*) from suppression where person_id = ?")
                .param(reader.id())
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
