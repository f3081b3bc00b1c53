package nl.kopgroep.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Says that the stream of facts about rights is alive up to this moment, one for each partition: who has
 * not read one for 30 seconds can't trust its grants for a steward's command.
 */
public record Heartbeat(UUID id, int partition, Instant at) implements Event {
    @Override
    public UUID aggregateId() {
        return id;
    }

    @Override
    public boolean quiet() {
        return true;
    }
}
