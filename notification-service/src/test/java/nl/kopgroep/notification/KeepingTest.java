package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.messaging.Outbox;
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
import org.springframework.transaction.support.TransactionTemplate;

/** How long it is remembered who was told what: a year. */
@NotificationTest
class KeepingTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("forgettingWorker")
    Worker forgetting;

    @Autowired
    @Qualifier("forgettingMailsWorker")
    Worker forgettingMails;

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
        world.follows(reader, theme);
    }

    @Test
    void after_a_year_an_update_and_the_record_of_its_mail_are_gone_and_it_is_never_told_again() {
        ItemEvent.ItemFacts old = publish("Oud");
        ItemEvent.ItemFacts young = publish("Jong");
        happenedDaysAgo(366, old);
        happenedDaysAgo(364, young);
        forgetting.wake();
        await().until(() -> count("update_recipient", "person_id", reader.id()) == 1);
        forgettingMails.wake();
        await().until(() -> count("mail", "person_id", reader.id()) == 1);
        assertThat(count("delivery", "person_id", reader.id())).isEqualTo(1);
        assertThat(titles()).containsExactly("Jong");
        UUID again = transaction.execute(_ -> {
            outbox.restate(new ItemEvent.Published(old, false), 1);
            return jdbc.sql("select event_id from outbox where aggregate_id = ? order by id desc limit 1")
                    .param(old.id())
                    .query((row, _) -> row.getObject(1, UUID.class))
                    .single();
        });
        await().until(() -> count("ledger", "subscription = 'updates' and event_id", again) == 1);
        publish("Nieuw");
        assertThat(titles()).containsExactly("Nieuw", "Jong");
    }

    @Test
    void what_still_has_to_be_sent_is_kept_however_old() {
        assertThat(world.follow(reader, theme, false, "weekly").status()).isEqualTo(200);
        ItemEvent.ItemFacts waiting = world.publish(network, author, "Wacht", "network", theme);
        world.toldOf(waiting.id());
        assertThat(world.follow(reader, theme, false, "direct").status()).isEqualTo(200);
        ItemEvent.ItemFacts sent = publish("Verstuurd");
        happenedDaysAgo(1000, waiting);
        happenedDaysAgo(1000, sent);
        forgetting.wake();
        await().until(() -> count("update_recipient", "person_id", reader.id()) == 1);
        assertThat(titles()).containsExactly("Wacht");
    }

    private ItemEvent.ItemFacts publish(String title) {
        ItemEvent.ItemFacts item = world.publish(network, author, title, "network", theme);
        world.mailIsDone(item.id());
        return item;
    }

    private void happenedDaysAgo(int days, ItemEvent.ItemFacts item) {
        jdbc.sql("update network_update set decided_at = now() - ? * interval '1 day' where subject_id = ?")
                .params(days, item.id())
                .update();
        jdbc.sql("""
                update mail set ended_at = now() - ? * interval '1 day' where ended_at is not null and id in (
                    select d.mail_id from delivery d join network_update u on u.id = d.update_id
                    where u.subject_id = ?)""").params(days, item.id()).update();
    }

    private long count(String table, String column, UUID value) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = ?")
                .param(value)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private List<String> titles() {
        return world.get(reader, "/v1/updates")
                .json()
                .get("items")
                .valueStream()
                .map(update -> update.get("title").asString())
                .toList();
    }
}
