package nl.kopgroep.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a network: the community that lasts while programmes come and go. */
public sealed interface NetworkEvent extends Event {

    NetworkFacts network();

    @Override
    default UUID aggregateId() {
        return network().id();
    }

    @Override
    default UUID networkId() {
        return network().id();
    }

    /**
     * A network's public state.
     *
     * @param epoch rises with every change of steward and every freeze that is called off; a command that
     *     names an older one is refused
     * @param permalinkHost host of the network's links, for example {@code kopgroep.nl}: moves with it
     * @param colour {@code #rrggbb}, which moves with it; null when none was chosen
     */
    record NetworkFacts(
            UUID id,
            String slug,
            String name,
            String summary,
            UUID stewardProgrammeId,
            UUID stewardOrganisationId,
            String stewardName,
            long epoch,
            String permalinkHost,
            String mailDomain,
            String listId,
            @Nullable String colour) {

        /** One for which no colour was chosen. */
        public NetworkFacts(
                UUID id,
                String slug,
                String name,
                String summary,
                UUID stewardProgrammeId,
                UUID stewardOrganisationId,
                String stewardName,
                long epoch,
                String permalinkHost,
                String mailDomain,
                String listId) {
            this(
                    id,
                    slug,
                    name,
                    summary,
                    stewardProgrammeId,
                    stewardOrganisationId,
                    stewardName,
                    epoch,
                    permalinkHost,
                    mailDomain,
                    listId,
                    null);
        }
    }

    record Founded(NetworkFacts network) implements NetworkEvent {}

    record Described(NetworkFacts network) implements NetworkEvent {}

    /** From now on another programme stewards the network. */
    record StewardshipPassed(NetworkFacts network, UUID fromProgrammeId, UUID handoverId) implements NetworkEvent {}

    record Restated(NetworkFacts network) implements NetworkEvent {
        @Override
        public boolean quiet() {
            return true;
        }
    }
}
