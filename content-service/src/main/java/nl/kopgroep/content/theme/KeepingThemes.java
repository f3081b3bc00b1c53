package nl.kopgroep.content.theme;

import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.messaging.Uuid7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a steward does with the themes of the network. Each method is one transaction. */
@Service
class KeepingThemes {

    private final Themes themes;
    private final Access access;

    KeepingThemes(Themes themes, Access access) {
        this.themes = themes;
        this.access = access;
    }

    @Transactional
    Theme define(Caller caller, UUID networkId, ThemeDescription description) {
        access.enter(caller, networkId, Right.MANAGE_THEMES);
        UUID id = Uuid7.next();
        themes.schemeForUpdate(networkId).requirePlace(id, description);
        Theme theme = Theme.define(id, networkId, description);
        themes.save(theme);
        return theme;
    }

    @Transactional
    Theme change(Caller caller, UUID themeId, ThemeDescription description) {
        UUID networkId = networkOf(themeId);
        access.enter(caller, networkId, Right.MANAGE_THEMES);
        ThemeScheme scheme = themes.schemeForUpdate(networkId);
        scheme.requirePlace(themeId, description);
        Theme theme = scheme.theme(themeId);
        theme.change(description);
        themes.save(theme);
        return theme;
    }

    @Transactional
    Theme retire(Caller caller, UUID themeId) {
        UUID networkId = networkOf(themeId);
        access.enter(caller, networkId, Right.MANAGE_THEMES);
        ThemeScheme scheme = themes.schemeForUpdate(networkId);
        scheme.requireNothingBelow(themeId);
        Theme theme = scheme.theme(themeId);
        theme.retire();
        themes.save(theme);
        return theme;
    }

    private UUID networkOf(UUID themeId) {
        return themes.find(themeId).map(Theme::networkId).orElseThrow(() -> new ThemeRefusal.Unknown(themeId));
    }
}
