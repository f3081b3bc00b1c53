package nl.kopgroep.notification.following;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is followed. A selection says at least one of theme, kind, region and organisation, and an item must be all
 * that it says; of the others there is one thing each.
 *
 * @param kind of target: selection, item, series or search
 * @param itemKind article, tip and so on
 * @param region of the organisation whose item it is
 * @param series of meetings; empty for all meetings of the network
 */
public record Target(
        Kind kind,
        @Nullable UUID themeId,
        @Nullable String itemKind,
        @Nullable String region,
        @Nullable UUID organisationId,
        @Nullable UUID itemId,
        @Nullable String series,
        @Nullable Search search) {

    /** What sort of thing it is. */
    public enum Kind {
        SELECTION,
        ITEM,
        SERIES,
        SEARCH;

        /** The name by which the API and the tables know it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    public Target {
        long selected = Stream.of(themeId, itemKind, region, organisationId)
                .filter(Objects::nonNull)
                .count();
        long single = Stream.of(itemId, series, search).filter(Objects::nonNull).count();
        boolean whole = switch (kind) {
            case SELECTION -> selected > 0 && single == 0;
            case ITEM -> selected == 0 && single == 1 && itemId != null;
            case SERIES -> selected == 0 && single == 1 && series != null;
            case SEARCH -> selected == 0 && single == 1 && search != null;
        };
        if (!whole) {
            throw new IllegalArgumentException("A " + kind.id() + " is of one thing");
        }
    }

    /** Everything of one theme. */
    public static Target theme(UUID themeId) {
        return selection(themeId, null, null, null);
    }

    /** What is all of these; null is any. */
    public static Target selection(
            @Nullable UUID themeId, @Nullable String itemKind, @Nullable String region, @Nullable UUID organisationId) {
        return new Target(Kind.SELECTION, themeId, itemKind, region, organisationId, null, null, null);
    }

    /** One item. */
    public static Target item(UUID itemId) {
        return new Target(Kind.ITEM, null, null, null, null, itemId, null, null);
    }

    /** The meetings of a series; of all when it is empty. */
    public static Target series(String series) {
        return new Target(Kind.SERIES, null, null, null, null, null, series, null);
    }

    /** Whatever a search finds from now on. */
    public static Target search(Search search) {
        return new Target(Kind.SEARCH, null, null, null, null, null, null, search);
    }

    /**
     * A search as somebody kept it; null is any.
     *
     * @param q the words, without spaces around them
     */
    public record Search(
            @Nullable String q,
            @Nullable UUID theme,
            @Nullable String kind,
            @Nullable UUID organisation) {

        public Search {
            q = q == null || q.isBlank() ? null : q.strip();
        }

        /** Whether there is something to look for: words with a letter or a digit, or else at least one of the others. */
        boolean hasMeaning() {
            return q == null
                    ? Stream.of(theme, kind, organisation).anyMatch(Objects::nonNull)
                    : q.codePoints().anyMatch(Character::isLetterOrDigit);
        }
    }
}
