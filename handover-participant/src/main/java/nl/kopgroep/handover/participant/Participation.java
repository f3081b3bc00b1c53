package nl.kopgroep.handover.participant;

import java.util.UUID;
import nl.kopgroep.events.HandoverEvent;

/**
 * What this service was last ordered to do in a handover and has not answered yet.
 *
 * @param orderVersion the handover's version at the order: what is done is done for this order only
 */
record Participation(HandoverEvent order, long orderVersion) {

    UUID handoverId() {
        return order.handover().id();
    }

    UUID networkId() {
        return order.handover().networkId();
    }

    long epoch() {
        return order.handover().epoch();
    }
}
