package nl.kopgroep.notification.facts;

import nl.kopgroep.notification.wording.Language;
import org.jspecify.annotations.Nullable;

/** What a theme is called; who knows no English name gets the Dutch one. */
public record Label(String nl, @Nullable String en) {

    public String in(Language language) {
        return language == Language.EN && en != null && !en.isBlank() ? en : nl;
    }
}
