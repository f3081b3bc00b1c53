package nl.kopgroep.notification.searching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.events.RestatementEvent;
import nl.kopgroep.events.SearchEvent;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What content-service hears of followed searches, and what is made of what it finds. */
@NotificationTest
class FollowedSearchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    Net network;
    Citizen reader;

    @BeforeEach
    void somebody() {
        network = world.network("Kopgroep");
        reader = world.member(network, "Lezer");
    }

    @Test
    void others_hear_of_a_followed_search_when_it_begins_and_ends_in_whatever_way_and_never_whose_it_is() {
        UUID search = follows("{\"q\": \"oogst\", \"kind\": \"tip\"}");
        awaitTold(search, "saved 1");
        jdbc.sql("update subscription set stopped_at = now() where id = ?")
                .param(search)
                .update();
        awaitTold(search, "saved 1", "removed 2");
        jdbc.sql("update subscription set stopped_at = null where id = ?")
                .param(search)
                .update();
        awaitTold(search, "saved 1", "removed 2", "saved 3");
        jdbc.sql("delete from subscription where id = ?").param(search).update();
        awaitTold(search, "saved 1", "removed 2", "saved 3", "removed 4");
        assertThat(payloads(search))
                .allSatisfy(told -> assertThat(told)
                        .contains("oogst")
                        .contains("tip")
                        .doesNotContain(reader.id().toString())
                        .doesNotContain(world.organisationOf(reader).toString()));
    }

    @Test
    void who_rebuilds_hears_of_the_searches_that_are_followed_and_of_no_others() {
        UUID kept = follows("{\"q\": \"blijft\"}");
        UUID stopped = follows("{\"q\": \"gestopt\"}");
        awaitTold(kept, "saved 1");
        awaitTold(stopped, "saved 1");
        jdbc.sql("update subscription set stopped_at = now() where id = ?")
                .param(stopped)
                .update();
        awaitTold(stopped, "saved 1", "removed 2");
        UUID restatement = Uuid7.next();
        transaction.executeWithoutResult(_ -> outbox.append(
                new RestatementEvent.Requested(restatement, "content-service", "notification-service"), 1));
        awaitTold(kept, "saved 1", "restated 1");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told(restatement)).contains("finished 1", "finished 2", "finished 3"));
        assertThat(told(stopped)).containsExactly("saved 1", "removed 2");
    }

    @Test
    void what_a_search_finds_is_noted_with_the_update_and_that_is_decided_once_more() {
        UUID search = follows("{\"q\": \"oogst\"}");
        Net other = world.network("Elders");
        Citizen elsewhere = world.member(other, "Elders");
        UUID foreign = follows(other, elsewhere, "{\"q\": \"oogst\"}");
        ItemEvent.ItemFacts item = world.publish(network, world.member(network, "Auteur"), "Oogst", "network");
        assertThat(world.toldOf(item.id())).isZero();
        SearchEvent.Matched found =
                new SearchEvent.Matched(item.id(), network.id(), 1, List.of(search, foreign, Uuid7.next()));
        world.tellAs(found, 101);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(matches(item)).containsExactly(search));
        world.takenIn(List.of(world.tellAs(found, 102)));
        assertThat(matches(item)).as("said again it changes nothing").containsExactly(search);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select decided_at is not null and not incomplete"
                                + " from network_update where item_id = ?")
                        .param(item.id())
                        .query((row, _) -> row.getBoolean(1))
                        .single());
        assertThat(world.toldOf(item.id()))
                .as("the one who follows the search, once")
                .isEqualTo(1);
        world.takenIn(List.of(world.tellAs(new SearchEvent.Matched(item.id(), network.id(), 7, List.of(search)), 103)));
        assertThat(matches(item)).as("of a version that nobody was told of").containsExactly(search);
    }

    private UUID follows(String search) {
        return follows(network, reader, search);
    }

    private UUID follows(Net where, Citizen who, String search) {
        UUID id = Uuid7.next();
        jdbc.sql("""
                insert into subscription (id, network_id, organisation_id, person_id, target, search, include_narrower,
                    frequency, since) values (?, ?, ?, ?, 'search', ?::jsonb, false, 'direct', now())""")
                .params(id, where.id(), world.organisationOf(who), who.id(), search)
                .update();
        return id;
    }

    private List<UUID> matches(ItemEvent.ItemFacts item) {
        return jdbc.sql("select m.subscription_id from update_match m join network_update u on u.id = m.update_id"
                        + " where u.item_id = ?")
                .param(item.id())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private void awaitTold(UUID aggregate, String... events) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(aggregate)).containsExactly(events));
    }

    private List<String> told(UUID aggregate) {
        return jdbc.sql("select split_part(type, '.', 4) || ' ' || aggregate_version from outbox"
                        + " where aggregate_id = ? and type not like '%requested' order by id")
                .param(aggregate)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> payloads(UUID aggregate) {
        return jdbc.sql("select convert_from(payload, 'UTF8') from outbox where aggregate_id = ?")
                .param(aggregate)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
