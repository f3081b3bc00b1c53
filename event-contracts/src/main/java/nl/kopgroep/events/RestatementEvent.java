package nl.kopgroep.events;

import java.util.Map;
import java.util.UUID;

/** The conversation by which a service makes its projections anew from what the owners tell again. */
public sealed interface RestatementEvent extends Event {

    UUID restatementId();

    /** The service that says it. */
    String by();

    @Override
    default UUID aggregateId() {
        return restatementId();
    }

    @Override
    default boolean quiet() {
        return true;
    }

    /** {@code by} asks {@code owner} to tell everything again. */
    record Requested(UUID restatementId, String by, String owner) implements RestatementEvent {}

    /**
     * {@code by} has told everything; sent once to each partition of its topic, after the facts.
     *
     * @param counts how many aggregates were told, per family
     */
    record Finished(UUID restatementId, String by, String requestedBy, int partition, Map<String, Long> counts)
            implements RestatementEvent {
        public Finished {
            counts = Map.copyOf(counts);
        }
    }
}
