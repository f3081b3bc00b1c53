package nl.kopgroep.notification.following;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.wording.Language;
import org.jspecify.annotations.Nullable;

/**
 * A follow as its owner sees it; null in how it is told is as always.
 *
 * @param target selection, item, series or search
 * @param organisationId whose items are followed
 * @param forEveryone for whoever represents the organisation that is acted for
 * @param left whether that doesn't count for the person who asks
 * @param label what it is called, by language
 */
record FollowView(
        UUID id,
        @Nullable UUID themeId,
        boolean includeNarrower,
        @Nullable Frequency frequency,
        String target,
        @Nullable String kind,
        @Nullable String region,
        @Nullable UUID organisationId,
        @Nullable UUID itemId,
        @Nullable String series,
        Target.@Nullable Search search,
        boolean forEveryone,
        boolean left,
        @Nullable Instant mutedUntil,
        @Nullable Boolean inApp,
        @Nullable Boolean feed,
        @Nullable Boolean webhook,
        Map<String, String> label) {

    static FollowView of(Subscription follow, Label label, boolean left) {
        Target target = follow.target();
        Telling telling = follow.wish().telling();
        return new FollowView(
                follow.id(),
                target.themeId(),
                follow.wish().includeNarrower(),
                telling.frequency(),
                target.kind().name().toLowerCase(Locale.ROOT),
                target.itemKind(),
                target.region(),
                target.organisationId(),
                target.itemId(),
                target.series(),
                target.search(),
                follow.forEveryone(),
                left,
                telling.mutedUntil(),
                telling.inApp(),
                telling.feed(),
                telling.webhook(),
                Map.of("nl", label.in(Language.NL), "en", label.in(Language.EN)));
    }
}
