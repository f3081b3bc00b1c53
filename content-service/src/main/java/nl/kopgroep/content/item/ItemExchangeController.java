package nl.kopgroep.content.item;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.content.theme.ThemeCatalogue;
import nl.kopgroep.support.exchange.Origin;
import nl.kopgroep.support.exchange.Outcome.Imported;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Knowledge in bulk, for the steward who brings a network or takes it along. */
@RestController
class ItemExchangeController {

    private final BringingItems bringing;
    private final KnowledgeItems items;
    private final ReadableItems readable;
    private final ThemeCatalogue themes;
    private final Access access;

    ItemExchangeController(
            BringingItems bringing,
            KnowledgeItems items,
            ReadableItems readable,
            ThemeCatalogue themes,
            Access access) {
        this.bringing = bringing;
        this.items = items;
        this.readable = readable;
        this.themes = themes;
        this.access = access;
    }

    /** At most 200 at a time, all or none; the same again changes nothing. */
    @PutMapping("/v1/networks/{networkId}/imports/items")
    Imported bring(Caller caller, @PathVariable UUID networkId, @RequestBody List<ItemRecord> records) {
        return new Imported(bringing.bring(caller, networkId, records));
    }

    /**
     * A part of what goes along, and where it is in the whole.
     *
     * @param leftOut what stays behind of the whole network, so that nothing is lost unseen
     */
    record TakenItems(List<ItemRecord> items, Page.Position page, LeftOut leftOut) {}

    /**
     * What is published and the steward may read, always in the same order. Drafts and what is for one organisation
     * only are that organisation's, not the steward's; of these it says how many there are.
     */
    @GetMapping("/v1/networks/{networkId}/exports/items")
    TakenItems take(Caller caller, @PathVariable UUID networkId, PageRequest page) {
        access.require(caller, networkId, Right.IMPORT_EXPORT);
        Reader reader = Reader.of(access, caller, networkId);
        Map<UUID, Origin> origins = themes.origins(networkId);
        List<ItemRecord> records = items.published(reader, networkId, page).stream()
                .map(item -> record(item.state(), origins))
                .toList();
        Page<ItemRecord> taken = Page.of(records, page, readable.countPublished(reader, networkId));
        return new TakenItems(taken.items(), taken.page(), readable.leftOut(reader, networkId));
    }

    private static ItemRecord record(KnowledgeItem.State item, Map<UUID, Origin> themes) {
        Writing writing = item.writing();
        ItemOrigin origin = item.origin() == null ? new ItemOrigin(Origin.here(item.id()), null, null) : item.origin();
        return new ItemRecord(
                origin.of().source(),
                origin.of().externalId(),
                writing.title(),
                writing.kind().written(),
                writing.themes().stream()
                        .map(themes::get)
                        .filter(Objects::nonNull)
                        .<@Nullable String>map(Origin::externalId)
                        .toList(),
                writing.audience().written(),
                writing.language(),
                origin.organisation() == null ? item.organisationId().toString() : origin.organisation(),
                item.organisationId(),
                origin.author() == null ? item.authorId().toString() : origin.author(),
                item.authorId(),
                item.publishedAt(),
                item.status().written(),
                writing.text().source());
    }
}
