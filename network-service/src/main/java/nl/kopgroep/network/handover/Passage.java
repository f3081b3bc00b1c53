package nl.kopgroep.network.handover;

import java.util.UUID;
import nl.kopgroep.events.HandoverEvent.HandoverFacts;

/** Which network passes from whom to whom: what never changes in a handover, however far it is. */
record Passage(UUID id, UUID networkId, ProgrammeInHandover from, ProgrammeInHandover to) {

    boolean isToTheSameProgramme() {
        return from.programmeId().equals(to.programmeId());
    }

    /** What everybody may know of the handover when it is this far. */
    HandoverFacts facts(Progress progress) {
        return new HandoverFacts(
                id,
                networkId,
                progress.state().id(),
                from.programmeId(),
                from.organisationId(),
                from.name(),
                to.programmeId(),
                to.organisationId(),
                to.name(),
                progress.epoch(),
                progress.expectedEnd());
    }
}
