package nl.kopgroep.messaging;

import java.time.Instant;
import java.util.UUID;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.EventTypes;
import nl.kopgroep.events.PersonEvent;
import org.jspecify.annotations.Nullable;

/** What an arrived record turns out to be for a subscription. */
sealed interface Reading {

    /** An event that the subscription handles. */
    record Understood(Received<?> received) implements Reading {}

    /** An event that it doesn't handle. */
    record NotWanted() implements Reading {}

    /** An event of a kind that is newer than this service. */
    record Unknown(String type) implements Reading {}

    /** No event as we write them. */
    record Unreadable(RuntimeException why) implements Reading {}

    static Reading of(Arrival arrival, Subscription subscription) {
        var name = arrival.header(CloudEventHeaders.TYPE);
        if (name == null) {
            return new Unreadable(new IllegalArgumentException("no " + CloudEventHeaders.TYPE));
        }
        var type = EventTypes.withName(name).orElse(null);
        if (type == null) {
            return new Unknown(name);
        }
        if (!subscription.wants(type)) {
            return new NotWanted();
        }
        try {
            return new Understood(received(arrival, name, type));
        } catch (RuntimeException unreadable) {
            return new Unreadable(unreadable);
        }
    }

    private static Received<?> received(Arrival arrival, String name, Class<? extends Event> type) {
        var event = event(arrival, type);
        return new Received<>(
                UUID.fromString(required(arrival, CloudEventHeaders.ID)),
                name,
                event.aggregateId(),
                Long.parseLong(required(arrival, CloudEventHeaders.SEQUENCE)),
                event.networkId(),
                Instant.parse(required(arrival, CloudEventHeaders.TIME)),
                event);
    }

    private static Event event(Arrival arrival, Class<? extends Event> type) {
        var payload = arrival.payload();
        if (payload != null) {
            return EventJson.read(payload, type);
        }
        if (type == PersonEvent.Erased.class) {
            return new PersonEvent.Erased(UUID.fromString(arrival.key()));
        }
        throw new IllegalArgumentException("no payload");
    }

    private static String required(Arrival arrival, String header) {
        @Nullable String value = arrival.header(header);
        if (value == null) {
            throw new IllegalArgumentException("no " + header);
        }
        return value;
    }
}
