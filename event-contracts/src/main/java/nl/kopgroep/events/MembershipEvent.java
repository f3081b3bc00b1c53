package nl.kopgroep.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to an organisation's membership of a network. */
public sealed interface MembershipEvent extends Event {

    MembershipFacts membership();

    @Override
    default UUID aggregateId() {
        return membership().id();
    }

    @Override
    default UUID networkId() {
        return membership().networkId();
    }

    /**
     * A membership's public state.
     *
     * @param status applied, admitted, declined or left
     * @param presentation how the organisation presents itself to the network, as Markdown
     */
    record MembershipFacts(
            UUID id,
            UUID networkId,
            UUID organisationId,
            String status,
            @Nullable String presentation) {}

    record AppliedFor(MembershipFacts membership) implements MembershipEvent {}

    /**
     * It takes part from now on.
     *
     * @param fromOutside whether who applied had no account and is answered by mail; null when that isn't known
     */
    record Admitted(
            MembershipFacts membership,
            boolean imported,
            @Nullable Boolean fromOutside) implements MembershipEvent {
        public Admitted(MembershipFacts membership, boolean imported) {
            this(membership, imported, null);
        }

        @Override
        public boolean quiet() {
            return imported;
        }
    }

    /**
     * It is not let in.
     *
     * @param fromOutside whether who applied had no account and is answered by mail; null when that isn't known
     */
    record Declined(
            MembershipFacts membership,
            String reason,
            @Nullable Boolean fromOutside) implements MembershipEvent {}

    record Left(MembershipFacts membership) implements MembershipEvent {}

    record Presented(MembershipFacts membership, boolean imported) implements MembershipEvent {
        @Override
        public boolean quiet() {
            return imported;
        }
    }

    record Restated(MembershipFacts membership) implements MembershipEvent {
        @Override
        public boolean quiet() {
            return true;
        }
    }
}
