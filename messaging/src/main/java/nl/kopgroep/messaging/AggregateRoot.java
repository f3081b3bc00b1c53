package nl.kopgroep.messaging;

import java.util.ArrayList;
import java.util.List;
import nl.kopgroep.events.Event;

/**
 * Something that decides and says what it decided. Each event takes the aggregate's next version, so that readers can tell newer
 * from older whatever way the events come. Not thread-safe; save it under its row's lock ({@code select ... for update}, or
 * {@code update ... where version = ?}), because that lock is what puts one aggregate's events in order.
 */
public abstract class AggregateRoot {

    private long version;
    private final List<RegisteredEvent> registered = new ArrayList<>();

    /** A new one: nothing has happened yet. */
    protected AggregateRoot() {
        this(0);
    }

    /** One that was saved at this version. */
    protected AggregateRoot(long version) {
        this.version = version;
    }

    /** The version of the last event, registered or saved; 0 before the first. */
    public final long version() {
        return version;
    }

    /** It happened: the event gets the next version and waits for {@link Outbox#append(AggregateRoot)}. */
    protected final void register(Event event) {
        version++;
        registered.add(new RegisteredEvent(event, version));
    }

    /** The events since the last call, oldest first; afterwards there are none. */
    public final List<RegisteredEvent> releaseEvents() {
        var released = List.copyOf(registered);
        registered.clear();
        return released;
    }
}
