package nl.kopgroep.content.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.kopgroep.access.NetworkGates;
import nl.kopgroep.content.support.Api;
import nl.kopgroep.content.support.Api.Answer;
import nl.kopgroep.content.support.ContentTest;
import nl.kopgroep.content.support.Knowledge;
import nl.kopgroep.content.support.Knowledge.Draft;
import nl.kopgroep.content.support.Person;
import nl.kopgroep.content.support.Village;
import nl.kopgroep.content.support.Village.Network;
import nl.kopgroep.handover.participant.RecordSource;
import nl.kopgroep.handover.protocol.Inventory;
import nl.kopgroep.messaging.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a handover asks of this service: stop, count, let go, go on. */
@ContentTest
class HandoverOfKnowledgeTest {

    @Autowired
    Api api;

    @Autowired
    Village village;

    @Autowired
    Knowledge knowledge;

    @Autowired
    NetworkGates gates;

    @Autowired
    List<RecordSource> sources;

    @Autowired
    TransactionTemplate transaction;

    final UUID handover = Uuid7.next();
    final Instant expectedEnd = Instant.now().plus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
    Network network;

    @BeforeEach
    void aNetwork() {
        network = village.network();
    }

    @Test
    void while_the_network_is_frozen_everything_can_be_read_and_nothing_written() {
        String theme = knowledge.theme(network, "Governance", Map.of());
        String item = knowledge.publish(
                network, network.member(), Draft.of("Bevroren", "x").forAudience("public"));
        String draft = knowledge.draft(network, network.member(), Draft.of("Concept", "x"));
        String question = knowledge.publish(
                network, network.member(), Draft.of("Een vraag", "x").with("kind", "question"));
        String answer = knowledge.answer(network.member(), question, "x");
        await().untilAsserted(() -> assertThat(
                        api.visitor().get(network.path("/search?q=bevroren")).text("/page/totalItems"))
                .isEqualTo("1"));
        freeze();
        Map<String, Object> body = Draft.of("Nieuw", "x").fields();
        Map<String, Object> label = Map.of("prefLabel", Map.of("nl", "Iets"));
        Api.Client member = api.as(network.member());
        Api.Client steward = api.as(network.steward());
        for (Answer refused : List.of(
                member.post(network.path("/items"), body),
                member.with("If-Match", "1").put("/v1/items/" + draft, body),
                member.post("/v1/items/" + draft + "/publication", null),
                member.post("/v1/items/" + item + "/withdrawal", null),
                steward.post("/v1/items/" + item + "/withdrawal", null),
                member.post("/v1/items/" + question + "/answers", Map.of("text", "y")),
                member.with("If-Match", "1").put("/v1/answers/" + answer, Map.of("text", "y")),
                member.delete("/v1/answers/" + answer),
                steward.delete("/v1/answers/" + answer),
                steward.post(network.path("/themes"), label),
                steward.put("/v1/themes/" + theme, label),
                steward.post("/v1/themes/" + theme + "/retirement", null),
                steward.put(network.path("/imports/themes"), List.of()),
                steward.put(network.path("/imports/items"), List.of()))) {
            assertThat(refused.status()).as(refused.response().uri().toString()).isEqualTo(423);
            assertThat(refused.problem()).isEqualTo("frozen");
            assertThat(refused.text("/expectedEnd")).isEqualTo(expectedEnd.toString());
            assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(api.visitor().get("/v1/items/" + item).status()).isEqualTo(200);
        assertThat(member.get("/v1/items/" + draft).status()).isEqualTo(200);
        assertThat(api.visitor().get(network.path("/search?q=bevroren")).text("/page/totalItems"))
                .isEqualTo("1");
        assertThat(steward.get(network.path("/exports/items")).status()).isEqualTo(200);
    }

    @Test
    void what_was_acknowledged_is_counted_and_what_comes_after_the_freeze_is_refused() {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var refused = new ConcurrentLinkedQueue<Integer>();
        var over = new AtomicBoolean();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            writers.add(CompletableFuture.runAsync(() -> {
                boolean last = false;
                while (!last) {
                    // Once more after the counting, so that there is something to refuse.
                    last = over.get();
                    Answer answer = api.as(network.member())
                            .post(network.path("/items"), Draft.of("Race", "x").fields());
                    if (answer.status() != 201) {
                        refused.add(answer.status());
                        return;
                    }
                    acknowledged.add(answer.text("/id"));
                }
            }));
        }
        await().until(() -> acknowledged.size() > 20);
        freeze();
        Inventory counted = inventories().get("item");
        over.set(true);
        writers.forEach(CompletableFuture::join);
        assertThat(counted.hashes().keySet()).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(refused).hasSize(4).containsOnly(423);
        assertThat(inventories().get("item").digest()).isEqualTo(counted.digest());
    }

