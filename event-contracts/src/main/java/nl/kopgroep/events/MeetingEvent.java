package nl.kopgroep.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a meeting of a network's members. */
public sealed interface MeetingEvent extends Event {

    MeetingFacts meeting();

    @Override
    default UUID aggregateId() {
        return meeting().id();
    }

    @Override
    default UUID networkId() {
        return meeting().networkId();
    }

    /** A meeting's public state; {@code sequence} counts changes the way RFC 5545 does. */
    record MeetingFacts(
            UUID id,
            UUID networkId,
            String title,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String place,
            @Nullable UUID hostOrganisationId,
            boolean cancelled,
            int sequence) {}

    record Planned(MeetingFacts meeting, boolean imported) implements MeetingEvent {
        @Override
        public boolean quiet() {
            return imported;
        }
    }

    record Changed(MeetingFacts meeting, boolean imported) implements MeetingEvent {
        @Override
        public boolean quiet() {
            return imported;
        }
    }

    record Cancelled(MeetingFacts meeting) implements MeetingEvent {}

    record Restated(MeetingFacts meeting) implements MeetingEvent {
        @Override
        public boolean quiet() {
            return true;
        }
    }
}
