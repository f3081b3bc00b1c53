package nl.kopgroep.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an operator watches: how much waits to be sent and since when, how much is parked, and how far each subscription is behind. The
 * figures are taken every few seconds, so that a scrape costs nothing.
 */
final class MessagingMetrics {

    private record Waiting(double unsent, double oldestSeconds, double parked) {}

    private final JdbcClient jdbc;
    private final Topics topics;
    private final Subscriptions subscriptions;
    private final Installation installation;
    private final Map<String, Double> lag = new ConcurrentHashMap<>();
    private final Map<String, Double> parked = new ConcurrentHashMap<>();
    private volatile Waiting waiting = new Waiting(0, 0, 0);

    MessagingMetrics(
            MeterRegistry meters,
            JdbcClient jdbc,
            Topics topics,
            Subscriptions subscriptions,
            Installation installation) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.subscriptions = subscriptions;
        this.installation = installation;
        Gauge.builder("kopgroep.outbox.unsent", () -> waiting.unsent())
                .description("Events that Kafka does not have yet")
                .register(meters);
        Gauge.builder("kopgroep.outbox.oldest.age", () -> waiting.oldestSeconds())
                .description("Since when the oldest of them waits")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("kopgroep.outbox.parked", () -> waiting.parked())
                .description("Events that Kafka does not take")
                .register(meters);
        for (var subscription : subscriptions.all()) {
            var name = subscription.name();
            Gauge.builder("kopgroep.subscription.parked", () -> parked.getOrDefault(name, 0.0))
                    .description("Events that could not be handled, and those that wait behind them")
                    .tag("subscription", name)
                    .register(meters);
            Gauge.builder("kopgroep.subscription.lag", () -> lag.getOrDefault(name, 0.0))
                    .description("Records on Kafka that the subscription has not committed")
                    .tag("subscription", name)
                    .register(meters);
        }
    }

    void refreshFromDatabase() {
        waiting = jdbc.sql("""
                        select count(*), coalesce(extract(epoch from now() - min(created_at)), 0),
                               count(*) filter (where parked_at is not null)
                        from outbox where sent_at is null""")
                .query((row, n) -> new Waiting(row.getDouble(1), Math.max(0, row.getDouble(2)), row.getDouble(3)))
                .single();
        var counts = new ConcurrentHashMap<String, Double>();
        jdbc.sql("select subscription, count(*) from parked group by subscription")
                .query(row -> {
                    counts.put(row.getString(1), row.getDouble(2));
                });
        for (var subscription : subscriptions.all()) {
            parked.put(subscription.name(), counts.getOrDefault(subscription.name(), 0.0));
        }
    }

    void refreshFromKafka() {
        for (var subscription : subscriptions.all()) {
            var committed = topics.committed(installation.group(subscription.name()));
            var behind = 0.0;
            for (var topic : subscription.topics()) {
                for (var end : topics.ends(topic).entrySet()) {
                    var place = new org.apache.kafka.common.TopicPartition(installation.topic(topic), end.getKey());
                    behind += Math.max(0, end.getValue() - committed.getOrDefault(place, 0L));
                }
            }
            lag.put(subscription.name(), behind);
        }
    }
}
