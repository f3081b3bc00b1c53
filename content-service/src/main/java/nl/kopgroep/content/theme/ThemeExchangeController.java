package nl.kopgroep.content.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.support.exchange.Origin;
import nl.kopgroep.support.exchange.Outcome.Imported;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Themes in bulk, for the steward who brings a network or takes it along. */
@RestController
class ThemeExchangeController {

    private final BringingThemes bringing;
    private final Themes themes;
    private final Access access;

    ThemeExchangeController(BringingThemes bringing, Themes themes, Access access) {
        this.bringing = bringing;
        this.themes = themes;
        this.access = access;
    }

    /** At most 200 at a time, all or none; the same again changes nothing. */
    @PutMapping("/v1/networks/{networkId}/imports/themes")
    Imported bring(Caller caller, @PathVariable UUID networkId, @RequestBody List<ThemeRecord> records) {
        return new Imported(bringing.bring(caller, networkId, records));
    }

    /** All themes, retired ones too, always in the same order. */
    @GetMapping("/v1/networks/{networkId}/exports/themes")
    Page<ThemeRecord> take(Caller caller, @PathVariable UUID networkId, PageRequest page) {
        access.require(caller, networkId, Right.IMPORT_EXPORT);
        List<Theme> all = new ArrayList<>(themes.ofNetwork(networkId));
        Map<UUID, Origin> origins = new HashMap<>();
        all.forEach(theme -> origins.put(theme.id(), originOf(theme)));
        all.sort(Comparator.comparing((Theme theme) -> originOf(theme).source())
                .thenComparing(theme -> originOf(theme).externalId()));
        List<ThemeRecord> records = all.stream()
                .skip(page.offset())
                .limit(page.size())
                .map(theme -> record(theme, origins))
                .toList();
        return Page.of(records, page, all.size());
    }

    private static Origin originOf(Theme theme) {
        Origin origin = theme.origin();
        return origin == null ? Origin.here(theme.id()) : origin;
    }

    private static ThemeRecord record(Theme theme, Map<UUID, Origin> origins) {
        ThemeDescription description = theme.description();
        Origin broader = description.broaderId() == null ? null : origins.get(description.broaderId());
        return new ThemeRecord(
                originOf(theme).source(),
                originOf(theme).externalId(),
                broader == null ? null : broader.externalId(),
                description.labelNl(),
                description.labelEn(),
                List.copyOf(description.altLabelsNl()),
                List.copyOf(description.altLabelsEn()),
                description.definition(),
                theme.retired());
    }
}
