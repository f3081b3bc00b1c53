package nl.kopgroep.events;

import java.time.Instant;
import java.util.List;
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

    /**
     * A meeting's public state; {@code sequence} counts changes the way RFC 5545 does.
     *
     * @param series what this meeting is one of, for example Kopgroepdag; null when it stands alone
     */
    record MeetingFacts(
            UUID id,
            UUID networkId,
            String title,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String place,
            @Nullable UUID hostOrganisationId,
            boolean cancelled,
            int sequence,
            @Nullable String series) {}

    record Planned(MeetingFacts meeting, boolean imported) implements MeetingEvent {
        @Override
        public boolean quiet() {
            return imported;
        }
    }

    /**
     * Something else is said of it.
     *
     * @param moved which of startsAt, endsAt and place are others than before; null when the writer didn't say
     */
    record Changed(
            MeetingFacts meeting,
            boolean imported,
            @Nullable List<String> moved) implements MeetingEvent {
        public Changed {
            moved = moved == null ? null : List.copyOf(moved);
        }

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
