package nl.kopgroep.support.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
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
        Organizer organizer,
        int sequence,
        Instant changedAt,
        boolean cancelled,
        String title,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String place,
        @Nullable String series,
        URI url) {

    /**
     * Who answers for it.
     *
     * @param domain of the network's mail: it makes the appointments' ids the network's own, whoever stewards it
     */
    public record Organizer(String name, String domain) {

        private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

        public Organizer {
            domain = HOST.matcher(domain).matches() ? domain : "kopgroep.invalid";
        }
    }

    /** The same for this appointment in every file, mail and agenda. */
    public String uid() {
        return "meeting." + id + "@" + organizer.domain();
    }
}
