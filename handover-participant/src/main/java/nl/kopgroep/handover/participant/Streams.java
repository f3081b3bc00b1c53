package nl.kopgroep.handover.participant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.events.HandoverEvent.TopicEnd;
import nl.kopgroep.events.Topic;
import nl.kopgroep.messaging.ConsumerProgress;
import nl.kopgroep.messaging.OutboxStatus;
import nl.kopgroep.messaging.TopicEnds;

/** What a participant has to know of the events that leave and reach this service. */
class Streams {

    private final Topic own;
    private final OutboxStatus outbox;
    private final TopicEnds ends;
    private final ConsumerProgress progress;

    Streams(Topic own, OutboxStatus outbox, TopicEnds ends, ConsumerProgress progress) {
        this.own = own;
        this.outbox = outbox;
        this.ends = ends;
        this.progress = progress;
    }

    /** Whether all that was written in the network has reached Kafka; only lasting when it is frozen. */
    boolean everythingSent(UUID networkId) {
        return outbox.isEmptyFor(networkId);
    }

    /** Where the topic that this service writes to ends now. */
    List<TopicEnd> ends() {
        List<TopicEnd> found = new ArrayList<>();
        ends.endOffsets(own)
                .forEach((partition, offset) -> found.add(new TopicEnd(ends.nameOf(own), partition, offset)));
        found.sort((one, other) -> Integer.compare(one.partition(), other.partition()));
        return found;
    }

    /**
     * Whether this service has had the effect of everything before these ends, parked nothing of the network,
     * and has sent what it had to say to that.
     */
    boolean hasDrained(List<TopicEnd> all, UUID networkId) {
        Map<String, Map<Integer, Long>> byTopic = new HashMap<>();
        all.forEach(end -> byTopic.computeIfAbsent(end.topic(), _ -> new HashMap<>())
                .merge(end.partition(), end.offset(), Math::max));
        return progress.hasPassed(byTopic, networkId) && outbox.isEmptyFor(networkId);
    }
}
