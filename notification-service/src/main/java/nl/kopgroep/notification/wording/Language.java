package nl.kopgroep.notification.wording;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language that the platform speaks. */
public enum Language {
    NL(Locale.of("nl"), " en "),
    EN(Locale.ENGLISH, " and ");

    private final Locale locale;
    private final String and;

    Language(Locale locale, String and) {
        this.locale = locale;
        this.and = and;
    }

    /** The language with this code; Dutch for every other. */
    public static Language of(@Nullable String code) {
        return "en".equals(code) ? EN : NL;
    }

    public static Language of(Locale locale) {
        return of(locale.getLanguage());
    }

    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** The Dutch words in Dutch, the English in English. */
    public String say(String dutch, String english) {
        return this == NL ? dutch : english;
    }

    /** {@code a, b en c}; nothing for nothing. */
    public String enumerate(List<String> words) {
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> words.getFirst();
            default -> String.join(", ", words.subList(0, words.size() - 1)) + and + words.getLast();
        };
    }
}
