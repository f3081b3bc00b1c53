package nl.kopgroep.notification.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import nl.kopgroep.support.paging.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One entry for all that is unread about one item. */
@NotificationTest
class GroupingTest {

    private static final long SEED = 20261122;
    private static final Inbox.Filter ALL = new Inbox.Filter(false, null, null);
    private static final Inbox.Filter UNREAD = new Inbox.Filter(true, null, null);
    private static final PageRequest MANY = new PageRequest(0, 100);

    @Autowired
    World world;

    @Autowired
    Grouping grouping;

    @Autowired
    Inbox inbox;

    @Autowired
    Unread unread;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /** What somebody was told: of which item, and when it happened. */
    private record Told(UUID update, UUID item, int happened) {}

    /** What should be so for one person. */
    private record Reader(UUID id, List<Told> told, Set<UUID> read) {}

    @Test
    void several_changes_are_one_entry_that_counts_them_and_a_change_after_reading_is_another() {
        Net network = world.network("Kopgroep");
        Theme theme = world.theme(network, "Financiering");
        Citizen author = world.member(network, "Auteur");
        Citizen reader = world.member(network, "Lezer");
        world.follows(reader, theme);
        ItemEvent.ItemFacts item = world.publish(network, author, "Bericht", "network", theme);
        world.toldOf(item.id());
        world.tell(new ItemEvent.Changed(item, true, false), new ItemEvent.Changed(item, true, false));
        world.toldOf(item.id());
        var entries = world.get(reader, "/v1/updates").json().get("items");
        assertThat(entries.size()).isEqualTo(1);
        assertThat(entries.get(0).get("kind").asString()).isEqualTo("item-changed");
        assertThat(entries.get(0).get("changes").asInt()).isEqualTo(3);
        assertThat(count(reader)).isEqualTo(1);
        world.post(reader, "/v1/updates/" + entries.get(0).get("id").asString() + "/read");
        assertThat(count(reader)).isZero();
        world.tell(new ItemEvent.Changed(item, true, false));
        world.toldOf(item.id());
        entries = world.get(reader, "/v1/updates").json().get("items");
        assertThat(entries.size()).isEqualTo(2);
        assertThat(entries.get(0).get("changes").asInt()).isEqualTo(1);
        assertThat(count(reader)).isEqualTo(1);
    }

    private int count(Citizen reader) {
        return world.get(reader, "/v1/updates/unread-count").json().get("count").asInt();
    }

    @Test
    void whatever_happens_in_whatever_order_nothing_is_lost_nothing_is_there_twice_and_the_newest_is_shown() {
        Net network = world.network("Kopgroep");
        Theme theme = world.theme(network, "Financiering");
        Citizen author = world.member(network, "Auteur");
        List<UUID> people = List.of(
                world.member(network, "Een").id(), world.member(network, "Twee").id());
        List<UUID> items = new ArrayList<>();
        for (String title : List.of("A", "B", "C")) {
            ItemEvent.ItemFacts item = world.publish(network, author, title, "network", theme);
            world.toldOf(item.id());
            items.add(item.id());
        }
        for (int run = 0; run < 12; run++) {
            people.forEach(person -> jdbc.sql("delete from update_recipient where person_id = ?")
                    .param(person)
                    .update());
            randomly(new Random(SEED + run), network, people, items);
        }
    }

    private void randomly(Random random, Net network, List<UUID> people, List<UUID> items) {
        List<Reader> readers = people.stream()
                .map(person -> new Reader(person, new ArrayList<>(), new HashSet<>()))
                .toList();
        for (int step = 0; step < 25; step++) {
            Reader reader = readers.get(random.nextInt(readers.size()));
            List<Entry> seen = inbox.page(reader.id(), ALL, MANY).entries();
            if (random.nextInt(3) > 0 || seen.isEmpty()) {
                UUID item = items.get(random.nextInt(items.size()));
                int happened = random.nextInt(1000);
                List<Reader> audience =
                        readers.stream().filter(_ -> random.nextInt(4) > 0).toList();
                UUID update = decide(
                        network,
                        item,
                        happened,
                        audience.stream().map(Reader::id).toList());
                audience.forEach(each -> each.told().add(new Told(update, item, happened)));
            } else if (random.nextInt(8) == 0) {
                inbox.readAll(reader.id(), ALL, null);
                reader.told().forEach(each -> reader.read().add(each.update()));
            } else {
                Entry entry = seen.get(random.nextInt(seen.size()));
                inbox.read(reader.id(), entry.updateId());
                reader.read().addAll(standsFor(reader.id(), entry));
            }
            readers.forEach(each -> check(each.id(), each.told(), each.read()));
        }
    }

