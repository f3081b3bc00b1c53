package nl.kopgroep.content.theme;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All themes of one network together: the rules that no theme can check alone, as pure functions. */
final class ThemeScheme {

    private final Map<UUID, Theme> themes = new HashMap<>();

    ThemeScheme(Collection<Theme> themes) {
        themes.forEach(theme -> this.themes.put(theme.id(), theme));
    }

    Theme theme(UUID id) {
        Theme theme = themes.get(id);
        if (theme == null) {
            throw new ThemeRefusal.Unknown(id);
        }
        return theme;
    }

    /** Checks that a theme may stand where its description puts it and carry its label. */
    void requirePlace(UUID id, ThemeDescription description) {
        requireBroader(id, description.broaderId());
        boolean taken = themes.values().stream()
                .anyMatch(other -> !other.id().equals(id)
                        && !other.retired()
                        && other.description().labelNl().equalsIgnoreCase(description.labelNl()));
        if (taken) {
            throw new ThemeRefusal.LabelTaken(description.labelNl());
        }
    }

    private void requireBroader(UUID id, @Nullable UUID broaderId) {
        if (broaderId == null) {
            return;
        }
        Theme broader = themes.get(broaderId);
        if (broader == null || broader.retired()) {
            throw new ThemeRefusal.UnknownBroader(broaderId);
        }
        Set<UUID> seen = new HashSet<>();
        for (Theme above = broader; above != null; above = above(above)) {
            if (above.id().equals(id) || !seen.add(above.id())) {
                throw new ThemeRefusal.Cycle(id, broaderId);
            }
        }
    }

    private @Nullable Theme above(Theme theme) {
        UUID broaderId = theme.description().broaderId();
        return broaderId == null ? null : themes.get(broaderId);
    }

    void requireNothingBelow(UUID id) {
        if (themes.values().stream()
                .anyMatch(theme ->
                        !theme.retired() && id.equals(theme.description().broaderId()))) {
            throw new ThemeRefusal.StillHasNarrower(id);
        }
    }

    List<UUID> narrower(UUID id) {
        return themes.values().stream()
                .filter(theme ->
                        !theme.retired() && id.equals(theme.description().broaderId()))
                .sorted((a, b) -> a.description()
                        .labelNl()
                        .compareToIgnoreCase(b.description().labelNl()))
                .map(Theme::id)
                .toList();
    }

    /** The theme itself and everything below it (skos:narrower, transitively). */
    Set<UUID> withNarrower(UUID id) {
        Set<UUID> found = new LinkedHashSet<>();
        ArrayDeque<UUID> next = new ArrayDeque<>(List.of(id));
        while (!next.isEmpty()) {
            UUID one = next.remove();
            if (found.add(one)) {
                themes.values().stream()
                        .filter(theme -> one.equals(theme.description().broaderId()))
                        .map(Theme::id)
                        .forEach(next::add);
            }
        }
        return found;
    }
}
