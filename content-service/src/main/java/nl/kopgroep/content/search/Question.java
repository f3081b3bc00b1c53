package nl.kopgroep.content.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.content.item.Kind;
import nl.kopgroep.content.item.Reader;
import nl.kopgroep.content.theme.NamedTheme;
import nl.kopgroep.support.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to find, with what the network's themes say about it.
 *
 * @param text what was typed, stripped; empty to see everything
 * @param theme only what is under this theme or a narrower one
 * @param named the themes that the text names
 * @param narrower for each theme of the network itself and all below it
 */
record Question(
        UUID networkId,
        Reader reader,
        String text,
        @Nullable UUID theme,
        @Nullable Kind kind,
        @Nullable UUID organisation,
        List<NamedTheme> named,
        Map<UUID, Set<UUID>> narrower,
        PageRequest page) {

    Set<UUID> below(UUID themeId) {
        return narrower.getOrDefault(themeId, Set.of(themeId));
    }
}
