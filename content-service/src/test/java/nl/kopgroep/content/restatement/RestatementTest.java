package nl.kopgroep.content.restatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.content.support.Api;
import nl.kopgroep.content.support.ContentTest;
import nl.kopgroep.content.support.Knowledge;
import nl.kopgroep.content.support.Knowledge.Draft;
import nl.kopgroep.content.support.Village;
import nl.kopgroep.content.support.Village.Network;
import nl.kopgroep.events.OrganisationEvent;
import nl.kopgroep.events.OrganisationEvent.OrganisationFacts;
import nl.kopgroep.events.RestatementEvent;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.projections.Projections;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Over a real Kafka: what others told is remembered and made anew, and our own facts are told again. */
@ContentTest
class RestatementTest {

    @Autowired
    Api api;

    @Autowired
    Village village;

    @Autowired
    Knowledge knowledge;

    @Autowired
    Outbox outbox;

    @Autowired
    Projections projections;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_facts_are_told_again_to_who_asks_and_drafts_are_not() {
        Network network = village.network();
        String theme = knowledge.theme(network, "Governance", Map.of());
        String item = knowledge.publish(network, network.member(), Draft.of("Titel", "Tekst"));
        String draft = knowledge.draft(network, network.member(), Draft.of("Concept", "Tekst"));
        String question = knowledge.publish(
                network, network.member(), Draft.of("Vraag", "Tekst").with("kind", "question"));
        String answer = knowledge.answer(network.other(), question, "Tekst");
        UUID restatement = Uuid7.next();
        transaction.executeWithoutResult(_ -> outbox.append(
                new RestatementEvent.Requested(restatement, "notification-service", "content-service"), 1));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(told(theme)).contains("nl.kopgroep.theme.restated 1");
            assertThat(told(item)).contains("nl.kopgroep.item.restated 1");
            assertThat(told(answer)).contains("nl.kopgroep.answer.restated 1");
            assertThat(told(restatement.toString()))
                    .contains(
                            "nl.kopgroep.restatement.finished 1",
                            "nl.kopgroep.restatement.finished 2",
                            "nl.kopgroep.restatement.finished 3");
        });
        assertThat(told(draft)).isEmpty();
    }

    @Test
    void a_name_that_network_service_tells_is_shown_and_a_rebuild_makes_the_same_names_again() {
        Network network = village.network();
        UUID id = network.member().organisation();
        String item = knowledge.publish(network, network.member(), Draft.of("Titel", "Tekst"));
        tell(new OrganisationEvent.Described(facts(id, "Extra Sterk"), false), 2);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(api.as(network.member())
                                .get("/v1/items/" + item)
                                .text("/organisation/name"))
                        .isEqualTo("Extra Sterk"));
        List<String> before = names();

        UUID restatement = Uuid7.next();
        projections.rebuild(restatement);
        // Meanwhile something changes, and the owner tells all again, in any order; here the test is the owner.
        tell(new OrganisationEvent.Described(facts(id, "Extra Sterker"), false), 3);
        Map<UUID, String> all = new java.util.HashMap<>();
        jdbc.sql(
                        "select id, name, version from organisation_name where generation = (select current_generation from projection_state)")
                .query((row, _) ->
                        all.put(row.getObject("id", UUID.class), row.getString("name") + "|" + row.getLong("version")))
                .list();
        all.forEach((organisation, name) -> {
            String[] parts = name.split("\\|");
            transaction.executeWithoutResult(_ -> outbox.restate(
                    new OrganisationEvent.Restated(facts(organisation, parts[0])), Long.parseLong(parts[1])));
        });
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(unsent()).isZero());
        transaction.executeWithoutResult(_ -> {
            for (int partition = 0; partition < 3; partition++) {
                for (String owner : List.of("network-service", "notification-service")) {
                    outbox.appendToPartition(
                            new RestatementEvent.Finished(restatement, owner, "content-service", partition, Map.of()),
                            partition + 1L,
                            partition);
                }
            }
        });
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(projections.progress().building()).isFalse());
        assertThat(names()).hasSameSizeAs(before).contains("Extra Sterker").doesNotContain("Extra Sterk");
        assertThat(jdbc.sql("select count(distinct generation) from organisation_name")
                        .query((row, _) -> row.getInt(1))
                        .single())
                .isEqualTo(1);
    }

    private void tell(OrganisationEvent event, long version) {
        transaction.executeWithoutResult(_ -> outbox.append(event, version));
    }

    private static OrganisationFacts facts(UUID id, String name) {
        return new OrganisationFacts(id, name, "collaboration", null, null, List.of());
    }

    private List<String> names() {
        return jdbc.sql(
                        "select name from organisation_name where generation = (select current_generation from projection_state) order by id")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> told(String aggregate) {
        return jdbc.sql(
                        "select type || ' ' || aggregate_version from outbox where aggregate_id = cast(? as uuid) and sent_at is not null")
                .params(aggregate)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long unsent() {
        return jdbc.sql("select count(*) from outbox where sent_at is null")
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
