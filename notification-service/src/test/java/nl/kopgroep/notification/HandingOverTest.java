package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.HandoverEvent.HandoverFacts;
import nl.kopgroep.notification.world.Answer;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Org;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A network passes to its successor: what is followed goes along, and stopping goes on. */
@NotificationTest
class HandingOverTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    Net network;
    Theme theme;
    Citizen author;
    Citizen reader;
    Org successor;
    HandoverFacts handover;

    @BeforeEach
    void a_network_is_handed_over() {
        network = world.network("Kopgroep");
        theme = world.theme(network, "Financiering", "Funding", null);
        author = world.member(network, "Auteur");
        reader = world.member(network, "Lezer");
        world.follows(reader, theme);
        successor = world.organisation("Actieleernetwerk");
        handover = world.handover(network, successor, 1);
    }

    @Test
    void following_waits_for_the_end_and_says_so() {
        world.freeze(handover);
        Answer answer = world.follow(reader, theme, true, "daily");
        assertThat(answer.status()).isEqualTo(423);
        assertThat(answer.problem()).isEqualTo("frozen");
        assertThat(answer.json().get("detail").asString()).startsWith("Lezen kan gewoon");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void stopping_works_during_the_freeze_and_the_inventory_stays_as_it_was() {
        world.publish(network, author, "Eerste", "network", theme);
        await().until(() -> reader.mails().size() == 1);
        String link = reader.unsubscribeLink();
        world.freeze(handover);
        JsonNode before = inventory();
        assertThat(world.post(null, link).status()).isEqualTo(204);
        assertThat(world.send("GET", link, null, null, null)
                        .json()
                        .get("stopped")
                        .asBoolean())
                .isTrue();
        assertThat(told("Tijdens de bevriezing")).isZero();
        JsonNode after = transferred();
        assertThat(after.get("kinds")).isEqualTo(before.get("kinds"));
        assertThat(after.get("differences").size()).isZero();
        complete();
        assertThat(stoppedInTable()).isTrue();
        assertThat(told("Na de overdracht")).isZero();
    }

    @Test
    void taking_a_stop_back_works_during_the_freeze_too() {
        world.publish(network, author, "Eerste", "network", theme);
        await().until(() -> reader.mails().size() == 1);
        String link = reader.unsubscribeLink();
        world.freeze(handover);
        world.post(null, link);
        assertThat(told("Gestopt")).isZero();
        assertThat(world.post(null, link + "/undo").status()).isEqualTo(204);
        assertThat(told("Toch weer")).isEqualTo(1);
        transferred();
        complete();
        assertThat(stoppedInTable()).isFalse();
    }

    @Test
    void a_freeze_that_is_called_off_lets_what_was_journalled_in() {
        world.freeze(handover);
        world.unfollow(reader, theme);
        assertThat(stoppedInTable()).isFalse();
        world.tell(new HandoverEvent.FreezeCalledOff(epoch(2)));
        await().until(() -> !world.frozen(network.id()));
        assertThat(stoppedInTable()).isTrue();
        assertThat(world.follow(reader, theme, true, "daily").status()).isEqualTo(200);
        assertThat(told("Weer open")).isEqualTo(1);
    }

    @Test
    void what_is_followed_goes_on_under_the_successor_without_a_gap_or_a_second_time() {
        assertThat(told("Onder Zorgpact")).isEqualTo(1);
        world.freeze(handover);
        inventory();
        transferred();
        complete();
        assertThat(told("Onder het Actieleernetwerk")).isEqualTo(1);
        await().until(() -> reader.mails().stream()
                        .filter(mail -> mail.subject().startsWith("Onder"))
                        .count()
                == 2);
        assertThat(world.follow(reader, theme, false, "weekly").status()).isEqualTo(200);
    }

    @Test
    void every_member_hears_what_changes_and_nobody_can_switch_that_off() {
        world.unfollow(reader, theme);
        world.tell(new HandoverEvent.Announced(
                handover,
                Map.of("nl", "Er verandert niets.\n\nJe hoeft niets te doen.", "en", "Nothing changes."),
                Instant.parse("2026-12-09T23:30:00Z")));
        await().until(() -> reader.mails().size() == 1 && author.mails().size() == 1);
        var mail = reader.mails().getFirst();
        assertThat(mail.subject()).isEqualTo("De Kopgroep wordt overgedragen aan het Actieleernetwerk");
        assertThat(mail.text())
                .contains("Er verandert niets.", "Je hoeft niets te doen.")
                .contains("Dat begint niet eerder dan donderdag 10 december 2026.")
                .contains("omdat je organisatie lid is van de Kopgroep");
        assertThat(mail.headers()).doesNotContainKey("list-unsubscribe");
        assertThat(world.get(reader, "/v1/updates")
                        .json()
                        .get("items")
                        .get(0)
                        .get("kind")
                        .asString())
                .isEqualTo("handover-announced");
        world.freeze(handover);
        inventory();
        transferred();
        complete();
        await().until(() -> reader.mails().size() == 2);
        assertThat(reader.mails().get(1).subject()).isEqualTo("De Kopgroep hoort nu bij het Actieleernetwerk");
        assertThat(network.coordinator().mails()).isEmpty();
    }

    @Test
    void who_is_erased_during_the_freeze_is_forgotten_at_once_and_the_rows_go_when_it_ends() {
        world.freeze(handover);
        JsonNode before = inventory();
        world.erase(reader);
        assertThat(told("Voor niemand")).isZero();
        assertThat(confirmedErasures()).isZero();
        assertThat(transferred().get("kinds")).isEqualTo(before.get("kinds"));
        complete();
        await().atMost(Duration.ofSeconds(20)).until(() -> confirmedErasures() == 1);
        assertThat(jdbc.sql("select count(*) from subscription where person_id = ?")
                        .param(reader.id())
                        .query((row, _) -> row.getLong(1))
                        .single())
                .isZero();
    }

    private JsonNode inventory() {
        world.tell(new HandoverEvent.InventoryOrdered(handover));
        return answer("inventory-taken");
    }

    private JsonNode transferred() {
        world.tell(new HandoverEvent.TransferOrdered(epoch(2)));
        return answer("transferred");
    }

    private void complete() {
        world.tell(new HandoverEvent.Completed(epoch(2)));
        await().until(() -> !world.frozen(network.id()));
    }

    private HandoverFacts epoch(long epoch) {
        return World.inEpoch(handover, epoch);
    }

    /** What this service answered to the coordinator. */
    private JsonNode answer(String verb) {
        return json.readTree(await().until(
                        () -> jdbc.sql("""
                        select convert_from(payload, 'UTF8') from outbox
                        where aggregate_id = ? and type = 'nl.kopgroep.participant.' || ?""")
                                .params(handover.id(), verb)
                                .query((row, _) -> row.getString(1))
                                .list(),
                        (List<String> answers) -> !answers.isEmpty())
                .getLast());
    }

    private boolean stoppedInTable() {
        return jdbc.sql("select stopped_at is not null from subscription where person_id = ?")
                .param(reader.id())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private long confirmedErasures() {
        return jdbc.sql("select count(*) from outbox where aggregate_id = ? and type = 'nl.kopgroep.erasure.confirmed'")
                .param(reader.id())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private long told(String title) {
        return world.toldOf(
                world.publish(network, author, title, "network", theme).id());
    }
}
