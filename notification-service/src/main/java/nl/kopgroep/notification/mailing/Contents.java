package nl.kopgroep.notification.mailing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.wording.Language;

/**
 * The order of a digest: what matters on top, then by the followed theme that is the reason, the theme with the newest
 * first, and the newest first within each. What no theme is the reason for comes last.
 */
record Contents(List<Part> parts) {

    /** Some stories under a heading. */
    record Part(String heading, List<Story> stories) {}

    /** All these stories, each in exactly one part. */
    static Contents of(List<Story> stories, Map<UUID, Label> labels, Language language) {
        List<Part> parts = new ArrayList<>();
        List<Story> top = stories.stream()
                .filter(story -> story.weight().onTop())
                .sorted(Comparator.comparing(Story::weight))
                .toList();
        if (!top.isEmpty()) {
            parts.add(new Part(language.say("Belangrijk", "Important"), top));
        }
        Map<String, List<Story>> byTheme = new LinkedHashMap<>();
        List<Story> others = new ArrayList<>();
        for (Story story : stories) {
            if (!story.weight().onTop()) {
                String theme = theme(story, labels, language);
                (theme.isEmpty() ? others : byTheme.computeIfAbsent(theme, _ -> new ArrayList<>())).add(story);
            }
        }
        byTheme.forEach((theme, about) -> parts.add(new Part(theme, List.copyOf(about))));
        if (!others.isEmpty()) {
            parts.add(new Part(language.say("Uit het netwerk", "From the network"), List.copyOf(others)));
        }
        return new Contents(List.copyOf(parts));
    }

    /** One of the themes that the reader follows, always the same one; empty when it is for something else. */
    private static String theme(Story story, Map<UUID, Label> labels, Language language) {
        return story.entries().stream()
                .flatMap(entry -> entry.followed().stream())
                .map(labels::get)
                .filter(Objects::nonNull)
                .map(label -> label.in(language))
                .min(Comparator.naturalOrder())
                .orElse("");
    }
}
