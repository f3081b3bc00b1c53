package nl.kopgroep.notification.wording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody follows, in words: "Financiering · tips · regio Utrecht". Names are as people typed them. */
public final class FollowWording {

    private FollowWording() {}

    /** The parts of a selection; null is any. */
    public static String selection(
            @Nullable String theme,
            @Nullable String itemKind,
            @Nullable String region,
            @Nullable String organisation,
            Language language) {
        List<String> parts = new ArrayList<>();
        if (theme != null) {
            parts.add(theme);
        }
        if (itemKind != null) {
            parts.add(kinds(itemKind, language));
        }
        if (region != null) {
            parts.add(language.say("regio ", "region ") + region);
        }
        if (organisation != null) {
            parts.add(organisation);
        }
        return String.join(" · ", parts);
    }

    /** One item, or "dit bericht" when its title isn't known. */
    public static String item(@Nullable String title, Language language) {
        return title == null ? language.say("dit bericht", "this post") : "‘" + title + "’";
    }

    /** The meetings of a series; of all when it is empty. */
    public static String series(String series, Language language) {
        return series.isEmpty()
                ? language.say("alle bijeenkomsten", "all meetings")
                : language.say("de bijeenkomsten ‘", "the meetings ‘") + series + "’";
    }

    /** A search by its words and what it is narrowed to: "de zoekopdracht ‘subsidie’ (Financiering · tips)". */
    public static String search(
            @Nullable String words,
            @Nullable String theme,
            @Nullable String itemKind,
            @Nullable String organisation,
            Language language) {
        String filters = selection(theme, itemKind, null, organisation, language);
        if (words == null || words.isBlank()) {
            return filters.isEmpty()
                    ? language.say("een zoekopdracht", "a search")
                    : language.say("de zoekopdracht naar ", "the search for ") + filters;
        }
        return language.say("de zoekopdracht ‘", "the search ‘") + words + "’"
                + (filters.isEmpty() ? "" : " (" + filters + ")");
    }

    private static String kinds(String itemKind, Language language) {
        return switch (itemKind) {
            case "article" -> language.say("artikelen", "articles");
            case "tip" -> "tips";
            case "example" -> language.say("voorbeelden", "examples");
            case "guide" -> language.say("handleidingen", "guides");
            case "presentation" -> language.say("presentaties", "presentations");
            case "question" -> language.say("vragen", "questions");
            case "report" -> language.say("verslagen", "reports");
            default -> itemKind;
        };
    }
}
