package nl.kopgroep.events;

import java.util.UUID;

/** The proof that an erasure went through everywhere. */
public sealed interface ErasureEvent extends Event {

    /** The service that says it. */
    String by();

    /** This service holds nothing of the person any more. */
    record Confirmed(UUID personId, String by) implements ErasureEvent {
        @Override
        public UUID aggregateId() {
            return personId;
        }

        @Override
        public boolean quiet() {
            return true;
        }
    }
}
