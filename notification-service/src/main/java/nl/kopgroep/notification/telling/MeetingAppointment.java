package nl.kopgroep.notification.telling;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.events.MeetingEvent.MeetingFacts;
import nl.kopgroep.support.calendar.Appointment;

/** The meeting that an entry tells of, as it was when it was told: what is sent twice is the same twice. */
public final class MeetingAppointment {

    private MeetingAppointment() {}

    /** What an agenda needs to know beside what the words say. */
    static Map<String, String> facts(MeetingFacts meeting, Instant saidAt) {
        return Map.of(
                "meeting", meeting.id().toString(),
                "sequence", Integer.toString(meeting.sequence()),
                "saidAt", saidAt.toString(),
                "endsAt", meeting.endsAt() == null ? "" : meeting.endsAt().toString());
    }

    /**
     * The appointment; empty when it isn't about a meeting, or was told before agendas were told.
     *
     * @param page where more of it can be read
     */
    public static Optional<Appointment> of(Entry entry, Appointment.Organizer organizer, URI page) {
        Map<String, String> facts = entry.facts();
        if (!entry.kind().aboutMeeting() || !facts.containsKey("sequence")) {
            return Optional.empty();
        }
        String endsAt = facts.getOrDefault("endsAt", "");
        String place = facts.getOrDefault("place", "");
        String series = facts.getOrDefault("series", "");
        return Optional.of(new Appointment(
                UUID.fromString(fact(facts, "meeting")),
                organizer,
                Integer.parseInt(fact(facts, "sequence")),
                Instant.parse(fact(facts, "saidAt")),
                entry.kind() == UpdateKind.MEETING_CANCELLED,
                fact(facts, "title"),
                Instant.parse(fact(facts, "startsAt")),
                endsAt.isEmpty() ? null : Instant.parse(endsAt),
                place.isBlank() ? null : place,
                series.isBlank() ? null : series,
                page));
    }

    private static String fact(Map<String, String> facts, String name) {
        return Objects.requireNonNull(facts.get(name), name);
    }
}
