package nl.kopgroep.messaging;

import java.util.Map;
import nl.kopgroep.events.Topic;

/** Where this installation's topics end. */
public class TopicEnds {

    private final Topics topics;
    private final Installation installation;

    TopicEnds(Topics topics, Installation installation) {
        this.topics = topics;
        this.installation = installation;
    }

    /**
     * The offset of the next record in each partition: who has read up to here has read all that was acknowledged before this call.
     * Throws an IllegalStateException when Kafka doesn't answer within 30 s.
     */
    public Map<Integer, Long> endOffsets(Topic topic) {
        return Map.copyOf(topics.ends(topic));
    }

    /** How many partitions a topic has. */
    public int partitions(Topic topic) {
        return topics.partitionsOf(topic);
    }

    /** The topic's name on Kafka, as {@link ConsumerProgress} takes it. */
    public String nameOf(Topic topic) {
        return installation.topic(topic);
    }
}
