package nl.kopgroep.support.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When people meet.
 *
 * @param sequence how often it was changed: of two with one id the higher one counts (RFC 5545)
 * @param changedAt when that was said of it: the same as long as nothing else is said
 * @param series what it is one of, or null
 * @param url where more of it can be read
 */
public record Appointment(
        UUID id,
        int sequence,
        Instant changedAt,
        boolean cancelled,
        String title,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String place,
        @Nullable String series,
        URI url) {}
