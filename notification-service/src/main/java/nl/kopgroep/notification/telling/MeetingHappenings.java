package nl.kopgroep.notification.telling;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kopgroep.events.MeetingEvent;
import nl.kopgroep.events.MeetingEvent.MeetingFacts;
import nl.kopgroep.messaging.Received;

/** What happens to a meeting, as far as it is worth telling: nothing of what is over, and nothing of an import. */
final class MeetingHappenings {

    private MeetingHappenings() {}

    static Optional<Happening> planned(Received<MeetingEvent.Planned> received) {
        return happening(UpdateKind.MEETING_PLANNED, received);
    }

    /** Only when people have to plan anew: another day, time or place. Who doesn't say may have moved it. */
    static Optional<Happening> changed(Received<MeetingEvent.Changed> received) {
        List<String> moved = received.event().moved();
        return moved != null && moved.isEmpty() ? Optional.empty() : happening(UpdateKind.MEETING_CHANGED, received);
    }

    static Optional<Happening> cancelled(Received<MeetingEvent.Cancelled> received) {
        return happening(UpdateKind.MEETING_CANCELLED, received);
    }

    private static Optional<Happening> happening(UpdateKind kind, Received<? extends MeetingEvent> received) {
        MeetingFacts meeting = received.event().meeting();
        Instant end = Objects.requireNonNullElse(meeting.endsAt(), meeting.startsAt());
        if (received.event().quiet() || end.isBefore(received.occurredAt())) {
            return Optional.empty();
        }
        return Optional.of(new Happening(
                kind,
                meeting.networkId(),
                meeting.id(),
                received.version(),
                received.version(),
                null,
                null,
                null,
                facts(meeting, received.occurredAt()),
                received.occurredAt()));
    }

    private static Map<String, String> facts(MeetingFacts meeting, Instant saidAt) {
        Map<String, String> facts = new HashMap<>(MeetingAppointment.facts(meeting, saidAt));
        facts.put("title", meeting.title());
        facts.put("startsAt", meeting.startsAt().toString());
        facts.put("place", Objects.requireNonNullElse(meeting.place(), ""));
        // Empty when it is one of no series; who follows all meetings follows it too.
        facts.put("series", Objects.requireNonNullElse(meeting.series(), ""));
        return facts;
    }
}
