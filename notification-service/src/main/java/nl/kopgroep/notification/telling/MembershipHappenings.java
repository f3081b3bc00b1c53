package nl.kopgroep.notification.telling;

import java.util.Map;
import java.util.Optional;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.MembershipEvent.MembershipFacts;
import nl.kopgroep.messaging.Received;
import org.jspecify.annotations.Nullable;

/** What comes of an application, as the two who have to do with it hear of it. */
final class MembershipHappenings {

    private MembershipHappenings() {}

    /** To the steward, each time that the organisation asks. */
    static Happening applied(Received<MembershipEvent.AppliedFor> received) {
        return happening(UpdateKind.APPLICATION_RECEIVED, received, Map.of());
    }

    static Optional<Happening> admitted(Received<MembershipEvent.Admitted> received) {
        return answered(received.event().fromOutside(), UpdateKind.APPLICATION_ADMITTED, received, Map.of());
    }

    static Optional<Happening> declined(Received<MembershipEvent.Declined> received) {
        return answered(
                received.event().fromOutside(),
                UpdateKind.APPLICATION_DECLINED,
                received,
                Map.of("reason", received.event().reason()));
    }

    /** Who applied without an account has a letter already; from before that was said nobody is told so late. */
    private static Optional<Happening> answered(
            @Nullable Boolean fromOutside,
            UpdateKind kind,
            Received<? extends MembershipEvent> received,
            Map<String, String> facts) {
        return Boolean.FALSE.equals(fromOutside) && !received.event().quiet()
                ? Optional.of(happening(kind, received, facts))
                : Optional.empty();
    }

    private static Happening happening(
            UpdateKind kind, Received<? extends MembershipEvent> received, Map<String, String> facts) {
        MembershipFacts membership = received.event().membership();
        return new Happening(
                kind,
                membership.networkId(),
                membership.id(),
                received.version(),
                received.version(),
                null,
                membership.organisationId(),
                null,
                facts,
                received.occurredAt());
    }
}
