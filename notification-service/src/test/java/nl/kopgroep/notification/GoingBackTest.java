package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import nl.kopgroep.notification.mailing.UnwritableLetters;
import nl.kopgroep.notification.work.Worker;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a newer version left behind, and what is old, holds up nothing and loses nothing. */
@NotificationTest
class GoingBackTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("forgettingLinksWorker")
    Worker forgettingLinks;

    Net network;
    Theme theme;
    Citizen author;
    Citizen reader;

    @BeforeEach
    void somebody_follows() {
        network = world.network("Kopgroep");
        theme = world.theme(network, "Financiering");
        author = world.member(network, "Auteur");
        reader = world.member(network, "Lezer");
    }

    @Test
    void an_update_of_a_kind_that_is_unknown_here_holds_up_no_decision_and_waits_for_its_own() {
        world.follows(reader, theme);
        UUID unknown = noted("of-next-year", false);
        jdbc.sql("update network_update set next_look_at = now() - interval '1 day' where id = ?")
                .param(unknown)
                .update();
        var item = world.publish(network, author, "Gewoon", "network", theme);
        assertThat(world.toldOf(item.id())).isEqualTo(1);
        assertThat(decided(unknown)).isFalse();
        jdbc.sql("update network_update set kind = 'member-presented' where id = ?")
                .param(unknown)
                .update();
        await().atMost(Duration.ofSeconds(30)).until(() -> decided(unknown));
    }

    @Test
    void a_mail_about_something_unknown_waits_for_who_can_write_it_and_a_digest_goes_without() {
        assertThat(world.follow(reader, theme, false, "daily").status()).isEqualTo(200);
        UUID direct = noted("of-next-year", true);
        UUID daily = noted("of-next-year", true);
        var item = world.publish(network, author, "Gewoon", "network", theme);
        world.toldOf(item.id());
        jdbc.sql("""
                with told as (
                    insert into update_recipient (update_id, person_id, frequency, reasons, subscription_ids, told_at)
                    select u, ?, f, '[]', '{}', now() from (values (?, 'direct'), (?, 'daily')) as t (u, f)
                ), mailed as (
                    insert into mail (id, kind, network_id, person_id, due_at) values (?, 'notice', ?, ?, now())
                )
                insert into delivery (update_id, person_id, frequency, mail_id, due_at)
                values (?, ?, 'direct', ?, now()), (?, ?, 'daily', null, now())""")
                .params(
                        reader.id(),
                        direct,
                        daily,
                        direct,
                        network.id(),
                        reader.id(),
                        direct,
                        reader.id(),
                        direct,
                        daily,
                        reader.id())
                .update();
        jdbc.sql("update delivery set due_at = now() where person_id = ?")
                .param(reader.id())
                .update();
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.mails().size() == 1);
        assertThat(reader.mails().getFirst().subject()).isEqualTo("Gewoon");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select due_at > now() + interval '5 minutes' from mail where id = ?")
                        .param(direct)
                        .query((row, _) -> row.getBoolean(1))
                        .single());
        assertThat(jdbc.sql("select state from delivery where update_id = any(?)")
                        .param(new UUID[] {direct, daily})
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("queued", "queued");
    }

    @Test
    void an_entry_that_another_version_wrote_differently_is_told_as_far_as_it_is_understood() {
        UUID odd = noted("handover-announced", true);
        jdbc.sql("update network_update set facts = '{\"whatChangesNl\": null, \"to\": [1]}' where id = ?")
                .param(odd)
                .update();
        jdbc.sql("""
                insert into update_recipient (update_id, person_id, frequency, reasons, subscription_ids, told_at)
                values (?, ?, 'here-only', '[{"theme": 7}, {"series": "x"}]', '{}', now())""").params(odd, reader.id()).update();
        assertThat(world.get(reader, "/v1/updates").json().get("items").size()).isEqualTo(1);
    }

    @Test
    void a_letter_that_cannot_be_written_is_tried_again_and_holds_up_no_other() {
        world.follows(reader, theme);
        var broken = world.publish(network, author, UnwritableLetters.TITLE, "network", theme);
        world.toldOf(broken.id());
        var item = world.publish(network, author, "Gewoon", "network", theme);
        world.mailIsDone(item.id());
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.mails().size() == 1);
        assertThat(jdbc.sql("""
                select m.problem from mail m join delivery d on d.mail_id = m.id join network_update u on u.id = d.update_id
                where u.item_id = ? and m.state = 'queued' and m.due_at > m.created_at""")
                        .param(broken.id())
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("letter unwritable: IllegalStateException");
        world.withdraw(broken);
        world.mailIsDone(broken.id());
    }

    @Test
    void old_links_are_forgotten_only_when_a_newer_one_stops_the_same() {
        UUID follow = UUID.randomUUID();
        UUID another = UUID.randomUUID();
        link(1, "4 years", follow, another);
        link(2, "3 years 1 day", follow);
        link(3, "1 year", follow);
        link(4, "1 day", another);
        forgettingLinks.wake();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(links()).containsExactly(1, 3, 4));
    }

    @Test
    void an_old_link_to_stop_a_networks_news_is_forgotten_only_when_a_newer_one_stops_that() {
        UUID follow = UUID.randomUUID();
        link(1, "4 years");
        link(2, "4 years", follow);
        link(3, "1 day", follow);
        forgettingLinks.wake();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(links()).containsExactly(1, 3));
        link(4, "1 day");
        forgettingLinks.wake();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(links()).containsExactly(3, 4));
    }

    private void link(int number, String ago, UUID... follows) {
        byte[] hash = new byte[32];
        hash[0] = (byte) number;
        System.arraycopy(reader.id().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, hash, 1, 30);
        jdbc.sql("""
                insert into unsubscribe_token (token_hash, network_id, person_id, subscription_ids, created_at)
                values (?, ?, ?, ?, now() - ?::interval)""").params(hash, network.id(), reader.id(), follows, ago).update();
    }

    private java.util.List<Integer> links() {
        return jdbc.sql("select get_byte(token_hash, 0) from unsubscribe_token where person_id = ? order by 1")
                .param(reader.id())
                .query((row, _) -> row.getInt(1))
                .list();
    }

    private UUID noted(String kind, boolean decided) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into network_update (id, kind, network_id, subject_id, occurrence, subject_version, facts,
                    occurred_at, decided_at)
                values (?, ?, ?, ?, 0, 1, '{}', now(), case when ? then now() end)""").params(id, kind, network.id(), id, decided).update();
        return id;
    }

    private boolean decided(UUID update) {
        return jdbc.sql("select decided_at is not null from network_update where id = ?")
                .param(update)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }
}
