package nl.kopgroep.events;

import java.util.UUID;

/**
 * Names and addresses: the only events with personal data. They travel over {@link Topic#PEOPLE}, a
 * compacted topic, and are kept nowhere longer than needed.
 */
public sealed interface PersonEvent extends Event {

    /** How to call and reach a person, as of now. */
    record Introduced(UUID id, String name, String email, String language) implements PersonEvent {
        @Override
        public UUID aggregateId() {
            return id;
        }

        @Override
        public boolean quiet() {
            return true;
        }

        /** Keeps names and addresses out of logs and messages. */
        @Override
        public String toString() {
            return "Introduced[id=" + id + "]";
        }
    }

    /** Forget this person. On Kafka a tombstone: a null value under the person's id. */
    record Erased(UUID id) implements PersonEvent {
        @Override
        public UUID aggregateId() {
            return id;
        }

        @Override
        public boolean quiet() {
            return true;
        }
    }
}
