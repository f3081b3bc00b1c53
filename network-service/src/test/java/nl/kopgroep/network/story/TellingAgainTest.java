package nl.kopgroep.network.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.events.EventTypes;
import nl.kopgroep.events.RestatementEvent;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.network.story.Stage.Actor;
import nl.kopgroep.network.story.Stage.StagedNetwork;
import nl.kopgroep.projections.restatement.Family;
import nl.kopgroep.teststack.TestStack;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@NetworkServiceTest
class TellingAgainTest {

    @Autowired
    Stage stage;

    @Autowired
    Family peopleAgain;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    @Value("${kopgroep.installation}")
    String installation;

    @Test
    void who_asks_is_told_every_fact_again_as_it_is_now_and_then_that_this_was_all() throws Exception {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        UUID membership = stage.membershipOf(network, member.org());
        stage.put(member, "/v1/memberships/" + membership + "/presentation", "{\"text\":\"Nu\"}");
        Actor forgotten = stage.member(network);
        stage.post(forgotten, "/v1/people/" + forgotten.id() + "/erasure", null);
        UUID id = Uuid7.next();

        ask(id);
        ask(id);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(finishedPartitions(id)).containsExactly(0, 1, 2));
        assertThat(restated("membership.restated", membership)).containsExactly(2L);
        assertThat(restated("network.restated", network.id())).containsExactly(1L);
        assertThat(restated("organisation.restated", member.org())).containsExactly(1L);
        assertThat(restated("person.introduced", member.id())).containsExactly(1L);
        assertThat(restated("person.introduced", forgotten.id())).isEmpty();
        assertThat(restated("person.erased", forgotten.id())).containsExactly(2L);
        assertThat(toldBeforeFinished(id))
                .as("facts that were still on their way when the end was told")
                .isZero();
    }

    @Test
    void somebody_who_is_being_told_again_can_not_be_forgotten_before_that_is_in_the_outbox() {
        Actor member = stage.member(stage.network());

        transaction.executeWithoutResult(_ -> {
            peopleAgain.after(null, Integer.MAX_VALUE);
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> lockFromElsewhere(member))
                    .withMessageContaining("could not obtain lock");
        });
        assertThat(lockFromElsewhere(member)).isEqualTo(member.id());
    }

    /** As erasing does, only without waiting. */
    private UUID lockFromElsewhere(Actor person) {
        TransactionTemplate elsewhere = new TransactionTemplate(transactions);
        elsewhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return elsewhere.execute(_ -> stage.jdbc
                .sql("select id from person where id = ? for update nowait")
                .param(person.id())
                .query((row, _) -> row.getObject(1, UUID.class))
                .single());
    }

    private List<Integer> finishedPartitions(UUID id) {
        return stage.jdbc
                .sql(
                        "select partition from outbox where aggregate_id = ? and type = 'nl.kopgroep.restatement.finished' order by 1")
                .params(id)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    private List<Long> restated(String type, UUID aggregate) {
        return stage.jdbc
                .sql("select aggregate_version from outbox where type = ? and aggregate_id = ? and restated")
                .params("nl.kopgroep." + type, aggregate)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private long toldBeforeFinished(UUID id) {
        return stage.jdbc.sql("""
                        select count(*) from outbox f join outbox e on e.restated
                          and (e.sent_at is null or e.sent_at > f.sent_at)
                        where f.aggregate_id = ? and f.type = 'nl.kopgroep.restatement.finished'""").params(id).query(Long.class).single();
    }

    /** As content-service would ask. */
    private void ask(UUID id) throws Exception {
        var request = new RestatementEvent.Requested(id, "content-service", "network-service");
        var message =
                new ProducerRecord<>(installation + ".content", id.toString(), stage.json.writeValueAsBytes(request));
        Map.of(
                        "ce_id",
                        Uuid7.next().toString(),
                        "ce_source",
                        "urn:nld:kopgroep:" + installation + ":content-service",
                        "ce_type",
                        EventTypes.nameOf(RestatementEvent.Requested.class),
                        "ce_subject",
                        id.toString(),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_sequence",
                        "1",
                        "ce_specversion",
                        "1.0",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestStack.get().kafkaBootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(message).get();
        }
    }
}
