package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several updates in one mail, for who asked for that. */
@NotificationTest
class DigestTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Net network;
    Theme theme;
    Citizen author;
    Citizen reader;

    @BeforeEach
    void somebody_wants_a_mail_a_day() {
        network = world.network("Kopgroep");
        theme = world.theme(network, "Financiering");
        author = world.member(network, "Auteur");
        reader = world.member(network, "Lezer");
        assertThat(world.follow(reader, theme, false, "daily").status()).isEqualTo(200);
    }

    @Test
    void everything_of_a_day_comes_in_one_mail_when_it_is_due_and_at_once_in_the_app() {
        publish("Eerste");
        publish("Tweede");
        assertThat(world.get(reader, "/v1/updates").json().get("items").size()).isEqualTo(2);
        assertThat(reader.mails()).isEmpty();
        morning();
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.mails().size() == 1);
        var mail = reader.mails().getFirst();
        assertThat(mail.subject()).isEqualTo("2 nieuwe berichten in de Kopgroep");
        assertThat(mail.text()).containsSubsequence("Tweede", "Eerste").contains("elke dag");
        publish("Derde");
        morning();
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.mails().size() == 2);
        assertThat(reader.mails().get(1).text()).contains("Derde").doesNotContain("Tweede");
    }

    @Test
    void a_digest_waits_for_the_morning_and_a_weekly_one_for_monday() {
        Citizen weekly = world.member(network, "Weeklezer");
        assertThat(world.follow(weekly, theme, false, "weekly").status()).isEqualTo(200);
        publish("Later");
        assertThat(due(reader)).isEqualTo("07:30, within 1 days");
        assertThat(due(weekly)).isIn("07:30 on monday, within 7 days", "07:30 on monday, within 1 days");
    }

    /** When the one mail that waits for a person is due, on the clock in the Netherlands. */
    private String due(Citizen person) {
        return jdbc.sql("""
                select to_char(due_at at time zone 'Europe/Amsterdam', 'HH24:MI')
                    || case when frequency = 'weekly' then ' on '
                       || to_char(due_at at time zone 'Europe/Amsterdam', 'FMday') else '' end
                    || case when due_at <= now() then ', already'
                            when due_at < now() + interval '25 hours' then ', within 1 days'
                            when due_at < now() + interval '169 hours' then ', within 7 days' else ', later' end
                from delivery where person_id = ? and mail_id is null""")
                .param(person.id())
                .query((row, _) -> row.getString(1))
                .single();
    }

    @Test
    void a_digest_leaves_out_what_may_not_be_read_any_more_and_is_not_sent_when_empty() {
        var kept = world.publish(network, author, "Blijft", "network", theme);
        var gone = world.publish(network, author, "Verdwijnt", "network", theme);
        world.toldOf(kept.id());
        world.toldOf(gone.id());
        world.withdraw(gone);
        morning();
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.mails().size() == 1);
        assertThat(reader.mails().getFirst().subject()).isEqualTo("Blijft");
        var alone = world.publish(network, author, "Alleen", "network", theme);
        world.toldOf(alone.id());
        world.withdraw(alone);
        morning();
        world.mailIsDone(alone.id());
        assertThat(reader.mails()).hasSize(1);
    }

    @Test
    void what_was_read_in_the_app_is_marked_and_a_digest_of_nothing_else_is_not_sent() {
        publish("Ongezien");
        publish("Gezien");
        read("Gezien");
        morning();
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.mails().size() == 1);
        assertThat(reader.mails().getFirst().subject()).isEqualTo("Ongezien");
        assertThat(reader.mails().getFirst().text()).contains("Gezien (Al gelezen)");
        var seen = world.publish(network, author, "Ook gezien", "network", theme);
        world.toldOf(seen.id());
        read("Ook gezien");
        morning();
        world.mailIsDone(seen.id());
        assertThat(reader.mails()).hasSize(1);
    }

    private void read(String title) {
        for (var entry : world.get(reader, "/v1/updates").json().get("items")) {
            if (entry.get("title").asString().equals(title)) {
                world.post(reader, "/v1/updates/" + entry.get("id").asString() + "/read");
            }
        }
    }

    @Test
    void the_link_in_a_digest_stops_the_digest() {
        publish("Eerste");
        morning();
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.mails().size() == 1);
        assertThat(world.post(null, reader.unsubscribeLink()).status()).isEqualTo(204);
        assertThat(world.toldOf(world.publish(network, author, "Tweede", "network", theme)
                        .id()))
                .isZero();
    }

    private void publish(String title) {
        world.toldOf(world.publish(network, author, title, "network", theme).id());
    }

    /** As if the night has passed. */
    private void morning() {
        jdbc.sql("update delivery set due_at = now() where person_id = ? and mail_id is null")
                .param(reader.id())
                .update();
    }
}
