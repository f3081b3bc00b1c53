package nl.kopgroep.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a programme: the funded, temporary organisation that stewards networks. */
public sealed interface ProgrammeEvent extends Event {

    ProgrammeFacts programme();

    @Override
    default UUID aggregateId() {
        return programme().id();
    }

    /**
     * A programme's public state.
     *
     * @param organisationId the organisation that carries the programme; its coordinators act for it
     * @param endsOn the last day on which the programme exists, or null when none is set
     * @param contact where members can ask, shown publicly: a role's address, never a person's
     * @param colour {@code #rrggbb}, or null when none was chosen
     */
    record ProgrammeFacts(
            UUID id,
            UUID organisationId,
            String name,
            @Nullable LocalDate endsOn,
            @Nullable String contact,
            @Nullable String colour) {}

    record Registered(ProgrammeFacts programme) implements ProgrammeEvent {}

    record Changed(ProgrammeFacts programme) implements ProgrammeEvent {}

    record Restated(ProgrammeFacts programme) implements ProgrammeEvent {
        @Override
        public boolean quiet() {
            return true;
        }
    }
}
