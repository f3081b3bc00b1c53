package nl.kopgroep.content.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme that a question names.
 *
 * @param labels all the words for it
 * @param rest what the question asks beside the theme; empty when that is nothing
 */
public record NamedTheme(UUID id, List<String> labels, String rest) {

    public NamedTheme {
        labels = List.copyOf(labels);
    }

    static NamedTheme of(UUID id, String labelNl, @Nullable String labelEn, String[] synonyms, String[] rest) {
        List<String> labels = new ArrayList<>(List.of(synonyms));
        labels.addFirst(labelNl);
        if (labelEn != null) {
            labels.add(labelEn);
        }
        return new NamedTheme(id, labels, String.join(" ", rest).strip());
    }
}
