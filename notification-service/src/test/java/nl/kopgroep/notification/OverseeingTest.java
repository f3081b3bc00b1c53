package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
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
import tools.jackson.databind.JsonNode;

/** The steward looks at the network's mail. */
@NotificationTest
class OverseeingTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Net network;
    Citizen reader;

    @BeforeEach
    void a_mail_went_out() {
        network = world.network("Kopgroep");
        Theme funding = world.theme(network, "Financiering");
        Citizen author = world.member(network, "Auteur");
        reader = world.member(network, "Lezer");
        world.follows(reader, funding);
        world.mailIsDone(
                world.publish(network, author, "Nieuw", "network", funding).id());
    }

    @Test
    void the_steward_sees_each_mail_and_what_they_come_to_but_nobodys_address() {
        mail("failed", "direct", "interval '8 days'");
        mail("dropped", "weekly", "interval '40 days'");
        mail("queued", "daily", "interval '1 hour'");
        JsonNode seen = look("/deliveries").json();
        assertThat(counts(seen.get("last7Days"))).containsExactly(1, 1, 0, 0);
        assertThat(counts(seen.get("last30Days"))).containsExactly(1, 1, 1, 0);
        assertThat(states("/deliveries")).containsExactly("sent", "waiting", "failed");
        JsonNode sent = seen.get("items").get(0);
        assertThat(sent.get("reader").get("name").asString()).isEqualTo("Lezer");
        assertThat(sent.get("reader").get("domain").asString()).isEqualTo("example.org");
        assertThat(look("/deliveries").body()).doesNotContain(reader.email(), "@");
    }

    @Test
    void what_is_asked_for_is_narrowed_by_state_kind_and_period() {
        mail("failed", "direct", "interval '8 days'");
        mail("dropped", "weekly", "interval '40 days'");
        assertThat(states("/deliveries?state=failed")).containsExactly("failed");
        assertThat(states("/deliveries?kind=weekly&days=60")).containsExactly("dropped");
        assertThat(states("/deliveries?days=7")).containsExactly("sent");
        assertThat(states("/deliveries?size=1&page=1")).containsExactly("failed");
        for (String wrong : List.of("?state=lost", "?kind=carrier-pigeon", "?days=0", "?days=9999")) {
            assertThat(look("/deliveries" + wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void nothing_of_another_network_is_among_them() {
        Net other = world.network("Ander");
        assertThat(world.send(
                                "GET",
                                "/v1/networks/" + other.id() + "/deliveries",
                                other.coordinator(),
                                other.steward().id(),
                                null)
                        .json()
                        .get("items")
                        .size())
                .isZero();
        assertThat(world.send(
                                "GET",
                                "/v1/networks/" + network.id() + "/deliveries",
                                other.coordinator(),
                                other.steward().id(),
                                null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_came_back_and_who_gets_nothing_any_more_is_shown_with_the_reason() {
        jdbc.sql("""
                insert into bounce (id, mail_id, network_id, person_id, address_hash, kind, status, trouble_since)
                select gen_random_uuid(), id, network_id, person_id, address_hash, 'hard', '5.1.1', now()
                from mail where network_id = ? and state = 'sent'""").param(network.id()).update();
        suppress("bounced", reader.email());
        suppress("complaint", "vroeger@example.net");
        JsonNode bounce = look("/bounces?kind=hard").json().get("items").get(0);
        assertThat(bounce.get("status").asString()).isEqualTo("5.1.1");
        assertThat(bounce.get("reader").get("name").asString()).isEqualTo("Lezer");
        assertThat(bounce.get("mailKind").asString()).isEqualTo("direct");
        assertThat(look("/bounces?kind=soft").json().get("items").size()).isZero();
        JsonNode suppressions = look("/suppressions").json().get("items");
        assertThat(suppressions
                        .valueStream()
                        .map(each -> each.get("reason").asString() + " "
                                + each.get("current").asBoolean()))
                .containsExactlyInAnyOrder("bounced true", "complaint false");
        assertThat(look("/suppressions").body()).doesNotContain("@", "example.net");
        world.erase(reader);
        assertThat(look("/suppressions").body()).doesNotContain("Lezer");
    }

    private void mail(String state, String kind, String ago) {
        jdbc.sql("insert into mail (id, kind, network_id, person_id, state, due_at, created_at) values "
                        + "(gen_random_uuid(), ?, ?, ?, ?, now() + interval '1 day', now() - " + ago + ")")
                .params(kind, network.id(), reader.id(), state)
                .update();
    }

    private void suppress(String reason, String email) {
        jdbc.sql("""
                insert into suppression (id, network_id, person_id, reason, address_hash)
                values (?, ?, ?, ?, address_hash(?))""")
                .params(UUID.randomUUID(), network.id(), reader.id(), reason, email)
                .update();
    }

    private Answer look(String what) {
        return world.send(
                "GET",
                "/v1/networks/" + network.id() + what,
                network.coordinator(),
                network.steward().id(),
                null);
    }

    private List<String> states(String what) {
        return look(what)
                .json()
                .get("items")
                .valueStream()
                .map(mail -> mail.get("state").asString())
                .toList();
    }

    private static List<Integer> counts(JsonNode counts) {
        return List.of("sent", "waiting", "failed", "dropped").stream()
                .map(name -> counts.get(name).asInt())
                .toList();
    }
}
