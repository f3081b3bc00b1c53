package nl.kopgroep.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.kopgroep.content.support.Api;
import nl.kopgroep.content.support.Api.Answer;
import nl.kopgroep.content.support.ContentTest;
import nl.kopgroep.content.support.Knowledge;
import nl.kopgroep.content.support.Knowledge.Draft;
import nl.kopgroep.content.support.Village;
import nl.kopgroep.content.support.Village.Network;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ContentTest
class ReindexingTest {

    @Autowired
    Api api;

    @Autowired
    Village village;

    @Autowired
    Knowledge knowledge;

    @Autowired
    IndexTasks tasks;

    @Autowired
    ItemIndex index;

    @Autowired
    PhysicalIndices indices;

    @Test
    void a_new_index_takes_over_without_a_gap_while_people_write_and_search() {
        Network network = village.network();
        String known = knowledge.publish(
                network, network.member(), Draft.of("Baken", "x").forAudience("public"));
        await().untilAsserted(() -> assertThat(found(network, "baken")).containsExactly(known));
        String before = index.readFrom().orElseThrow();

        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<List<String>> writing = CompletableFuture.supplyAsync(() -> {
            List<String> written = new ArrayList<>();
            while (!over.get() || written.size() < 10) {
                written.add(knowledge.publish(
                        network,
                        network.member(),
                        Draft.of("Stroom " + written.size(), "x").forAudience("public")));
            }
            return written;
        });
        CompletableFuture<Integer> searching = CompletableFuture.supplyAsync(() -> {
            int gaps = 0;
            while (!over.get()) {
                Answer seen = api.visitor().get(network.path("/search?q=baken"));
                gaps += seen.text("/items/0/id").equals(known)
                                && seen.text("/degraded").equals("false")
                        ? 0
                        : 1;
            }
            return gaps;
        });
        Answer reindexed = api.management().post("/actuator/reindex", null);
        over.set(true);

        assertThat(reindexed.status()).as(reindexed.body().toString()).isEqualTo(200);
        assertThat(reindexed.text("/state")).isEqualTo("done");
        assertThat(searching.join()).isZero();
        String now = index.readFrom().orElseThrow();
        assertThat(now).isNotEqualTo(before).isEqualTo(reindexed.text("/index"));
        assertThat(index.all()).containsExactly(now);
        assertThat(indices.written()).containsExactly(now);
        Set<String> written = new HashSet<>(writing.join());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(found(network, "stroom")).containsExactlyInAnyOrderElementsOf(written));
    }

    @Test
    void what_was_withdrawn_stays_away_in_a_new_index_and_what_broke_off_halfway_is_removed() {
        Network network = village.network();
        String item = knowledge.publish(
                network, network.member(), Draft.of("Vlinder", "x").forAudience("public"));
        api.as(network.member()).post("/v1/items/" + item + "/withdrawal", null);
        index.create(index.alias() + "-halfway", IndexDefinition.current());
        indices.add(index.alias() + "-halfway", "an older make");
        assertThat(api.management().post("/actuator/reindex", null).text("/state"))
                .isEqualTo("done");
        assertThat(index.all()).hasSize(1);
        assertThat(indices.written()).hasSize(1);
        await().untilAsserted(() -> assertThat(tasks.backlog().waiting()).isZero());
        assertThat(found(network, "vlinder")).isEmpty();
    }

    @Test
    void an_older_revision_never_replaces_a_newer_one() {
        Network network = village.network();
        String item = knowledge.publish(
                network, network.member(), Draft.of("Kameleon", "x").forAudience("public"));
        await().untilAsserted(() -> assertThat(found(network, "kameleon")).containsExactly(item));
        var uuid = java.util.UUID.fromString(item);
        var late = new nl.kopgroep.content.item.IndexableItem(
                uuid,
                network.id(),
                network.member().organisation(),
                "tip",
                "public",
                "nl",
                "Te laat",
                "x",
                List.of(),
                java.time.Instant.now(),
                false,
                1);
        assertThat(index.write(index.readFrom().orElseThrow(), List.of(late))).isEmpty();
        index.count(index.readFrom().orElseThrow());
        assertThat(found(network, "kameleon")).containsExactly(item);
        assertThat(found(network, "laat")).isEmpty();
    }

    private List<String> found(Network network, String question) {
        List<String> ids = new ArrayList<>();
        api.visitor()
                .get(network.path("/search?size=100&q=" + question))
                .body()
                .get("items")
                .forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }
}
