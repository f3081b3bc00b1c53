package nl.kopgroep.events;

import java.util.UUID;

/** What happens to somebody's right to act for an organisation. */
public sealed interface RepresentationEvent extends Event {

    RepresentationFacts representation();

    @Override
    default UUID aggregateId() {
        return representation().id();
    }

    /**
     * Who acts for which organisation.
     *
     * @param role representative or coordinator
     * @param active false from the moment that it ended; it is never opened again, a new one is made
     */
    record RepresentationFacts(UUID id, UUID personId, UUID organisationId, String role, boolean active) {}

    record Appointed(RepresentationFacts representation) implements RepresentationEvent {}

    record Ended(RepresentationFacts representation) implements RepresentationEvent {}

    record Restated(RepresentationFacts representation) implements RepresentationEvent {
        @Override
        public boolean quiet() {
            return true;
        }
    }
}
