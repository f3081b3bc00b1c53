package nl.kopgroep.notification.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.ItemEvent.ItemFacts;
import nl.kopgroep.notification.webhooks.Receiver.Got;
import nl.kopgroep.notification.world.Answer;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person is told, as the program of her organisation gets it. */
@NotificationTest
class WebhookTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Messages messages;

    Receiver receiver;
    Net network;
    Theme theme;
    Citizen author;
    Citizen owner;
    String id;
    String secret;

    @BeforeEach
    void somebody_has_a_webhook() {
        receiver = new Receiver();
        network = world.network("Kopgroep");
        theme = world.theme(network, "Financiering", "Funding", null);
        author = world.member(network, "Auteur");
        owner = world.member(network, "Eigenaar");
        world.follow(owner, theme, false, "here-only");
        JsonNode made = make("http://localhost:" + receiver.port() + "/in").json();
        id = made.get("webhook").get("id").asString();
        secret = made.get("secret").asString();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void what_the_owner_is_told_arrives_signed_and_says_why() throws Exception {
        ItemFacts item = publish("Nieuw \"& mooi\"");
        Got got = first();
        verify(secret, got);
        assertThatThrownBy(() -> verify(secret, new Got(got.path(), got.headers(), got.body() + " ")))
                .isInstanceOf(WebhookVerificationException.class);
        JsonNode payload = json.readTree(got.body());
        assertThat(payload.get("type").asString()).isEqualTo("kopgroep.update");
        JsonNode data = payload.get("data");
        assertThat(data.get("kind").asString()).isEqualTo("item-published");
        assertThat(data.get("title").asString()).isEqualTo("Nieuw \"& mooi\"");
        assertThat(data.get("url").asString()).endsWith("/p/" + item.id());
        assertThat(data.get("network").get("name").asString()).isEqualTo("Kopgroep");
        assertThat(data.get("reason").asString()).isEqualTo("omdat je Financiering volgt");
        assertThat(got.body()).doesNotContain(author.email(), owner.email(), owner.name());
        await().untilAsserted(
                        () -> assertThat(delivery(0).get("state").asString()).isEqualTo("delivered"));
        assertThat(receiver.got).hasSize(1);
    }

    @Test
    void a_failure_is_tried_again_under_the_same_id_and_the_owner_sees_what_was_answered() {
        receiver.mood = Receiver.says(500, "<b>kapot</b>");
        publish("Nieuw");
        await().until(() -> receiver.got.size() == 1);
        await().until(() -> delivery(0).get("attempts").size() == 1);
        assertThat(delivery(0).get("state").asString()).isEqualTo("queued");
        receiver.mood = Receiver.says(200, "ok");
        await().atMost(Duration.ofSeconds(10)).until(() -> receiver.got.size() == 2);
        assertThat(receiver.got.get(0).header("webhook-id"))
                .isEqualTo(receiver.got.get(1).header("webhook-id"));
        await().until(() -> delivery(0).get("state").asString().equals("delivered"));
        JsonNode attempts = delivery(0).get("attempts");
        assertThat(attempts.get(0).get("status").asInt()).isEqualTo(200);
        assertThat(attempts.get(1).get("answer").asString()).isEqualTo("<b>kapot</b>");
    }

    @Test
    void a_receiver_that_asks_for_time_gets_it() {
        receiver.mood = Receiver.says(429, "", "Retry-After", "3600");
        publish("Nieuw");
        await().until(() -> delivery(0).get("attempts").size() == 1);
        assertThat(jdbc.sql("""
                select m.due_at > now() + interval '55 minutes' and w.not_before > now() + interval '55 minutes'
                from webhook_message m join webhook w on w.id = m.webhook_id where w.person_id = ?""")
                        .param(owner.id())
                        .query((row, _) -> row.getBoolean(1))
                        .single())
                .isTrue();
        publish("Nog iets");
        await().during(Duration.ofMillis(1200)).until(() -> receiver.got.size() == 1);
    }

    @Test
    void a_receiver_that_is_gone_is_left_alone_and_its_owner_hears_it_by_mail_too() {
        receiver.mood = Receiver.says(410, "");
        publish("Nieuw");
        await().until(() -> mine().get(0).get("state").asString().equals("gone"));
        await().atMost(Duration.ofSeconds(15)).until(() -> owner.mails().size() == 2);
        assertThat(owner.mails().getLast().subject()).isEqualTo("We sturen niets meer naar localhost");
        publish("Nog iets");
        assertThat(receiver.got).hasSize(1);
        receiver.mood = Receiver.says(204, "");
        assertThat(act("POST", "/switching-on").json().get("state").asString()).isEqualTo("on");
        publish("Weer iets");
        await().until(() -> receiver.got.size() == 2);
    }

    @Test
    void after_days_without_one_success_it_is_switched_off_and_said_once() {
        receiver.mood = Receiver.says(500, "");
        jdbc.sql("update webhook set failing_since = now() - interval '6 days', failures = 7 where person_id = ?")
                .param(owner.id())
                .update();
        publish("Nieuw");
        await().until(() -> mine().get(0).get("state").asString().equals("failing"));
        assertThat(delivery(0).get("state").asString()).isEqualTo("failed");
        assertThat(jdbc.sql(
                                "select count(*) from network_update where subject_id = ? and kind = 'webhook-switched-off'")
                        .param(owner.id())
                        .query((row, _) -> row.getLong(1))
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_may_no_longer_hear_it_gets_nothing_that_was_still_queued() {
        receiver.mood = Receiver.says(500, "");
        publish("Nieuw");
        await().until(() -> delivery(0).get("attempts").size() == 1);
        world.unfollow(owner, theme);
        receiver.mood = Receiver.says(204, "");
        tryNow();
        await().until(() -> delivery(0).get("state").asString().equals("dropped"));
        assertThat(receiver.got).hasSize(1);
    }

    @Test
    void what_was_not_for_webhooks_is_not_sent() {
        ItemFacts item = publish("Nieuw");
        await().until(() -> delivery(0).get("state").asString().equals("delivered"));
        UUID update = jdbc.sql("select id from network_update where subject_id = ?")
                .param(item.id())
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
        jdbc.sql("delete from webhook_message where webhook_id = ?::uuid")
                .param(id)
                .update();
        jdbc.sql("update update_recipient set webhook = false where update_id = ?")
                .param(update)
                .update();
        assertThat(messages.queue(update)).isZero();
        jdbc.sql("update update_recipient set webhook = true where update_id = ?")
                .param(update)
                .update();
        assertThat(messages.queue(update)).isEqualTo(1);
        assertThat(messages.queue(update)).as("the second time").isZero();
    }

    @Test
    void after_a_change_of_secret_both_sign_for_a_day() {
        Answer changed = act("POST", "/secret");
        String newer = changed.json().get("secret").asString();
        publish("Nieuw");
        Got got = first();
        assertThatNoException().isThrownBy(() -> verify(secret, got));
        assertThatNoException().isThrownBy(() -> verify(newer, got));
        jdbc.sql("update webhook set previous_until = now() where person_id = ?")
                .param(owner.id())
                .update();
        publish("Een dag later");
        await().until(() -> receiver.got.size() == 2);
        assertThatNoException().isThrownBy(() -> verify(newer, receiver.got.get(1)));
        assertThatThrownBy(() -> verify(secret, receiver.got.get(1))).isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void a_test_says_that_it_is_one_and_what_was_sent_can_be_sent_again() {
        assertThat(act("POST", "/test").status()).isEqualTo(202);
        assertThat(first().body()).contains("\"type\":\"kopgroep.test\"");
        publish("Nieuw");
        await().until(() -> delivery(0).get("state").asString().equals("delivered"));
        String delivery = delivery(0).get("id").asString();
        assertThat(act("POST", "/deliveries/" + delivery + "/replay").status()).isEqualTo(202);
        await().until(() -> receiver.got.size() == 3);
        assertThat(receiver.got.get(2).header("webhook-id"))
                .isEqualTo(receiver.got.get(1).header("webhook-id"));
    }

    @Test
    void a_webhook_is_nobody_elses_and_its_secret_is_shown_once() {
        assertThat(secret).startsWith("whsec_");
        assertThat(mine().toString()).doesNotContain(secret);
        for (String path : new String[] {"/secret", "/test", "/switching-on"}) {
            assertThat(world.send("POST", "/v1/webhooks/" + id + path, author, world.organisationOf(author), null)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(world.get(author, "/v1/webhooks/" + id + "/deliveries").status())
                .isEqualTo(404);
        Answer refused = make("https://10.0.0.1/");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("validation");
    }

    @Test
    void a_claim_that_a_crash_left_behind_is_sent_when_its_lease_has_ended() {
        receiver.mood = Receiver.says(500, "");
        publish("Nieuw");
        await().until(() -> delivery(0).get("attempts").size() == 1);
        receiver.mood = Receiver.says(204, "");
        jdbc.sql("""
                update webhook_message set lease = gen_random_uuid(), lease_until = now() + interval '1 second',
                    due_at = now() where webhook_id = ?::uuid and state = 'queued'""").param(id).update();
        jdbc.sql("update webhook set not_before = now() where id = ?::uuid")
                .param(id)
                .update();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> delivery(0).get("state").asString().equals("delivered"));
    }

    @Test
    void during_a_handover_removing_works_at_once_and_the_inventory_stays_as_it_was() {
        var handover = world.handover(network, world.organisation("Actieleernetwerk"), 1);
        world.freeze(handover);
        assertThat(make("http://localhost:" + receiver.port() + "/nog").status())
                .isEqualTo(423);
        assertThat(world.send("DELETE", "/v1/webhooks/" + id, owner, null, null).status())
                .isEqualTo(204);
        assertThat(mine().size()).isZero();
        publish("Nieuw");
        assertThat(rows()).isEqualTo(1);
        world.tell(new HandoverEvent.FreezeCalledOff(World.inEpoch(handover, 2)));
        await().until(() -> !world.frozen(network.id()));
        assertThat(rows()).isZero();
        assertThat(receiver.got).isEmpty();
    }

    @Test
    void who_is_erased_leaves_no_webhook_and_no_message() {
        publish("Nieuw");
        await().until(() -> receiver.got.size() == 1);
        world.erase(owner);
        assertThat(rows()).isZero();
        assertThat(jdbc.sql("select count(*) from webhook_message where webhook_id = ?::uuid")
                        .param(id)
                        .query((row, _) -> row.getLong(1))
                        .single())
                .isZero();
    }

    private void tryNow() {
        jdbc.sql("update webhook_message set due_at = now() where webhook_id = ?::uuid and state = 'queued'")
                .param(id)
                .update();
        jdbc.sql("update webhook set not_before = now() where id = ?::uuid")
                .param(id)
                .update();
    }

    private static void verify(String secret, Got got) throws Exception {
        new Webhook(secret)
                .verify(
                        got.body(),
                        HttpHeaders.of(
                                Map.of(
                                        "webhook-id", List.of(got.header("webhook-id")),
                                        "webhook-timestamp", List.of(got.header("webhook-timestamp")),
                                        "webhook-signature", List.of(got.header("webhook-signature"))),
                                (_, _) -> true));
    }

    private Got first() {
        await().atMost(Duration.ofSeconds(15)).until(() -> !receiver.got.isEmpty());
        return receiver.got.getFirst();
    }

    private ItemFacts publish(String title) {
        ItemFacts item = world.publish(network, author, title, "network", theme);
        world.toldOf(item.id());
        return item;
    }

    private Answer make(String url) {
        return world.send(
                "POST",
                "/v1/networks/" + network.id() + "/webhooks",
                owner,
                world.organisationOf(owner),
                "{\"url\":\"%s\",\"description\":\"Intranet\"}".formatted(url));
    }

    private Answer act(String method, String path) {
        return world.send(method, "/v1/webhooks/" + id + path, owner, world.organisationOf(owner), null);
    }

    private JsonNode mine() {
        return world.send("GET", "/v1/networks/" + network.id() + "/webhooks", owner, world.organisationOf(owner), null)
                .json();
    }

    private JsonNode delivery(int at) {
        return world.get(owner, "/v1/webhooks/" + id + "/deliveries")
                .json()
                .get("items")
                .get(at);
    }

    private long rows() {
        return jdbc.sql("select count(*) from webhook where person_id = ?")
                .param(owner.id())
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
