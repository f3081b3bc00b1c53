package nl.kopgroep.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a service its outbox, relay, subscriptions and parking place, on its own database and the broker it is told of. Bean names start
 * with the module's, because "subscriptions" or "ledger" may well be words of a service's own domain.
 */
@AutoConfiguration(
        after = {
            JdbcClientAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            KafkaAutoConfiguration.class
        },
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class, KafkaAdmin.class})
@EnableConfigurationProperties(MessagingProperties.class)
public class MessagingAutoConfiguration {

    @Bean
    Installation messagingInstallation(
            @Value("${kopgroep.installation:kopgroep}") String name,
            @Value("${spring.application.name:service}") String service) {
        return new Installation(name, service);
    }

    @Bean
    Topics messagingTopics(KafkaAdmin admin, Installation installation, MessagingProperties properties) {
        return new Topics(admin.getConfigurationProperties(), installation, properties.partitions());
    }

    @Bean
    OutboxRows messagingOutboxRows(JdbcClient jdbc) {
        return new OutboxRows(jdbc);
    }

    @Bean
    Ledger messagingLedger(JdbcClient jdbc) {
        return new Ledger(jdbc);
    }

    @Bean
    ParkedRows messagingParkedRows(JdbcClient jdbc) {
        return new ParkedRows(jdbc);
    }

    @Bean
    @ConditionalOnProperty(name = "kopgroep.messaging.relay", havingValue = "true", matchIfMissing = true)
    Relay messagingOutboxRelay(
            OutboxRows rows,
            ProducerFactory<?, ?> producers,
            Installation installation,
            PlatformTransactionManager transactions,
            MessagingProperties properties) {
        var sender = new Sender(producers.getConfigurationProperties(), installation);
        return new Relay(rows, sender, new TransactionTemplate(transactions), properties.poll(), properties.batch());
    }

    /** The outbox that use cases write to. */
    @Bean
    public Outbox messagingOutbox(
            JdbcClient jdbc,
            Installation installation,
            ObjectProvider<ObservationRegistry> observations,
            ObjectProvider<Relay> relay) {
        return new Outbox(
                jdbc, installation, observations.getIfAvailable(() -> ObservationRegistry.NOOP), waking(relay));
    }

    /** For who waits until everything is sent. */
    @Bean
    public OutboxStatus messagingOutboxStatus(JdbcClient jdbc) {
        return new OutboxStatus(jdbc);
    }

    /** For who must know where the topics end. */
    @Bean
    public TopicEnds messagingTopicEnds(Topics topics, Installation installation) {
        return new TopicEnds(topics, installation);
    }

    @Bean
    Subscriptions messagingSubscriptions(
            ObjectProvider<Subscription> subscriptions,
            Ledger ledger,
            ParkedRows parked,
            PlatformTransactionManager transactions,
            ObjectProvider<ObservationRegistry> observations,
            ObjectProvider<MeterRegistry> meters,
            ConsumerFactory<?, ?> consumers,
            Topics topics,
            Installation installation,
            MessagingProperties properties) {
        return new Subscriptions(
                subscriptions.orderedStream().toList(),
                subscription -> new Handling(
                        subscription,
                        ledger,
                        parked,
                        new TransactionTemplate(transactions),
                        observations.getIfAvailable(() -> ObservationRegistry.NOOP),
                        installation,
                        new SkippedEvents(meters.getIfAvailable(() -> Metrics.globalRegistry), subscription.name())),
                consumers.getConfigurationProperties(),
                topics,
                installation,
                properties.batch(),
                properties.consumers());
    }

    /** For who waits until everything is read. */
    @Bean
    public ConsumerProgress messagingConsumerProgress(
            Subscriptions subscriptions, Topics topics, Installation installation, JdbcClient jdbc) {
        return new ConsumerProgress(subscriptions, topics, installation, jdbc);
    }

    /** For who looks after what stands still. */
    @Bean
    public Parking messagingParking(
            JdbcClient jdbc,
            ParkedRows rows,
            Subscriptions subscriptions,
            PlatformTransactionManager transactions,
            ConsumerFactory<?, ?> consumers,
            Installation installation,
            ObjectProvider<Relay> relay) {
        return new Parking(
                jdbc,
                rows,
                subscriptions,
                new TransactionTemplate(transactions),
                new Replay(consumers.getConfigurationProperties()),
                installation,
                waking(relay));
    }

    @Bean
    @ConditionalOnProperty("kopgroep.messaging.heartbeats")
    Heartbeats messagingHeartbeats(
            JdbcClient jdbc, Outbox outbox, Topics topics, PlatformTransactionManager transactions) {
        return new Heartbeats(jdbc, outbox, topics, new TransactionTemplate(transactions));
    }

    @Bean
    MessagingMetrics messagingMetrics(
            ObjectProvider<MeterRegistry> meters,
            JdbcClient jdbc,
            Topics topics,
            Subscriptions subscriptions,
            Installation installation) {
        return new MessagingMetrics(
                meters.getIfAvailable(() -> Metrics.globalRegistry), jdbc, topics, subscriptions, installation);
    }

    @Bean
    Housekeeping messagingHousekeeping(
            MessagingProperties properties,
            MessagingMetrics metrics,
            OutboxRows rows,
            Ledger ledger,
            ObjectProvider<Heartbeats> heartbeats) {
        return new Housekeeping(properties, metrics, rows, ledger, heartbeats);
    }

    private static Runnable waking(ObjectProvider<Relay> relay) {
        return () -> relay.ifAvailable(Relay::wake);
    }

    /** Only where there is an actuator. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
    static class ParkingEndpointConfiguration {

        @Bean
        @ConditionalOnAvailableEndpoint
        ParkingEndpoint messagingParkingEndpoint(Parking parking) {
            return new ParkingEndpoint(parking);
        }
    }
}
