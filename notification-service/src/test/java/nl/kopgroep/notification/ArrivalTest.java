package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.events.ThemeEvent;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Events come in any order, late, and more than once; who is told doesn't depend on it. */
@NotificationTest
class ArrivalTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    Net network;
    Theme followed;
    Citizen author;
    Citizen reader;

    @BeforeEach
    void somebody_follows_a_broad_theme() {
        network = world.network("Kopgroep");
        followed = world.theme(network, "Verduurzaming");
        author = world.member(network, "Auteur");
        reader = world.member(network, "Lezer");
        assertThat(world.follow(reader, followed, true, "direct").status()).isEqualTo(200);
    }

    @RepeatedTest(6)
    void whatever_the_order_of_arrival_the_same_people_are_told_once(RepetitionInfo run) {
        Theme middle = world.unknownTheme(network, "Midden", "Middle", followed);
        Theme narrow = world.unknownTheme(network, "Smal", "Narrow", middle);
        ItemEvent.ItemFacts item = world.item(network, author, "Over het smalle", "network", narrow);
        List<Event> events =
                new ArrayList<>(List.of(defined(middle), defined(narrow), new ItemEvent.Published(item, false)));
        Collections.shuffle(events, new Random(run.getCurrentRepetition()));
        for (Event event : events) {
            world.tell(event);
        }
        assertThat(world.toldOf(item.id())).isEqualTo(1);
        world.mailIsDone(item.id());
        assertThat(reader.mails()).hasSize(1);
    }

    @Test
    void an_item_of_a_network_that_is_not_known_yet_waits_and_is_no_poison() {
        UUID unknownNetwork = UUID.randomUUID();
        ItemEvent.ItemFacts stranger = new ItemEvent.ItemFacts(
                UUID.randomUUID(),
                unknownNetwork,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "tip",
                "Vreemd",
                List.of(),
                "public",
                "nl",
                java.time.Instant.now(),
                false);
        world.tell(new ItemEvent.Published(stranger, false));
        world.toldOf(
                world.publish(network, author, "Gewoon", "network", followed).id());
        assertThat(jdbc.sql("select count(*) from network_update where subject_id = ? and decided_at is null")
                        .param(stranger.id())
                        .query((row, _) -> row.getLong(1))
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from parked")
                        .query((row, _) -> row.getLong(1))
                        .single())
                .isZero();
    }

    @Test
    void after_the_full_patience_it_is_told_by_what_is_known_and_mended_when_the_theme_comes() {
        Theme unknown = world.unknownTheme(network, "Onbekend", "Unknown", followed);
        ItemEvent.ItemFacts item = world.publish(network, author, "Over twee", "network", followed, unknown);
        Citizen second = world.member(network, "Tweede");
        Theme top = world.theme(network, "Top");
        assertThat(world.follow(second, top, true, "direct").status()).isEqualTo(200);
        // As if it had come eleven minutes ago, and everybody already followed then.
        jdbc.sql("""
                update network_update set received_at = now() - interval '11 minutes', next_look_at = now()
                where subject_id = ?""").param(item.id()).update();
        jdbc.sql("update subscription set since = now() - interval '1 hour' where network_id = ?")
                .param(network.id())
                .update();
        assertThat(world.toldOf(item.id())).isEqualTo(1);
        world.define(new Theme(unknown.id(), "Onbekend", "Unknown", network.id(), top.id()));
        jdbc.sql("update network_update set next_look_at = now() where subject_id = ?")
                .param(item.id())
                .update();
        await().untilAsserted(() -> assertThat(world.toldOf(item.id())).isEqualTo(2));
        await().until(() -> second.mails().size() == 1);
        assertThat(reader.mails()).hasSize(1);
    }

    @Test
    void an_older_fact_that_comes_late_does_not_undo_a_newer_one() {
        Theme renamed = world.unknownTheme(network, "Nieuwe naam", "New name", null);
        transaction.executeWithoutResult(_ -> outbox.restate(defined(renamed), 5));
        Theme old = new Theme(renamed.id(), "Oude naam", "Old name", network.id(), null);
        transaction.executeWithoutResult(_ -> outbox.restate(defined(old), 4));
        world.publish(network, author, "Daarna", "network", followed);
        await().untilAsserted(() -> assertThat(label(renamed)).containsExactly("Nieuwe naam"));
        world.define(new Theme(UUID.randomUUID(), "Nog een", "One more", network.id(), null));
        assertThat(label(renamed)).containsExactly("Nieuwe naam");
    }

    @Test
    void a_replay_of_everything_tells_nobody_anything_again() {
        ItemEvent.ItemFacts item = world.item(network, author, "Eén keer", "network", followed);
        world.tell(new ItemEvent.Published(item, false));
        world.mailIsDone(item.id());
        assertThat(reader.mails()).hasSize(1);
        // The same event under a new id, as after a lost ledger.
        UUID again = transaction.execute(_ -> {
            outbox.restate(new ItemEvent.Published(item, false), 1);
            return jdbc.sql("select event_id from outbox where aggregate_id = ? order by id desc limit 1")
                    .param(item.id())
                    .query((row, _) -> row.getObject(1, UUID.class))
                    .single();
        });
        world.takenIn(List.of(again));
        await().until(() -> jdbc.sql(
                        "select exists (select from ledger where event_id = ? and subscription = 'updates')")
                .param(again)
                .query((row, _) -> row.getBoolean(1))
                .single());
        ItemEvent.ItemFacts next = world.publish(network, author, "Daarna", "network", followed);
        world.mailIsDone(next.id());
        assertThat(reader.mails()).hasSize(2);
        assertThat(world.get(reader, "/v1/updates?page=0")
                        .json()
                        .get("page")
                        .get("totalItems")
                        .asInt())
                .isEqualTo(2);
    }

    private List<String> label(Theme theme) {
        return jdbc.sql("select label_nl from theme where id = ?")
                .param(theme.id())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static ThemeEvent.Defined defined(Theme theme) {
        return new ThemeEvent.Defined(
                new ThemeEvent.ThemeFacts(
                        theme.id(), theme.networkId(), theme.broaderId(), theme.nl(), theme.en(), List.of(), false),
                false);
    }
}
