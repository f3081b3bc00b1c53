package nl.kopgroep.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * How it came about.
     *
     * @param by who did it
     * @param networkId the network in whose name people are told, or null when the organisation is in none
     * @param welcomed whether the person is mailed an invitation, which says all there is to say
     */
    record Occasion(UUID by, @Nullable UUID networkId, boolean welcomed) {}

    /** @param occasion null for what was brought along by an import or a founding: nobody is told of that */
    record Appointed(
            RepresentationFacts representation, @Nullable Occasion occasion) implements RepresentationEvent {
        public Appointed(RepresentationFacts representation) {
            this(representation, null);
        }

        @Override
        public boolean quiet() {
            return occasion == null;
        }
    }

    /** Whoever was invited has come. */
    record TakenUp(RepresentationFacts representation, Occasion invitation) implements RepresentationEvent {}

    /** @param occasion null where nobody is told, as when the person is being forgotten */
    record Ended(
            RepresentationFacts representation, @Nullable Occasion occasion) implements RepresentationEvent {
        public Ended(RepresentationFacts representation) {
            this(representation, null);
        }

        @Override
        public boolean quiet() {
            return occasion == null;
        }
    }

    record Restated(RepresentationFacts representation) implements RepresentationEvent {
        @Override
        public boolean quiet() {
            return true;
        }
    }
}
