package nl.kopgroep.notification.feeds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that a person made for a program to read.
 *
 * @param networkId the one network that it is about, or null for all of hers
 * @param part of that network only what this says
 * @param lastReadAt when something read it last, or null when nothing ever did
 */
record PersonalFeed(
        UUID id,
        UUID personId,
        @Nullable UUID networkId,
        Part part,
        String name,
        Instant createdAt,
        @Nullable Instant lastReadAt) {

    /**
     * What of a network it is about: one of these, or all when both are null.
     *
     * @param themeId a theme, with what is narrower
     * @param searchId a follow of a search: what that finds
     */
    record Part(@Nullable UUID themeId, @Nullable UUID searchId) {

        static final Part ALL = new Part(null, null);

        boolean isAll() {
            return equals(ALL);
        }
    }
}
