package nl.kopgroep.support.problem;

import java.util.Locale;

/** One sentence in the languages that the platform speaks; Dutch unless English is asked for. */
public record Wording(String nl, String en) {

    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : nl;
    }
}
