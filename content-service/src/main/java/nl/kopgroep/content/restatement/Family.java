package nl.kopgroep.content.restatement;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.Event;
import org.jspecify.annotations.Nullable;

/** A kind of aggregate whose present state can be told again; one bean for each. */
public interface Family {

    /** For example {@code theme}. */
    String name();

    /** The present state of those with an id behind this one, in the order of their ids; all from the first when null. */
    List<Fact> after(@Nullable UUID id, int size);

    /** What there is to tell of one of them, under the version that it has. */
    record Fact(UUID id, Event event, long version) {}
}
