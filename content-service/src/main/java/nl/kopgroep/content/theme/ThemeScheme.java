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

    Collection<Theme> all() {
        return themes.values();
    }

    /** Takes in a theme that was defined meanwhile. */
    void add(Theme theme) {
        themes.put(theme.id(), theme);
    }

    /** Checks that a theme may stand where its description puts it and carry its label. */
    void requirePlace(UUID id, ThemeDescription description) {
        UUID broaderId = description.broaderId();
        if (broaderId != null
                && (!themes.containsKey(broaderId) || theme(broaderId).retired())) {
            throw new ThemeRefusal.UnknownBroader(broaderId);
        }
        requireNoCycle(id, broaderId);
        requireLabelFree(id, description.labelNl());
    }

    void requireLabelFree(UUID id, String labelNl) {
        boolean taken = themes.values().stream()
                .anyMatch(other -> !other.id().equals(id)
                        && !other.retired()
                        && other.description().labelNl().equalsIgnoreCase(labelNl));
        if (taken) {
            throw new ThemeRefusal.LabelTaken(labelNl);
        }
    }

    /** Checks that no way up from the broader theme leads back to the theme. */
    void requireNoCycle(UUID id, @Nullable UUID broaderId) {
        Set<UUID> seen = new HashSet<>(Set.of(id));
        UUID above = broaderId;
        while (above != null) {
            if (!seen.add(above)) {
                throw new ThemeRefusal.Cycle(id, above);
            }
            Theme theme = themes.get(above);
            above = theme == null ? null : theme.description().broaderId();
        }
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
