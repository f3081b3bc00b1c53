package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a digest tells is what mail at once would have told, and what the list in the app shows. */
@NotificationTest
class ParityTest {

    private static final Pattern LINK = Pattern.compile("/p/([0-9a-f-]{36})");

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Net network;
    Citizen author;
    Citizen atOnce;
    Citizen digest;

    /** What may not be told any more by a mail that is written now. */
    final Set<UUID> gone = new HashSet<>();

    /** How many updates there are to be about each item. */
    final Map<UUID, Integer> about = new HashMap<>();

    @BeforeEach
    void two_people() {
        network = world.network("Kopgroep");
        author = world.member(network, "Auteur");
        atOnce = world.member(network, "Direct");
        digest = world.member(network, "Dagelijks");
    }

    @ParameterizedTest
    @ValueSource(longs = 20261122)
    void whatever_happens_a_digest_tells_what_mail_at_once_tells_and_the_app_shows(long seed) {
        Random random = new Random(seed);
        List<Theme> themes = List.of(
                world.theme(network, "Financiering"),
                world.theme(network, "Opschaling"),
                world.theme(network, "Niet gevolgd"));
        follow(themes.get(0));
        follow(themes.get(1));
        boolean followsBoth = true;
        List<ItemEvent.ItemFacts> items = new ArrayList<>();
        for (int step = 0; step < 20; step++) {
            int dice = random.nextInt(8);
            if (dice < 4 || items.isEmpty()) {
                Theme theme = themes.get(random.nextInt(themes.size()));
                ItemEvent.ItemFacts item = world.publish(network, author, "Stuk " + step, "network", theme);
                items.add(item);
                mailedAtOnce(item);
            } else if (dice < 6) {
                ItemEvent.ItemFacts item = items.get(random.nextInt(items.size()));
                if (!gone.contains(item.id())) {
                    world.tell(new ItemEvent.Changed(item, true, false));
                    mailedAtOnce(item);
                }
            } else if (dice < 7) {
                ItemEvent.ItemFacts item = items.get(random.nextInt(items.size()));
                if (gone.add(item.id())) {
                    world.withdraw(item);
                }
            } else {
                morning();
                if (followsBoth) {
                    for (Citizen reader : List.of(atOnce, digest)) {
                        world.unfollow(reader, themes.get(1));
                    }
                } else {
                    follow(themes.get(1));
                }
                followsBoth = !followsBoth;
            }
            assertThat(shown(atOnce)).isEqualTo(shown(digest));
        }
        morning();
        assertThat(updates(digest, "sent")).isNotEmpty();
        Set<UUID> withdrawnMeanwhile = updates(digest, "dropped");
        assertThat(union(updates(digest, "sent"), withdrawnMeanwhile))
                .as(
                        "each update that one was told at once, the other was told later, unless it was withdrawn meanwhile")
                .isEqualTo(updates(atOnce, "sent"));
        assertThat(gone).containsAll(itemsOf(withdrawnMeanwhile));
        Set<UUID> byMail = links(digest);
        assertThat(links(atOnce)).containsAll(byMail);
        assertThat(gone).containsAll(difference(links(atOnce), byMail));
        assertThat(difference(byMail, gone)).isEqualTo(difference(shown(digest), gone));
    }

    /** Waits until this and all before it was decided, and what is told at once was. */
    private void mailedAtOnce(ItemEvent.ItemFacts item) {
        int updates = about.merge(item.id(), 1, Integer::sum);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        jdbc.sql("select count(*) from network_update where item_id = ? and decided_at is not null")
                                        .param(item.id())
                                        .query((row, _) -> row.getInt(1))
                                        .single()
                                == updates);
        world.allMailIsDone(atOnce);
    }

    private void follow(Theme theme) {
        assertThat(world.follow(atOnce, theme, false, "direct").status()).isEqualTo(200);
        assertThat(world.follow(digest, theme, false, "daily").status()).isEqualTo(200);
    }

    /** What is in the list in the app. */
    private Set<UUID> shown(Citizen reader) {
        Set<UUID> items = new HashSet<>();
        world.get(reader, "/v1/updates?size=100")
                .json()
                .get("items")
                .forEach(entry -> items.add(UUID.fromString(entry.get("itemId").asString())));
        return items;
    }

    /** The items that the mails lead to. */
    private static Set<UUID> links(Citizen reader) {
        return reader.mails().stream()
                .flatMap(mail -> LINK.matcher(mail.text()).results())
                .map(link -> UUID.fromString(link.group(1)))
                .collect(Collectors.toSet());
    }

    private Set<UUID> updates(Citizen reader, String state) {
        return Set.copyOf(jdbc.sql("select update_id from delivery where person_id = ? and state = ?")
                .params(reader.id(), state)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    }

    private Set<UUID> itemsOf(Set<UUID> updates) {
        return Set.copyOf(jdbc.sql("select distinct item_id from network_update where id = any(?)")
                .param(updates.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        Set<UUID> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<UUID> difference(Set<UUID> all, Set<UUID> without) {
        Set<UUID> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    /** As if the night has passed. */
    private void morning() {
        jdbc.sql("update delivery set due_at = now() where person_id = ? and mail_id is null")
                .param(digest.id())
                .update();
        world.allMailIsDone(digest);
    }
}
