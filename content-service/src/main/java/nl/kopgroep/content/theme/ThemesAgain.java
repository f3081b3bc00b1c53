package nl.kopgroep.content.theme;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.ThemeEvent;
import nl.kopgroep.projections.restatement.Family;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Themes as they are told again. */
@Component
class ThemesAgain implements Family {

    private final Themes themes;

    ThemesAgain(Themes themes) {
        this.themes = themes;
    }

    @Override
    public String name() {
        return "theme";
    }

    @Override
    public List<Fact> after(@Nullable UUID id, int size) {
        return themes.page(id, size).stream()
                .map(theme -> new Fact(theme.id(), new ThemeEvent.Restated(theme.facts()), theme.version()))
                .toList();
    }
}
