package nl.kopgroep.messaging;

import nl.kopgroep.events.Event;

/**
 * An event with its number within its aggregate.
 *
 * @param version 1 for the aggregate's first event
 */
public record RegisteredEvent(Event event, long version) {}
