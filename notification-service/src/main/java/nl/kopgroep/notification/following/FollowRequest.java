package nl.kopgroep.notification.following;

import java.util.UUID;
import java.util.stream.Stream;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to follow: at least one of theme, kind, region and organisation, which must hold together; or an
 * item, or meetings ({@code series}, empty for all), or a search. Without a frequency it is told as always.
 *
 * @param includeNarrower of the theme; so unless said otherwise
 */
public record FollowRequest(
        @Nullable UUID themeId,
        @Nullable Boolean includeNarrower,
        @Nullable String kind,
        @Nullable String region,
        @Nullable UUID organisationId,
        @Nullable UUID itemId,
        @Nullable String series,
        Target.@Nullable Search search,
        @Nullable Boolean forEveryone,
        @Nullable Frequency frequency) {

    Target target() {
        if (search != null) {
            boolean more = Stream.of(themeId, kind, region, organisationId, itemId, series)
                    .anyMatch(it -> it != null);
            if (more) {
                throw oneOf();
            }
            return Target.search(search);
        }
        return target(themeId, kind, region, organisationId, itemId, series);
    }

    /** A selection, an item or meetings; a problem when it is none or more than one of these. */
    public static Target target(
            @Nullable UUID themeId,
            @Nullable String kind,
            @Nullable String region,
            @Nullable UUID organisationId,
            @Nullable UUID itemId,
            @Nullable String series) {
        boolean selection = Stream.of(themeId, kind, region, organisationId).anyMatch(it -> it != null);
        long ways = (selection ? 1 : 0)
                + Stream.of(itemId, series).filter(it -> it != null).count();
        if (ways != 1) {
            throw oneOf();
        }
        if (itemId != null) {
            return Target.item(itemId);
        }
        return series != null ? Target.series(series) : Target.selection(themeId, kind, region, organisationId);
    }

    private static Problem oneOf() {
        return Problem.badRequest(
                "Zeg wat je wilt volgen: een thema, soort, regio of organisatie (of die samen), één bericht,"
                        + " bijeenkomsten of een zoekopdracht.",
                "Say what you want to follow: a theme, kind, region or organisation (or these together), one post,"
                        + " meetings, or a search.");
    }

    Wish wish() {
        return new Wish(!Boolean.FALSE.equals(includeNarrower), Telling.of(frequency));
    }

    boolean everyone() {
        return Boolean.TRUE.equals(forEveryone);
    }
}
