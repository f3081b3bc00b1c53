package nl.kopgroep.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import nl.kopgroep.events.EventTypes;

/** Counts events of types that this service doesn't know yet, so that skipping them is not silent. */
final class SkippedEvents {

    private final MeterRegistry meters;
    private final String subscription;

    SkippedEvents(MeterRegistry meters, String subscription) {
        this.meters = meters;
        this.subscription = subscription;
    }

    void countIfUnknown(Arrival arrival) {
        var type = arrival.header(CloudEventHeaders.TYPE);
        if (type != null && EventTypes.withName(type).isEmpty()) {
            meters.counter("kopgroep.events.ignored", "type", type, "subscription", subscription)
                    .increment();
        }
    }
}
