package nl.kopgroep.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened to one aggregate. An event carries the aggregate's whole public state after
 * it happened, so that a projection is an upsert by aggregate version and needs no other event to be read
 * first. Its schema only grows: components are added, never renamed, retyped or taken out.
 */
public sealed interface Event
        permits AnswerEvent,
                ErasureEvent,
                HandoverEvent,
                Heartbeat,
                ItemEvent,
                MeetingEvent,
                MembershipEvent,
                NetworkEvent,
                OrganisationEvent,
                ParticipantEvent,
                PersonEvent,
                ProgrammeEvent,
                RepresentationEvent,
                RestatementEvent,
                SavedSearchEvent,
                SearchEvent,
                ThemeEvent {

    /** The aggregate it happened to; the key on Kafka, so that one aggregate's events keep their order. */
    UUID aggregateId();

    /** The network that the aggregate belongs to, or null for what belongs to the installation. */
    default @Nullable UUID networkId() {
        return null;
    }

    /**
     * Whether this only tells again, or for the first time in bulk, what nobody should be bothered with: a
     * restatement for a rebuild, or an import. Projections apply it; nobody is ever told of it.
     */
    default boolean quiet() {
        return false;
    }
}
