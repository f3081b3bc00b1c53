package nl.kopgroep.messaging;

import java.util.UUID;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.MembershipEvent.MembershipFacts;

/** Events for tests that don't care what they say. */
final class Facts {

    static final UUID NETWORK = UUID.randomUUID();

    private Facts() {}

    static MembershipEvent.Presented presented(UUID membership, String text) {
        return new MembershipEvent.Presented(
                new MembershipFacts(membership, NETWORK, UUID.randomUUID(), "admitted", text), false);
    }

    static MembershipEvent.Presented presentedIn(UUID network, UUID membership, String text) {
        return new MembershipEvent.Presented(
                new MembershipFacts(membership, network, UUID.randomUUID(), "admitted", text), false);
    }

    static MembershipEvent.Left left(UUID membership) {
        return new MembershipEvent.Left(new MembershipFacts(membership, NETWORK, UUID.randomUUID(), "left", null));
    }
}
