package nl.kopgroep.network.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.events.MeetingEvent;
import nl.kopgroep.events.MeetingEvent.MeetingFacts;
import nl.kopgroep.messaging.AggregateRoot;
import nl.kopgroep.support.problem.Findings;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A meeting of a network's members. Cancelled it stays readable; it is never planned again. */
public final class Meeting extends AggregateRoot {

    private final UUID id;
    private final UUID networkId;
    private Agenda agenda;
    private boolean cancelled;
    private int sequence;

    /**
     * What is said of a meeting.
     *
     * @param yearInferred whether the year wasn't in the source and was worked out
     * @param series what it is one of, for who follows those; null when it stands alone
     */
    public record Agenda(
            String title,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String place,
            @Nullable UUID hostOrganisationId,
            @Nullable String description,
            boolean yearInferred,
            @Nullable String series) {

        private static final int LONGEST_NAME = 80;
        private static final int LONGEST_LINE = 200;
        private static final int LONGEST_TEXT = 4_000;

        /** An agenda out of what somebody sent; what isn't right is added to the findings. */
        public static Agenda checked(
                Findings findings,
                @Nullable String title,
                @Nullable Instant startsAt,
                @Nullable Instant endsAt,
                @Nullable String place,
                @Nullable UUID hostOrganisationId,
                @Nullable String description,
                @Nullable Boolean yearInferred,
                @Nullable String series) {
            if (startsAt == null) {
                findings.add("startsAt", "zeg wanneer het begint", "say when it starts");
            } else if (endsAt != null && endsAt.isBefore(startsAt)) {
                findings.add("endsAt", "dit ligt voor het begin", "this is before the start");
            }
            return new Agenda(
                    findings.required("title", title, LONGEST_LINE),
                    startsAt == null ? Instant.EPOCH : startsAt,
                    endsAt,
                    findings.optional("place", place, LONGEST_LINE),
                    hostOrganisationId,
                    findings.optional("description", description, LONGEST_TEXT),
                    Boolean.TRUE.equals(yearInferred),
                    findings.optional("series", series, LONGEST_NAME));
        }

        /** What people plan by and is another than before. */
        List<String> movedFrom(Agenda before) {
            List<String> moved = new ArrayList<>();
            if (!startsAt.equals(before.startsAt)) {
                moved.add("startsAt");
            }
            if (!Objects.equals(endsAt, before.endsAt)) {
                moved.add("endsAt");
            }
            if (!Objects.equals(place, before.place)) {
                moved.add("place");
            }
            return moved;
        }
    }

    Meeting(UUID id, UUID networkId, Agenda agenda, boolean cancelled, int sequence, long version) {
        super(version);
        this.id = id;
        this.networkId = networkId;
        this.agenda = agenda;
        this.cancelled = cancelled;
        this.sequence = sequence;
    }

    public static Meeting plan(UUID id, UUID networkId, Agenda agenda, boolean imported) {
        Meeting meeting = new Meeting(id, networkId, agenda, false, 0, 0);
        meeting.register(new MeetingEvent.Planned(meeting.facts(), imported));
        return meeting;
    }

    /** Moves it or says something else of it; the same again is nothing that happened. */
    public boolean change(Agenda newAgenda, boolean imported) {
        if (newAgenda.equals(agenda)) {
            return false;
        }
        requirePlanned();
        List<String> moved = newAgenda.movedFrom(agenda);
        agenda = newAgenda;
        sequence++;
        register(new MeetingEvent.Changed(facts(), imported, moved));
        return true;
    }

    void cancel() {
        requirePlanned();
        cancelled = true;
        sequence++;
        register(new MeetingEvent.Cancelled(facts()));
    }

    private void requirePlanned() {
        if (cancelled) {
            throw Problem.conflict("Deze bijeenkomst gaat niet door.", "This meeting was cancelled.");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID networkId() {
        return networkId;
    }

    public Agenda agenda() {
        return agenda;
    }

    public boolean cancelled() {
        return cancelled;
    }

    int sequence() {
        return sequence;
    }

    public MeetingFacts facts() {
        return new MeetingFacts(
                id,
                networkId,
                agenda.title(),
                agenda.startsAt(),
                agenda.endsAt(),
                agenda.place(),
                agenda.hostOrganisationId(),
                cancelled,
                sequence,
                agenda.series());
    }
}
