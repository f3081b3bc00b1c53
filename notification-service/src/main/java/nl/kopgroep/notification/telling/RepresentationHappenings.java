package nl.kopgroep.notification.telling;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.events.RepresentationEvent;
import nl.kopgroep.events.RepresentationEvent.Occasion;
import nl.kopgroep.events.RepresentationEvent.RepresentationFacts;
import nl.kopgroep.messaging.Received;
import org.jspecify.annotations.Nullable;

/** What becomes of somebody's right to act for an organisation. An organisation in no network has nobody to be told. */
final class RepresentationHappenings {

    private RepresentationHappenings() {}

    static Optional<Happening> added(Received<RepresentationEvent.Appointed> received) {
        Occasion occasion = received.event().occasion();
        return occasion == null
                ? Optional.empty()
                : happening(
                        UpdateKind.REPRESENTATION_ADDED,
                        received,
                        occasion,
                        occasion.by(),
                        Map.of(
                                "at", received.occurredAt().toString(),
                                "welcomed", Boolean.toString(occasion.welcomed())));
    }

    static Optional<Happening> ended(Received<RepresentationEvent.Ended> received) {
        Occasion occasion = received.event().occasion();
        return occasion == null
                ? Optional.empty()
                : happening(
                        UpdateKind.REPRESENTATION_ENDED,
                        received,
                        occasion,
                        occasion.by(),
                        Map.of("at", received.occurredAt().toString(), "welcomed", "false"));
    }

    /** To whoever invited. */
    static Optional<Happening> accepted(Received<RepresentationEvent.TakenUp> received) {
        Occasion invitation = received.event().invitation();
        return happening(
                UpdateKind.INVITATION_ACCEPTED,
                received,
                invitation,
                received.event().representation().personId(),
                Map.of("inviter", invitation.by().toString()));
    }

    /** The person is the subject; which representation it is makes it another time that this happens to her. */
    private static Optional<Happening> happening(
            UpdateKind kind,
            Received<? extends RepresentationEvent> received,
            Occasion occasion,
            UUID actor,
            Map<String, String> facts) {
        @Nullable UUID network = occasion.networkId();
        RepresentationFacts representation = received.event().representation();
        return network == null
                ? Optional.empty()
                : Optional.of(new Happening(
                        kind,
                        network,
                        representation.personId(),
                        representation.id().getLeastSignificantBits(),
                        received.version(),
                        null,
                        representation.organisationId(),
                        actor,
                        facts,
                        received.occurredAt()));
    }
}
