package nl.kopgroep.content.theme;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a steward says of a theme, in the words of SKOS. Labels are trimmed; synonyms are distinct.
 *
 * @param broaderId skos:broader, or null at the top
 * @param labelNl skos:prefLabel in Dutch, 1 to 100 characters
 * @param altLabelsNl skos:altLabel in Dutch: synonyms that people search by, at most 30
 */
record ThemeDescription(
        @Nullable UUID broaderId,
        String labelNl,
        @Nullable String labelEn,
        List<String> altLabelsNl,
        List<String> altLabelsEn,
        @Nullable String definition) {

    static final int LONGEST_LABEL = 100;
    static final int MOST_SYNONYMS = 30;
    static final int LONGEST_DEFINITION = 1000;

    ThemeDescription {
        labelNl = labelNl.strip();
        labelEn = blankToNull(labelEn);
        definition = blankToNull(definition);
        altLabelsNl = distinct(altLabelsNl);
        altLabelsEn = distinct(altLabelsEn);
        if (labelNl.isEmpty() || labelNl.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("A theme has a Dutch label of at most " + LONGEST_LABEL + " characters");
        }
    }

    List<String> altLabels() {
        return Stream.concat(altLabelsNl.stream(), altLabelsEn.stream())
                .distinct()
                .toList();
    }

    private static List<String> distinct(List<String> labels) {
        return List.copyOf(new LinkedHashSet<>(labels.stream()
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .toList()));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
