package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
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
        JsonNode page = updates("?size=2").get("page");
        assertThat(page.get("totalItems").asInt()).isEqualTo(5);
        assertThat(page.get("totalPages").asInt()).isEqualTo(3);
        String last = updates("?size=2").get("items").get(1).get("id").asString();
        assertThat(titles("?size=2&before=" + last)).containsExactly("Nummer 3", "Nummer 2");
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
        assertThat(world.post(reader, "/v1/updates/read-all").status()).isEqualTo(204);
        assertThat(unread()).isZero();
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
        assertThat(titles("")).containsExactly("Extra Strong stelt zich voor", "Extra Strong is nu lid van Kopgroep");
        assertThat(world.get(newcomer, "/v1/updates").json().get("items").size())
                .isZero();
        world.mailIsDone(membership);
        assertThat(reader.mails()).isEmpty();
    }

    @Test
    void ten_thousand_entries_are_no_slower_to_leaf_through_at_the_end() {
        jdbc.sql("""
                with made as (
                    insert into fact_item (generation, id, version, network_id, organisation_id, author_id, kind, title,
                        themes, audience, language, published_at, withdrawn)
                    select (select current_generation from projection_state), gen_random_uuid(), 1, ?, ?, ?, 'tip',
                        'Oud ' || n, array[?]::uuid[], 'network', 'nl', now(), false from generate_series(1, 10000) n
                    returning id),
                updates as (
                    insert into network_update (id, kind, network_id, subject_id, occurrence, subject_version, item_id,
                        facts, occurred_at, decided_at)
                    select gen_random_uuid(), 'item-published', ?, id, 0, 1, id, '{}', now(), now() from made
                    returning id)
                insert into update_recipient (update_id, person_id, frequency, reasons, subscription_ids, told_at)
                select id, ?, 'here-only', '[]', '{}', now() - random() * interval '100 days' from updates""")
                .params(
                        network.id(),
                        world.organisationOf(author),
                        author.id(),
                        funding.id(),
                        network.id(),
                        reader.id())
                .update();
        jdbc.sql("analyze").update();
        assertThat(unread()).isEqualTo(10_000);
        HashSet<String> seen = new HashSet<>();
        String before = "";
        List<Long> millis = new ArrayList<>();
        for (int page = 0; page < 100; page++) {
            long start = System.nanoTime();
            JsonNode items = updates("?size=100" + (before.isEmpty() ? "" : "&before=" + before))
                    .get("items");
            millis.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
            items.valueStream()
                    .forEach(item ->
                            assertThat(seen.add(item.get("id").asString())).isTrue());
            before = items.get(items.size() - 1).get("id").asString();
        }
        assertThat(seen).hasSize(10_000);
        long first = median(millis.subList(1, 21));
        long last = median(millis.subList(80, 100));
        System.out.println(
                "Inbox of 10,000 in pages of 100: near the top " + first + " ms, near the end " + last + " ms");
        assertThat(last).isLessThan(3 * first + 20);
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
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
