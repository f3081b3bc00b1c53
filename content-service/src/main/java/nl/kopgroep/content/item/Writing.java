package nl.kopgroep.content.item;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.content.markdown.Markdown;

/**
 * What an author writes.
 *
 * @param themes what it is about, the most important first; distinct
 * @param language {@code nl} or {@code en}: the language it is written in
 */
record Writing(Kind kind, String title, Markdown text, List<UUID> themes, Audience audience, String language) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 100_000;
    static final int MOST_THEMES = 10;

    Writing {
        title = title.strip();
        themes = List.copyOf(new LinkedHashSet<>(themes));
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("A title has 1 to " + LONGEST_TITLE + " characters");
        }
    }
}
