package nl.kopgroep.content.item;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what is shown of one item. */
@Component
class ItemPages {

    private final KnowledgeItems items;
    private final ReadableItems readable;
    private final Access access;

    ItemPages(KnowledgeItems items, ReadableItems readable, Access access) {
        this.items = items;
        this.readable = readable;
        this.access = access;
    }

    /** The item for who may read it; one that the caller may not know of is as unknown as one that isn't there. */
    ItemPage read(Caller caller, UUID itemId, Locale locale) {
        KnowledgeItem item = items.find(itemId).orElseThrow(() -> new ItemRefusal.Unknown(itemId));
        if (!Reader.of(access, caller, item.networkId()).mayRead(item)) {
            throw new ItemRefusal.Unknown(itemId);
        }
        return of(item, locale);
    }

    /** The item for who has just written it. */
    ItemPage of(KnowledgeItem item, Locale locale) {
        KnowledgeItem.State state = item.state();
        ItemSummary summary = Objects.requireNonNull(readable.find(
                                new Reader(true, state.organisationId()),
                                state.networkId(),
                                List.of(state.id()),
                                locale.getLanguage())
                        .get(state.id()))
                .summary();
        boolean shown = state.status() != Status.WITHDRAWN;
        KnowledgeItem.@Nullable Withdrawal withdrawal = state.withdrawal();
        return new ItemPage(
                summary,
                state.networkId(),
                shown ? state.writing().text().source() : "",
                shown ? state.writing().text().html() : "",
                new ItemPage.Author(state.authorId()),
                state.revision(),
                state.changedAt(),
                withdrawal == null ? null : withdrawal.at(),
                withdrawal == null ? null : withdrawal.reason());
    }
}
