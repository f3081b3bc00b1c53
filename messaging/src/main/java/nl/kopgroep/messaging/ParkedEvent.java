package nl.kopgroep.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that stands still, for whoever has to look at it; says nothing personal.
 *
 * @param id for {@link Parking#release(String)}: {@code outbox-12} can't be sent, {@code received-34} can't be handled
 * @param subscription who can't handle it; null in the outbox
 * @param failure class names and a place in the code; null for an event that only waits behind another of its key
 * @param waiting how many later events of the same key wait behind it
 */
public record ParkedEvent(
        String id,
        @Nullable String subscription,
        String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        String key,
        @Nullable UUID eventId,
        @Nullable String type,
        @Nullable UUID networkId,
        @Nullable String failure,
        long waiting,
        Instant parkedAt) {}