    @Test
    void the_inventory_holds_every_record_and_sees_every_change_but_not_who_the_steward_is() {
        String theme = knowledge.theme(network, "Governance", Map.of());
        String draft = knowledge.draft(
                network, network.member(), Draft.of("Concept", "x").about(theme));
        String item = knowledge.publish(
                network, network.member(), Draft.of("Van ons", "x").forAudience("organisation"));
        api.as(network.member()).post("/v1/items/" + item + "/withdrawal", null);
        String question = knowledge.publish(
                network, network.member(), Draft.of("Een vraag", "x").with("kind", "question"));
        String answer = knowledge.answer(network.other(), question, "x");
        String takenBack = knowledge.answer(network.other(), question, "y");
        api.as(network.other()).delete("/v1/answers/" + takenBack);
        Map<String, Inventory> before = inventories();
        assertThat(before).containsOnlyKeys("theme", "item", "answer");
        assertThat(before.get("item").hashes().keySet()).containsExactlyInAnyOrder(draft, item, question);
        assertThat(before.get("answer").hashes().keySet()).containsExactlyInAnyOrder(answer, takenBack);
        assertThat(before.get("theme").hashes().keySet()).containsExactly(theme);
        freeze();
        pass(village.person("Actieleernetwerk", "programme", "coordinator"));
        assertThat(inventories().get("item").digest())
                .isEqualTo(before.get("item").digest());
        assertThat(inventories().get("theme").digest())
                .isEqualTo(before.get("theme").digest());
        assertThat(inventories().get("answer").digest())
                .isEqualTo(before.get("answer").digest());
        api.as(network.other()).with("If-Match", "1").put("/v1/answers/" + answer, Map.of("text", "z"));
        assertThat(inventories().get("answer").digest())
                .isNotEqualTo(before.get("answer").digest());
        knowledge.edit(network.member(), draft, Draft.of("Concept", "y").about(theme));
        assertThat(inventories().get("item").digest())
                .isNotEqualTo(before.get("item").digest());
        Network elsewhere = village.network();
        assertThat(inventories(elsewhere).get("item").count()).isZero();
    }

    @Test
    void after_it_the_new_steward_can_what_the_old_one_could_and_the_old_one_no_longer_can() {
        String item = knowledge.publish(network, network.member(), Draft.of("Titel", "x"));
        Person successor = village.person("Actieleernetwerk", "programme", "coordinator");
        Map<String, Object> label = Map.of("prefLabel", Map.of("nl", "Iets"));
        assertThat(api.as(successor).post(network.path("/themes"), label).status())
                .isEqualTo(403);
        freeze();
        pass(successor);
        Api.Client old = api.as(network.steward());
        for (Answer refused : List.of(
                old.post(network.path("/themes"), label),
                old.put(network.path("/imports/themes"), List.of()),
                old.get(network.path("/exports/themes")))) {
            assertThat(refused.problem()).isEqualTo("not-steward-any-more");
            assertThat(refused.text("/detail")).contains("Actieleernetwerk");
        }
        assertThat(old.get("/v1/items/" + item).status()).isEqualTo(404);
        assertThat(api.as(successor).post(network.path("/themes"), label).status())
                .isEqualTo(201);
        assertThat(api.as(successor).get("/v1/items/" + item).status()).isEqualTo(200);
        assertThat(api.as(network.member()).get("/v1/items/" + item).status()).isEqualTo(200);
        assertThat(api.as(network.member())
                        .with("Network-Epoch", "1")
                        .post(
                                network.path("/items"),
                                Draft.of("Uit een oude pagina", "x").fields())
                        .problem())
                .isEqualTo("stale-epoch");
        assertThat(api.as(network.member())
                        .with("Network-Epoch", "2")
                        .post(
                                network.path("/items"),
                                Draft.of("Uit een nieuwe pagina", "x").fields())
                        .status())
                .isEqualTo(201);
    }

    private void freeze() {
        transaction.executeWithoutResult(
                _ -> assertThat(gates.freeze(network.id(), handover, 1, "We dragen het netwerk over.", expectedEnd))
                        .isTrue());
    }

    private void pass(Person successor) {
        transaction.executeWithoutResult(_ -> gates.revoke(network.id(), handover, 2));
        transaction.executeWithoutResult(
                _ -> gates.pass(network.id(), handover, Uuid7.next(), successor.organisation(), "Actieleernetwerk", 2));
    }

    private Map<String, Inventory> inventories() {
        return inventories(network);
    }

    private Map<String, Inventory> inventories(Network of) {
        Map<String, Inventory> inventories = new HashMap<>();
        transaction.executeWithoutResult(_ -> sources.forEach(source -> {
            Inventory.Taking taking = Inventory.of(source.kind());
            source.tell(of.id(), taking::add);
            inventories.put(source.kind().name(), taking.done());
        }));
        return inventories;
    }
}
