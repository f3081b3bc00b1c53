package nl.kopgroep.messaging;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.Topic;

/**
 * What a service does with events. Each bean of this type is one consumer group of its own: it sees every event once, in order per
 * key, and the effect of a handler is in one transaction with the note that it was had. So a handler writes to this service's
 * database and nothing else; what must happen outside (a mail, a call) it writes down to be done.
 *
 * <p>A handler that throws is tried three times; then the event is parked with all later ones of its key, and others go on. When the
 * database or something else is down ({@link TransientFailure}), everything waits instead.
 */
public final class Subscription {

    private final String name;
    private final Set<Topic> topics;
    private final List<Handler<?>> handlers = new ArrayList<>();

    private Subscription(String name, Set<Topic> topics) {
        this.name = name;
        this.topics = topics;
    }

    /**
     * Starts the sentence.
     *
     * @param name unique within the service and for ever: it names the consumer group and the ledger's entries
     */
    public static Named named(String name) {
        return new Named(name);
    }

    /** A subscription that has a name and needs topics. */
    public record Named(String name) {

        /** The topics to read, from their beginning when this subscription is new. */
        public Subscription to(Topic first, Topic... more) {
            return new Subscription(name, EnumSet.of(first, more));
        }
    }

    /**
     * What to do with events of this class, or of every class of this family. When several fit, all of them run, in the order in
     * which they were given. Events that none fits are skipped.
     */
    public <E extends Event> Subscription on(Class<E> type, Consumer<Received<E>> handler) {
        handlers.add(new Handler<>(type, handler));
        return this;
    }

    String name() {
        return name;
    }

    Set<Topic> topics() {
        return topics;
    }

    boolean wants(Class<? extends Event> type) {
        return handlers.stream().anyMatch(handler -> handler.type.isAssignableFrom(type));
    }

    void handle(Received<?> received) {
        handlers.forEach(handler -> handler.handleIfFits(received));
    }

    private record Handler<E extends Event>(Class<E> type, Consumer<Received<E>> action) {

        void handleIfFits(Received<?> received) {
            if (type.isInstance(received.event())) {
                action.accept(new Received<>(
                        received.eventId(),
                        received.type(),
                        received.aggregateId(),
                        received.version(),
                        received.networkId(),
                        received.occurredAt(),
                        type.cast(received.event())));
            }
        }
    }
}
