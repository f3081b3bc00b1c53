package nl.kopgroep.notification.telling;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.HandoverEvent.HandoverFacts;
import nl.kopgroep.messaging.Received;
import org.jspecify.annotations.Nullable;

/** What one side of a handover does, as the other side hears of it. */
final class HandoverHappenings {

    private HandoverHappenings() {}

    /** To the successor, who is asked for an answer. */
    static Happening offered(Received<HandoverEvent.Offered> received) {
        HandoverFacts handover = received.event().handover();
        return happening(UpdateKind.HANDOVER_OFFERED, received, handover.toOrganisationId(), null, false);
    }

    static Happening accepted(Received<HandoverEvent.Accepted> received) {
        HandoverFacts handover = received.event().handover();
        return happening(UpdateKind.HANDOVER_ACCEPTED, received, handover.fromOrganisationId(), null, false);
    }

    /** To the members: once for each freeze, however often it is ordered. */
    static Happening frozen(Received<HandoverEvent.FreezeOrdered> received) {
        HandoverFacts handover = received.event().handover();
        return toMembers(UpdateKind.HANDOVER_FROZEN, received, handover.epoch());
    }

    static Happening calledOff(Received<HandoverEvent.FreezeCalledOff> received) {
        return toMembers(UpdateKind.HANDOVER_CALLED_OFF, received, received.version());
    }

    private static Happening toMembers(UpdateKind kind, Received<? extends HandoverEvent> received, long occurrence) {
        HandoverFacts handover = received.event().handover();
        return new Happening(
                kind,
                handover.networkId(),
                handover.id(),
                occurrence,
                received.version(),
                null,
                null,
                null,
                Map.of(
                        "from", handover.fromName(),
                        "to", handover.toName(),
                        "expectedEnd", Objects.toString(handover.expectedEnd(), "")),
                received.occurredAt());
    }

    /**
     * To the side that didn't end it, with the reason; what the sides say to each other is not for the members.
     *
     * @param announced whether the members had been told that it was coming, so that they hear of this too
     */
    static List<Happening> ended(Received<HandoverEvent.Ended> received, boolean announced) {
        HandoverFacts handover = received.event().handover();
        String reason = received.event().reason();
        UUID from = handover.fromOrganisationId();
        return switch (handover.state()) {
            case "declined" -> ended(UpdateKind.HANDOVER_DECLINED, received, from, reason, announced);
            case "withdrawn" ->
                ended(UpdateKind.HANDOVER_WITHDRAWN, received, handover.toOrganisationId(), reason, announced);
            case "expired" -> ended(UpdateKind.HANDOVER_EXPIRED, received, from, reason, announced);
            default -> List.of();
        };
    }

    private static List<Happening> ended(
            UpdateKind kind,
            Received<HandoverEvent.Ended> received,
            UUID side,
            @Nullable String reason,
            boolean announced) {
        Happening toSide = happening(kind, received, side, reason, false);
        return announced ? List.of(toSide, happening(kind, received, side, null, true)) : List.of(toSide);
    }

    private static Happening happening(
            UpdateKind kind,
            Received<? extends HandoverEvent> received,
            UUID side,
            @Nullable String reason,
            boolean toMembers) {
        HandoverFacts handover = received.event().handover();
        return new Happening(
                kind,
                handover.networkId(),
                handover.id(),
                toMembers ? -received.version() : received.version(),
                received.version(),
                null,
                null,
                null,
                Map.of(
                        "from", handover.fromName(),
                        "to", handover.toName(),
                        "side", side.toString(),
                        "sideName", side.equals(handover.toOrganisationId()) ? handover.toName() : handover.fromName(),
                        "announced", Boolean.toString(toMembers),
                        "reason", Objects.requireNonNullElse(reason, "")),
                received.occurredAt());
    }
}