    private void check(UUID person, List<Told> told, Set<UUID> read) {
        List<Entry> shown = inbox.page(person, UNREAD, MANY).entries();
        Map<UUID, List<Told>> unreadOfItem =
                told.stream().filter(each -> !read.contains(each.update())).collect(Collectors.groupingBy(Told::item));
        assertThat(shown.stream().map(Entry::itemId))
                .as("one entry for each item with anything unread")
                .containsExactlyInAnyOrderElementsOf(unreadOfItem.keySet());
        for (Entry entry : shown) {
            List<Told> about = java.util.Objects.requireNonNull(unreadOfItem.get(entry.itemId()));
            assertThat(entry.updateId())
                    .as("the newest is in front")
                    .isEqualTo(about.stream()
                            .max(Comparator.comparing(Told::happened)
                                    .thenComparing(each -> each.update().toString()))
                            .orElseThrow()
                            .update());
            assertThat(entry.changes()).isEqualTo(about.size());
        }
        assertThat(unread.of(List.of(person))).containsEntry(person, (long) shown.size());
        List<UUID> all = inbox.page(person, ALL, MANY).entries().stream()
                .flatMap(entry -> standsFor(person, entry).stream())
                .toList();
        assertThat(all)
                .as("every update stands behind exactly one entry")
                .containsExactlyInAnyOrderElementsOf(
                        told.stream().map(Told::update).toList());
    }

    private List<UUID> standsFor(UUID person, Entry entry) {
        return jdbc.sql(
                        "select update_id from update_recipient where person_id = :p and (update_id = :u or superseded_by = :u)")
                .param("p", person)
                .param("u", entry.updateId())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** An update that is decided now about something that may have happened before others that were decided. */
    private UUID decide(Net network, UUID item, int happened, List<UUID> audience) {
        UUID update = Uuid7.next();
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("""
                    insert into network_update (id, kind, network_id, subject_id, occurrence, subject_version, item_id,
                        facts, occurred_at, decided_at)
                    values (?, 'item-changed', ?, ?, ?, 1, ?, '{}', ?, now())""")
                    .params(
                            update,
                            network.id(),
                            update,
                            happened,
                            item,
                            Timestamp.from(Instant.EPOCH.plusSeconds(happened)))
                    .update();
            for (UUID person : audience) {
                jdbc.sql("""
                        insert into update_recipient (update_id, person_id, frequency, reasons, subscription_ids, told_at)
                        values (?, ?, 'here-only', '[]', '{}', clock_timestamp())""").params(update, person).update();
            }
            grouping.group(update, item);
        });
        return update;
    }

    @Test
    void an_entry_that_is_told_in_fewer_channels_does_not_take_the_place_of_one_that_is_told_in_more() {
        Net network = world.network("Kopgroep");
        Theme theme = world.theme(network, "Financiering");
        Citizen author = world.member(network, "Auteur");
        UUID reader = world.member(network, "Lezer").id();
        ItemEvent.ItemFacts item = world.publish(network, author, "Bericht", "network", theme);
        world.toldOf(item.id());
        UUID first = decide(network, item.id(), 1, List.of(reader));
        UUID second = decide(network, item.id(), 2, List.of());
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("""
                    insert into update_recipient (update_id, person_id, frequency, reasons, subscription_ids, told_at, feed)
                    values (?, ?, 'here-only', '[]', '{}', clock_timestamp(), false)""").params(second, reader).update();
            grouping.group(second, item.id());
        });
        assertThat(inbox.page(reader, ALL, MANY).entries().stream().map(Entry::updateId))
                .containsExactly(second, first);
    }
}
