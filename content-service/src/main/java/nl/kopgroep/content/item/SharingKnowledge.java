package nl.kopgroep.content.item;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.content.theme.ThemeCatalogue;
import nl.kopgroep.messaging.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an author does with knowledge of the organisation acted for. Each method is one transaction. An item that
 * the caller may not read is answered like one that isn't there.
 */
@Service
class SharingKnowledge {

    private final KnowledgeItems items;
    private final ThemeCatalogue themes;
    private final Access access;
    private final Clock clock;

    SharingKnowledge(KnowledgeItems items, ThemeCatalogue themes, Access access, Clock clock) {
        this.items = items;
        this.themes = themes;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    KnowledgeItem draft(Caller caller, UUID networkId, Writing writing) {
        access.enter(caller, networkId, Right.WRITE_KNOWLEDGE);
        requireOffered(networkId, writing, Set.of());
        KnowledgeItem item = KnowledgeItem.draft(
                Uuid7.next(),
                networkId,
                caller.requireOrganisation(),
                caller.requirePerson(),
                writing,
                clock.instant());
        items.save(item);
        return item;
    }

    /**
     * Writes it anew.
     *
     * @param revision the one that the author read; without it nothing is changed
     * @param inSubstance asks to tell the followers
     */
    @Transactional
    KnowledgeItem edit(Caller caller, UUID itemId, @Nullable Long revision, Writing writing, boolean inSubstance) {
        KnowledgeItem item = itemOf(caller, itemId);
        if (revision == null) {
            throw new ItemRefusal.NoRevision(itemId);
        }
        item.requireRevision(revision);
        requireOffered(
                item.networkId(), writing, new HashSet<>(item.state().writing().themes()));
        item.edit(writing, inSubstance, clock.instant());
        items.save(item);
        return item;
    }

    @Transactional
    KnowledgeItem publish(Caller caller, UUID itemId) {
        KnowledgeItem item = itemOf(caller, itemId);
        item.publish(clock.instant());
        items.save(item);
        return item;
    }

    /** The author's organisation takes its own back, the steward anybody's. */
    @Transactional
    KnowledgeItem withdraw(Caller caller, UUID itemId, @Nullable String reason) {
        KnowledgeItem item = readable(caller, itemId);
        boolean own = caller.actsFor(item.organisationId());
        access.enter(caller, item.networkId(), own ? Right.WRITE_KNOWLEDGE : Right.MODERATE_KNOWLEDGE);
        item.withdraw(reason, clock.instant());
        items.save(item);
        return item;
    }

    private KnowledgeItem itemOf(Caller caller, UUID itemId) {
        KnowledgeItem item = readable(caller, itemId);
        access.require(caller, item.networkId(), Right.WRITE_KNOWLEDGE);
        // Asked before the freeze is: waiting would not make it theirs.
        if (!caller.actsFor(item.organisationId())) {
            throw new ItemRefusal.NotYours(itemId);
        }
        access.enter(caller, item.networkId(), Right.WRITE_KNOWLEDGE);
        return item;
    }

    private KnowledgeItem readable(Caller caller, UUID itemId) {
        KnowledgeItem item = items.findForUpdate(itemId).orElseThrow(() -> new ItemRefusal.Unknown(itemId));
        if (!Reader.of(access, caller, item.networkId()).mayRead(item)) {
            throw new ItemRefusal.Unknown(itemId);
        }
        return item;
    }

    /** Themes that are retired may stay where they are but are not put on anything new. */
    private void requireOffered(UUID networkId, Writing writing, Set<UUID> already) {
        Set<UUID> offered = themes.offeredIn(networkId);
        for (UUID theme : writing.themes()) {
            if (!offered.contains(theme) && !already.contains(theme)) {
                throw new ItemRefusal.UnknownTheme(theme);
            }
        }
    }
}
