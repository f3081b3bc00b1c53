package nl.kopgroep.notification.telling;

import java.util.List;
import java.util.stream.Collectors;
import nl.kopgroep.notification.wording.FollowWording;
import nl.kopgroep.notification.wording.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an entry came for beside themes, in words: kinds, regions, an organisation, an item, meetings, searches. It
 * travels with the entry's facts, a line for each.
 */
final class FollowedWords {

    private FollowedWords() {}

    /**
     * Names that reasons don't say themselves.
     *
     * @param title of the item
     * @param organisation whose item it is
     * @param searched by id and language, what followed searches are narrowed to
     */
    record Called(@Nullable String title, @Nullable String organisation, JsonNode searched) {

        private @Nullable String name(JsonNode id, Language language) {
            return said(searched.path(id.asString("")), language.code());
        }
    }

    /** The fact's name. */
    static String fact(Language language) {
        return language.say("followedNl", "followedEn");
    }

    /** Lines; empty when it came for themes only, or for nothing that is followed. */
    static String of(JsonNode reasons, Called called, Language language) {
        return reasons.valueStream()
                .filter(reason -> reason.has("follow") && !reason.has("theme"))
                .map(reason -> words(reason, called, language))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String words(JsonNode reason, Called called, Language language) {
        if (reason.has("item")) {
            return FollowWording.item(called.title(), language);
        }
        if (reason.has("series")) {
            return FollowWording.series(reason.path("series").asString(""), language);
        }
        if (reason.has("search")) {
            JsonNode search = reason.path("search");
            return FollowWording.search(
                    said(search, "q"),
                    called.name(search.path("theme"), language),
                    said(search, "kind"),
                    called.name(search.path("organisation"), language),
                    language);
        }
        return FollowWording.selection(
                null,
                said(reason, "kind"),
                said(reason, "region"),
                reason.has("from") ? called.organisation() : null,
                language);
    }

    private static @Nullable String said(JsonNode reason, String name) {
        return reason.has(name) ? reason.path(name).asString("") : null;
    }

    /** As lines again. */
    static List<String> lines(Entry entry, Language language) {
        return entry.facts().getOrDefault(fact(language), "").lines().toList();
    }
}
