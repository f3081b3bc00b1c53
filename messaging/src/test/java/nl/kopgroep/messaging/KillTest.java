package nl.kopgroep.messaging;

import static nl.kopgroep.messaging.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.teststack.WithTestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A process is killed at each step of an event's way; another one goes on where it was. Nothing may be lost and no effect may be had
 * twice.
 */
@SpringBootTest(
        classes = KillTest.Survivor.class,
        properties = {
            "spring.application.name=killed",
            "spring.kafka.consumer.properties.session.timeout.ms=2000",
            "spring.kafka.consumer.properties.heartbeat.interval.ms=500"
        })
@WithTestStack("killed")
class KillTest {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Survivor {
        @Bean
        Subscription effects(JdbcClient jdbc) {
            return Victim.effectsOn(jdbc);
        }
    }

    @Autowired
    Outbox outbox;

    @Autowired
    Relay relay;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment environment;

    @BeforeEach
    void the_survivor_lets_the_victim_go_first() {
        jdbc.sql("create table if not exists effect (aggregate_id uuid not null, version bigint not null)")
                .update();
        relay.stop();
        subscriptions.stop();
    }

    @Test
    void killed_before_the_commit_nothing_has_happened() throws Exception {
        var aggregate = UUID.randomUUID();
        killed(Victim.Step.WRITING_BEFORE_COMMIT, aggregate);
        theSurvivorGoesOn();
        var other = UUID.randomUUID();
        write(other, 1);
        await().until(() -> effectsOf(other).size() == 1);
        assertThat(effectsOf(aggregate)).isEmpty();
    }

    @Test
    void killed_after_the_commit_the_event_still_leaves() throws Exception {
        var aggregate = UUID.randomUUID();
        killed(Victim.Step.WRITING_AFTER_COMMIT, aggregate);
        theSurvivorGoesOn();
        await().until(() -> effectsOf(aggregate).size() == 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Victim.Step.class,
            names = {
                "RELAY_BEFORE_SENDING",
                "RELAY_AFTER_ACKNOWLEDGEMENT",
                "HANDLER_AFTER_EFFECT",
                "CONSUMER_BEFORE_ACKNOWLEDGEMENT"
            })
    void killed_on_the_way_each_event_has_its_effect_once_and_in_order(Victim.Step step) throws Exception {
        var aggregate = UUID.randomUUID();
        for (int version = 1; version <= 5; version++) {
            write(aggregate, version);
        }
        killed(step, aggregate);
        write(aggregate, 6);
        theSurvivorGoesOn();
        await().until(() -> effectsOf(aggregate).contains(6L));
        assertThat(effectsOf(aggregate)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    private void killed(Victim.Step step, UUID aggregate) throws Exception {
        var writes = step.name().startsWith("WRITING");
        var settings = List.of(
                setting("kopgroep.installation"),
                setting("spring.application.name"),
                setting("spring.datasource.url"),
                setting("spring.datasource.username"),
                setting("spring.datasource.password"),
                setting("spring.kafka.bootstrap-servers"),
                "--kopgroep.messaging.relay=" + !writes,
                "--kopgroep.messaging.consumers=" + !writes,
                "--victim.aggregate=" + aggregate);
        try (var victim = VictimProcess.start(step, settings)) {
            victim.awaitStanding();
            victim.kill();
        }
    }

    private void theSurvivorGoesOn() {
        relay.start();
        subscriptions.start();
    }

    private void write(UUID aggregate, long version) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(tx -> outbox.append(Facts.presented(aggregate, "tekst"), version));
    }

    private List<Long> effectsOf(UUID aggregate) {
        return jdbc.sql("select version from effect where aggregate_id = :id order by ctid")
                .param("id", aggregate)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private String setting(String name) {
        return "--" + name + "=" + environment.getRequiredProperty(name);
    }
}
