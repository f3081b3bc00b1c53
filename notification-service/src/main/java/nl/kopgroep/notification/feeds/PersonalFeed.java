package nl.kopgroep.notification.feeds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that a person made for a program to read.
 *
 * @param networkId the one network that it is about, or null for all of hers
 * @param lastReadAt when something read it last, or null when nothing ever did
 */
record PersonalFeed(
        UUID id,
        UUID personId,
        @Nullable UUID networkId,
        String name,
        Instant createdAt,
        @Nullable Instant lastReadAt) {}
