package nl.kopgroep.notification.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a person has what she is told sent to.
 *
 * @param previousUntil until when the secret before this one signs too, or null
 * @param switchedOffBecause {@code gone} when the receiver said so, {@code failing} when nothing arrived for days,
 *     null while it is on
 * @param failingSince since when no attempt succeeded, or null when the last one did
 */
record Webhook(
        UUID id,
        UUID networkId,
        UUID organisationId,
        UUID personId,
        String url,
        String description,
        Instant createdAt,
        @Nullable Instant previousUntil,
        @Nullable Instant switchedOffAt,
        @Nullable String switchedOffBecause,
        @Nullable Instant failingSince) {

    /** The name of its receiver. */
    String host() {
        return Objects.requireNonNullElse(URI.create(url).getHost(), url);
    }
}
