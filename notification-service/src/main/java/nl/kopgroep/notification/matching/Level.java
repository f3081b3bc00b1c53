package nl.kopgroep.notification.matching;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.kopgroep.notification.following.Target;

/** How specific it is where something was said, the least specific first: the most specific that speaks decides. */
public enum Level {
    /** Nobody said anything. */
    DEFAULT("default"),
    /** What counts for everything in the network. */
    EVERYTHING("everything"),
    /** A follow of all that an organisation shares. */
    ORGANISATION("organisation"),
    /** A follow of a theme, kind, region, series or search. */
    THEME("theme"),
    /** A follow of this one item. */
    ITEM("item");

    private final String id;

    Level(String id) {
        this.id = id;
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** The level of a follow. */
    public static Level of(Target target) {
        return switch (target.kind()) {
            case ITEM -> ITEM;
            case SERIES, SEARCH -> THEME;
            case SELECTION ->
                target.themeId() == null && target.itemKind() == null && target.region() == null ? ORGANISATION : THEME;
        };
    }

    /** The same, of a row {@code s} of subscriptions, as a number. */
    static final String SQL = """
            (case when s.target = 'item' then 4
                when s.target = 'selection' and num_nonnulls(s.theme_id, s.item_kind, s.region) = 0 then 2 else 3 end)
            """;
}
