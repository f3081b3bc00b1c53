package nl.kopgroep.messaging;

import java.time.Instant;
import java.util.UUID;
import nl.kopgroep.events.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event as it arrived from another service (or this one).
 *
 * @param version its number within its aggregate; a fact with a lower number than the one you have is old news
 * @param networkId the network it belongs to, or null for what belongs to the installation
 */
public record Received<E extends Event>(
        UUID eventId,
        String type,
        UUID aggregateId,
        long version,
        @Nullable UUID networkId,
        Instant occurredAt,
        E event) {}
