package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
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

/** "Nieuw voor jou". */
@NotificationTest
class InboxTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Net network;
    Theme funding;
    Theme governance;
    Citizen author;
    Citizen reader;

    @BeforeEach
    void somebody_follows_two_themes() {
        network = world.network("Kopgroep");
        funding = world.theme(network, "Financiering");
        governance = world.theme(network, "Governance");
        author = world.member(network, "Auteur");
        reader = world.member(network, "Lezer");
        world.follow(reader, funding, false, "here-only");
        world.follow(reader, governance, false, "here-only");
    }

    @Test
    void the_newest_comes_first_and_pages_hold_everything_once() {
        for (int i = 1; i <= 5; i++) {
            publish("Nummer " + i, funding);
        }
        assertThat(titles("?size=2&page=0")).containsExactly("Nummer 5", "Nummer 4");
        assertThat(titles("?size=2&page=2")).containsExactly("Nummer 1");
        JsonNode page = updates("?size=2&page=0").get("page");
        assertThat(page.get("totalItems").asInt()).isEqualTo(5);
        assertThat(page.get("totalPages").asInt()).isEqualTo(3);
        JsonNode top = updates("?size=2");
        assertThat(top.get("page").isNull()).isTrue();
        assertThat(titles("?size=2&before=" + top.get("next").asString())).containsExactly("Nummer 3", "Nummer 2");
        JsonNode end = updates("?size=3&before=" + top.get("next").asString());
        assertThat(end.get("items").size()).isEqualTo(3);
        assertThat(end.get("next").isNull()).isTrue();
    }

    @Test
    void what_is_read_no_longer_counts_as_unread() {
        publish("Eerste", funding);
        publish("Tweede", funding);
        assertThat(unread()).isEqualTo(2);
        String id = updates("").get("items").get(0).get("id").asString();
        assertThat(world.post(reader, "/v1/updates/" + id + "/read").status()).isEqualTo(204);
        assertThat(world.post(reader, "/v1/updates/" + id + "/read").status()).isEqualTo(204);
        assertThat(unread()).isEqualTo(1);
        assertThat(titles("?unread=true")).containsExactly("Eerste");
        assertThat(updates("").get("items").get(0).get("readAt").isNull()).isFalse();
        assertThat(world.post(reader, "/v1/updates/" + id + "/unread").status()).isEqualTo(204);
        assertThat(unread()).isEqualTo(2);
        assertThat(world.post(author, "/v1/updates/" + id + "/unread").status()).isEqualTo(404);
    }

    @Test
    void everything_is_marked_as_read_but_not_what_came_after_the_newest_that_was_seen() {
        publish("Gezien", funding);
        String seen = updates("").get("items").get(0).get("id").asString();
        publish("Net binnen", governance);
        JsonNode marked =
                world.post(reader, "/v1/updates/read-all?until=" + seen).json();
        assertThat(marked.get("count").asInt()).isEqualTo(1);
        assertThat(titles("?unread=true")).containsExactly("Net binnen");
        assertThat(world.post(reader, "/v1/updates/read-all?theme=" + funding.id())
                        .json()
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(world.post(reader, "/v1/updates/read-all?network=" + network.id())
                        .status())
                .isEqualTo(200);
        assertThat(unread()).isZero();
        world.post(
                reader,
                "/v1/updates/read-all/undo?readAt=" + marked.get("readAt").asString());
        assertThat(titles("?unread=true")).containsExactly("Gezien");
    }

    @Test
    void an_entry_leads_to_the_follow_that_caused_it_and_says_whether_it_must_arrive() {
        publish("Nieuw", funding);
        JsonNode entry = updates("").get("items").get(0);
        String follow = entry.get("followIds").get(0).asString();
        assertThat(entry.get("settingsUrl").asString()).isEqualTo("/instellingen#volgen-" + follow);
        assertThat(entry.get("mustArrive").asBoolean()).isFalse();
        assertThat(entry.get("changes").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_told_again_is_one_entry_that_says_how_many_changes_it_stands_for() {
        publish("Eerste", funding);
        publish("Tweede", funding);
        publish("Derde", funding);
        JsonNode items = updates("").get("items");
        for (int later = 0; later < 2; later++) {
            jdbc.sql("update update_recipient set superseded_by = ?::uuid where person_id = ? and update_id = ?::uuid")
                    .params(
                            items.get(0).get("id").asString(),
                            reader.id(),
                            items.get(later + 1).get("id").asString())
                    .update();
        }
        assertThat(titles("?page=0")).containsExactly("Derde");
        assertThat(updates("").get("items").get(0).get("changes").asInt()).isEqualTo(3);
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void what_was_told_by_other_channels_only_is_not_in_the_list() {
        publish("Alleen per mail", funding);
        jdbc.sql("update update_recipient set in_app = false where person_id = ?")
                .param(reader.id())
                .update();
        assertThat(titles("")).isEmpty();
        assertThat(unread()).isZero();
    }

    @Test
    void an_entry_of_a_kind_that_is_not_known_here_breaks_nothing() {
        publish("Gewoon", funding);
        jdbc.sql("""
                with told as (
                    insert into network_update (id, kind, network_id, subject_id, occurrence, subject_version, facts,
                        occurred_at, decided_at)
                    values (gen_random_uuid(), 'of-next-year', ?, gen_random_uuid(), 0, 1, '{}', now(), now())
                    returning id)
                insert into update_recipient (update_id, person_id, frequency, reasons, subscription_ids, told_at)
                select id, ?, 'direct', '[]', '{}', now() from told""").params(network.id(), reader.id()).update();
        assertThat(titles("?page=0")).containsExactly("Gewoon");
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void the_list_can_be_narrowed_to_a_network_and_a_theme() {
        publish("Geld", funding);
        publish("Bestuur", governance);
        assertThat(titles("?theme=" + governance.id())).containsExactly("Bestuur");
        assertThat(titles("?network=" + network.id())).hasSize(2);
        assertThat(titles("?network=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void nobody_sees_or_reads_what_another_was_told() {
        publish("Voor de lezer", funding);
        String id = updates("").get("items").get(0).get("id").asString();
        assertThat(world.get(author, "/v1/updates").json().get("items").size()).isZero();
        assertThat(world.post(author, "/v1/updates/" + id + "/read").status()).isEqualTo(404);
        assertThat(world.send("GET", "/v1/updates", null, null, null).status()).isEqualTo(401);
        assertThat(world.send("GET", "/v1/updates/unread-count", null, null, null)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void members_hear_of_a_new_member_in_the_app_and_not_by_mail() {
        Citizen newcomer = world.person("Nieuw");
        World.Org organisation = world.organisation("Extra Strong");
        world.appoint(newcomer, organisation);
        UUID membership = world.admit(network, organisation, "Wij zijn Extra Strong");
        world.toldOf(membership);
        assertThat(titles(""))
                .containsExactly("Extra Strong stelt zich voor", "Extra Strong is nu lid van de Kopgroep");
        assertThat(world.get(newcomer, "/v1/updates").json().get("items").size())
                .isZero();
        world.mailIsDone(membership);
        assertThat(reader.mails()).isEmpty();
    }

    private void publish(String title, Theme theme) {
        world.toldOf(world.publish(network, author, title, "network", theme).id());
    }

    private JsonNode updates(String query) {
        return world.get(reader, "/v1/updates" + query).json();
    }

    private List<String> titles(String query) {
        return updates(query)
                .get("items")
                .valueStream()
                .map(update -> update.get("title").asString())
                .toList();
    }

    private int unread() {
        return world.get(reader, "/v1/updates/unread-count").json().get("count").asInt();
    }
}
