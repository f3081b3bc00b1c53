package nl.kopgroep.messaging;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far this service's subscriptions have come. */
public class ConsumerProgress {

    private final Subscriptions subscriptions;
    private final Topics topics;
    private final Installation installation;
    private final JdbcClient jdbc;

    ConsumerProgress(Subscriptions subscriptions, Topics topics, Installation installation, JdbcClient jdbc) {
        this.subscriptions = subscriptions;
        this.topics = topics;
        this.installation = installation;
        this.jdbc = jdbc;
    }

    /** As {@link #hasPassed(Map, UUID)}, with nothing parked at all. */
    public boolean hasPassed(Map<String, Map<Integer, Long>> ends) {
        return hasPassed(ends, null);
    }

    /**
     * Whether every subscription of this service has the effect of everything before these offsets: it has committed them, and nothing
     * from these topics is parked for this network. What can't be assigned to a network (an organisation's fact, an unreadable record)
     * counts for each. Topics that nobody here reads are passed. Throws an IllegalStateException when Kafka doesn't answer.
     *
     * @param ends per topic (its name on Kafka, or that name without the installation) and partition the offset of the next record
     * @param networkId null asks for every network
     */
    public boolean hasPassed(Map<String, Map<Integer, Long>> ends, @Nullable UUID networkId) {
        // First the offsets, then the parking place: what is parked is committed before its offset is.
        return subscriptions.all().stream().allMatch(subscription -> hasCommitted(subscription, ends))
                && !isAnythingParked(ends, networkId);
    }

    private boolean hasCommitted(Subscription subscription, Map<String, Map<Integer, Long>> ends) {
        var read = subscription.topics().stream().map(installation::topic).toList();
        var asked = ends.entrySet().stream()
                .filter(topic -> read.contains(fullName(topic.getKey())))
                .toList();
        if (asked.isEmpty()) {
            return true;
        }
        var committed = topics.committed(installation.group(subscription.name()));
        return asked.stream()
                .allMatch(topic -> topic.getValue().entrySet().stream()
                        .allMatch(end -> end.getValue()
                                <= committed.getOrDefault(
                                        new TopicPartition(fullName(topic.getKey()), end.getKey()), 0L)));
    }

    private boolean isAnythingParked(Map<String, Map<Integer, Long>> ends, @Nullable UUID networkId) {
        return jdbc.sql("""
                        select exists (select 1 from parked
                                       where topic = any(:topics)
                                         and (:network::uuid is null or network_id is null or network_id = :network::uuid))""")
                .param("topics", ends.keySet().stream().map(this::fullName).toArray(String[]::new))
                .param("network", networkId)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private String fullName(String topic) {
        return installation.name() + "." + installation.suffixOf(topic);
    }
}
