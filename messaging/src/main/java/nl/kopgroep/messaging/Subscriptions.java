package nl.kopgroep.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Runs this service's subscriptions, each as a Kafka consumer group of its own. */
final class Subscriptions implements SmartLifecycle {

    private final Map<String, Subscription> byName = new LinkedHashMap<>();
    private final Map<String, Handling> handlings = new HashMap<>();
    private final Map<String, Object> settings;
    private final Topics topics;
    private final Installation installation;
    private final int batch;
    private final boolean enabled;
    private List<ConcurrentMessageListenerContainer<String, byte[]>> containers = List.of();

    Subscriptions(
            Collection<Subscription> subscriptions,
            Function<Subscription, Handling> handling,
            Map<String, Object> common,
            Topics topics,
            Installation installation,
            int batch,
            boolean enabled) {
        this.settings = new HashMap<>(common);
        this.topics = topics;
        this.installation = installation;
        this.batch = batch;
        this.enabled = enabled;
        for (var subscription : subscriptions) {
            if (byName.put(subscription.name(), subscription) != null) {
                throw new IllegalStateException("Two subscriptions are named " + subscription.name());
            }
            handlings.put(subscription.name(), handling.apply(subscription));
        }
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        // How long the partitions of a killed consumer lie still.
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        // A topic that another service makes in a moment is found soon after.
        settings.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    }

    Collection<Subscription> all() {
        return byName.values();
    }

    Handling handlingOf(String subscription) {
        return Objects.requireNonNull(handlings.get(subscription), "no subscription is named " + subscription);
    }

    @Override
    public void start() {
        if (!enabled || byName.isEmpty()) {
            return;
        }
        topics.awaitExistence(Duration.ofSeconds(3));
        containers = byName.values().stream().map(this::container).toList();
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
        containers = List.of();
    }

    @Override
    public boolean isRunning() {
        return !containers.isEmpty();
    }

    /** Starts after the relay and stops before it. */
    @Override
    public int getPhase() {
        return 100;
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(Subscription subscription) {
        var properties = new ContainerProperties(
                subscription.topics().stream().map(installation::topic).toArray(String[]::new));
        properties.setGroupId(installation.group(subscription.name()));
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        // Offsets follow the database's commit at once: the handover's barrier waits for them.
        properties.setSyncCommits(true);
        properties.setShutdownTimeout(20_000);
        var handling = handlingOf(subscription.name());
        properties.setMessageListener((BatchMessageListener<String, byte[]>)
                records -> handling.handle(records.stream().map(Arrival::of).toList()));
        var container = new ConcurrentMessageListenerContainer<String, byte[]>(
                new DefaultKafkaConsumerFactory<>(settings), properties);
        container.setBeanName("subscription-" + subscription.name());
        container.setCommonErrorHandler(waitingForBetterTimes());
        return container;
    }

    /** Only failures of the moment get here, so everything is tried again and nothing is ever skipped. */
    private static DefaultErrorHandler waitingForBetterTimes() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        var handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
