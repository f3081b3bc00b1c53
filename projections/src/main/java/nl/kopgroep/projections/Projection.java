package nl.kopgroep.projections;

import java.util.Set;
import nl.kopgroep.events.Event;

/**
 * A copy of other services' facts, kept for deciding and showing. It holds nothing of its own, so that it
 * can be made anew at any time.
 *
 * <p>Events of one aggregate arrive in order, those of different aggregates in any order: a reference to
 * something unknown is nothing to fail on. Rows carry the generation that they were written in; readers
 * take the one that {@code projection_state.current_generation} names.
 */
public interface Projection {

    /** A short name for logs, for example {@code organisations}. */
    String name();

    /** The services whose facts it copies, for example {@code network-service}. */
    Set<String> owners();

    /**
     * Takes in what an event says, if it concerns this projection, else does nothing. Applying the same or
     * an older version again changes nothing.
     *
     * @param version the aggregate's version after the event
     * @param generation the generation to write to
     */
    void apply(Event event, long version, int generation);

    /** Removes all rows of a generation that nobody reads any more. */
    void forget(int generation);
}
