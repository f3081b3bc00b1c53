package nl.kopgroep.messaging;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.kopgroep.events.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * This installation's topics. Whoever starts first makes them; a broker that is not there yet is waited for in the background, so that
 * the order of starts doesn't matter.
 */
final class Topics implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Topics.class);
    private static final String A_DAY = Long.toString(Duration.ofDays(1).toMillis());
    private static final String A_WEEK = Long.toString(Duration.ofDays(7).toMillis());

    private final Map<String, Object> settings;
    private final Installation installation;
    private final int partitions;
    private final CountDownLatch exist = new CountDownLatch(1);
    private @Nullable Admin admin;
    private volatile @Nullable Thread creating;

    Topics(Map<String, Object> settings, Installation installation, int partitions) {
        this.settings = settings;
        this.installation = installation;
        this.partitions = partitions;
    }

    /** One for the process; connects lazily and again by itself. */
    synchronized Admin admin() {
        var known = admin;
        if (known == null) {
            known = Admin.create(settings);
            admin = known;
        }
        return known;
    }

    /** The offset of the next record, per partition. */
    Map<Integer, Long> ends(Topic topic) {
        var name = installation.topic(topic);
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        for (int partition = 0; partition < partitionsOf(topic); partition++) {
            asked.put(new TopicPartition(name, partition), OffsetSpec.latest());
        }
        var ends = new HashMap<Integer, Long>();
        wait(admin().listOffsets(asked).all())
                .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
        return ends;
    }

    int partitionsOf(Topic topic) {
        var name = installation.topic(topic);
        Map<String, TopicDescription> found =
                wait(admin().describeTopics(List.of(name)).allTopicNames());
        return Optional.ofNullable(found.get(name)).orElseThrow().partitions().size();
    }

    /** How far a consumer group has committed; nothing for partitions that it never committed. */
    Map<TopicPartition, Long> committed(String group) {
        var committed = new HashMap<TopicPartition, Long>();
        wait(admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    // A partition without a commit is there, with null.
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    /** A consumer that starts before its topic exists would look for it again only after seconds. */
    void awaitExistence(Duration patience) {
        try {
            if (!exist.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                log.info("Going on without the topics: Kafka does not answer yet");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        var starting = Thread.ofVirtual().name("topics").unstarted(this::createUntilDone);
        creating = starting;
        starting.start();
    }

    @Override
    public void stop() {
        var running = creating;
        creating = null;
        if (running != null) {
            running.interrupt();
        }
        synchronized (this) {
            if (admin != null) {
                admin.close(Duration.ofSeconds(2));
                admin = null;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return creating != null;
    }

    /** Before relay and listeners, after them on the way down. */
    @Override
    public int getPhase() {
        return -100;
    }

    private void createUntilDone() {
        while (creating == Thread.currentThread()) {
            try {
                create();
                exist.countDown();
                return;
            } catch (RuntimeException failed) {
                log.info("Topics can't be made yet: {}", Failures.describe(failed));
            }
            try {
                Thread.sleep(1000);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void create() {
        var wanted = Arrays.stream(Topic.values()).map(this::described).toList();
        for (var result : admin().createTopics(wanted).values().values()) {
            try {
                wait(result);
            } catch (IllegalStateException failed) {
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw failed;
                }
            }
        }
    }

    private NewTopic described(Topic topic) {
        // How many copies is the cluster's own default: one on a laptop, three in production.
        var described = new NewTopic(installation.topic(topic), Optional.of(partitions), Optional.empty());
        return topic == Topic.PEOPLE
                ? described.configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                        // An erased person's data leaves the disk within a day or two, however quiet the topic is.
                        TopicConfig.SEGMENT_MS_CONFIG, A_DAY,
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, A_DAY,
                        // A consumer that was away for a week still sees the erasure.
                        TopicConfig.DELETE_RETENTION_MS_CONFIG, A_WEEK))
                : described.configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, A_WEEK));
    }

    static <T> T wait(KafkaFuture<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking Kafka", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Kafka refused", failed.getCause());
        } catch (TimeoutException silent) {
            throw new IllegalStateException("Kafka did not answer", silent);
        }
    }

    /** All names, for tests of what exists. */
    Set<String> names() {
        return wait(admin().listTopics().names());
    }
}
