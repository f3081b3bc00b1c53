package nl.kopgroep.network.facts;

import nl.kopgroep.access.AccessProjection;
import nl.kopgroep.messaging.AggregateRoot;
import nl.kopgroep.messaging.Outbox;
import org.springframework.stereotype.Component;

/**
 * Where every use case of this service leaves what its aggregates decided. Needs a running transaction: the events are
 * sent after it has committed, and the grants that follow from them hold from its commit on.
 */
@Component
public class Facts {

    private final Outbox outbox;
    private final AccessProjection grants;

    Facts(Outbox outbox, AccessProjection grants) {
        this.outbox = outbox;
        this.grants = grants;
    }

    /** Tells everything that the aggregate has registered since the last time. */
    public void tell(AggregateRoot aggregate) {
        aggregate.releaseEvents().forEach(registered -> {
            outbox.append(registered.event(), registered.version());
            grants.apply(registered.event(), registered.version());
        });
    }
}
