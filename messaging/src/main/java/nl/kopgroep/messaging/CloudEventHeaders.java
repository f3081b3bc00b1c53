package nl.kopgroep.messaging;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.EventTypes;

/** CloudEvents 1.0 in Kafka's binary mode, with what the NL GOV profile asks: a URN as source, a type in reverse DNS, a schema. */
final class CloudEventHeaders {

    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String SUBJECT = "ce_subject";
    static final String SEQUENCE = "ce_sequence";
    static final String TIME = "ce_time";
    static final String NETWORK = "ce_networkid";
    static final String TRACEPARENT = "traceparent";

    private CloudEventHeaders() {}

    static Map<String, String> of(Event event, UUID eventId, long version, Instant at, Installation installation) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put(ID, eventId.toString());
        headers.put("ce_source", installation.source());
        headers.put(TYPE, EventTypes.nameOf(event.getClass()));
        headers.put(SUBJECT, event.aggregateId().toString());
        headers.put(TIME, at.toString());
        headers.put("ce_dataschema", EventTypes.schemaOf(event.getClass()));
        headers.put(SEQUENCE, Long.toString(version));
        var network = event.networkId();
        if (network != null) {
            headers.put(NETWORK, network.toString());
        }
        headers.put("content-type", "application/json");
        return headers;
    }
}
