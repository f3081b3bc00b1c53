package nl.kopgroep.messaging;

import static nl.kopgroep.messaging.Patience.await;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.kopgroep.events.Heartbeat;
import nl.kopgroep.events.Topic;
import nl.kopgroep.teststack.WithTestStack;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How readers know that silence means that nothing happened. */
@SpringBootTest(
        classes = HeartbeatTest.NetworkService.class,
        properties = {
            "spring.application.name=network-service",
            "kopgroep.messaging.heartbeats=true",
            "kopgroep.messaging.heartbeat-interval=200ms"
        })
@WithTestStack("heartbeat")
class HeartbeatTest {

    static final Map<Integer, Instant> HEARD = new ConcurrentHashMap<>();

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class NetworkService {
        @Bean
        Subscription heartbeats() {
            return Subscription.named("freshness")
                    .to(Topic.NETWORK)
                    .on(
                            Heartbeat.class,
                            heard -> HEARD.put(
                                    heard.event().partition(), heard.event().at()));
        }
    }

    @Autowired
    Outbox outbox;

    @Autowired
    Parking parking;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void each_partition_hears_up_to_when_everything_was_sent_and_no_longer_while_something_is_stuck() {
        var start = Instant.now();
        await().until(() -> HEARD.size() == 3 && HEARD.values().stream().allMatch(at -> at.isAfter(start)));
        await().until(() -> sentHeartbeatsKept() == 0);

        var stuck = UUID.randomUUID();
        new TransactionTemplate(transactions)
                .executeWithoutResult(tx -> outbox.append(Facts.presented(stuck, "x".repeat(1_500_000)), 1));
        var stuckSince = jdbc.sql("select created_at from outbox where aggregate_id = :id")
                .param("id", stuck)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
        await().until(() -> HEARD.values().stream().allMatch(stuckSince::equals));

        jdbc.sql("delete from outbox where aggregate_id = :id")
                .param("id", stuck)
                .update();
        await().until(() -> HEARD.values().stream().allMatch(at -> at.isAfter(stuckSince)));
    }

    private long sentHeartbeatsKept() {
        return jdbc.sql("select count(*) from outbox where type = 'nl.kopgroep.heartbeat' and sent_at is not null")
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
