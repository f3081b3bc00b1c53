package nl.kopgroep.content.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.content.item.IndexableItem;
import nl.kopgroep.content.item.IndexableItems;
import nl.kopgroep.content.item.Kind;
import nl.kopgroep.content.item.Reader;
import nl.kopgroep.content.search.MatchTasks.Task;
import nl.kopgroep.content.search.SavedSearches.Criteria;
import nl.kopgroep.content.theme.ThemeCatalogue;
import nl.kopgroep.events.SearchEvent;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.support.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks each saved search of an item's network whether it finds the item, by the very query that searching makes: the
 * same analysis, synonyms and patience with typing errors. What is found is told in the transaction that ends the
 * task, so each version of an item is told once.
 */
@Component
class MatchingSearches {

    /** An event with more of them would get too big for Kafka. */
    private static final int MOST_IN_ONE_EVENT = 5_000;

    /** Searches in one request. */
    private static final int BATCH = 200;

    private final MatchTasks tasks;
    private final SavedSearches searches;
    private final IndexableItems items;
    private final ThemeCatalogue themes;
    private final ItemIndex index;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    MatchingSearches(
            MatchTasks tasks,
            SavedSearches searches,
            IndexableItems items,
            ThemeCatalogue themes,
            ItemIndex index,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.tasks = tasks;
        this.searches = searches;
        this.items = items;
        this.themes = themes;
        this.index = index;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Throws {@link IndexUnreachable} when it can't be done now; nothing is told then. */
    void match(List<Task> claimed) {
        List<IndexableItem> found =
                items.of(claimed.stream().map(Task::itemId).distinct().toList());
        Map<UUID, Map<Criteria, List<UUID>>> saved = new HashMap<>();
        found.stream()
                .map(IndexableItem::networkId)
                .distinct()
                .forEach(network -> saved.put(network, searches.in(network)));
        if (saved.values().stream().anyMatch(some -> !some.isEmpty())) {
            index.refresh();
        }
        for (Task task : claimed) {
            IndexableItem item = found.stream()
                    .filter(each -> each.id().equals(task.itemId()))
                    .findFirst()
                    .orElse(null);
            List<UUID> matching = item == null || item.withdrawn()
                    ? List.of()
                    : matching(item, saved.getOrDefault(item.networkId(), Map.of()));
            transaction.executeWithoutResult(_ -> tell(task, item, matching));
        }
    }

    private void tell(Task task, @Nullable IndexableItem item, List<UUID> matching) {
        if (!tasks.done(task) || item == null) {
            return;
        }
        for (int from = 0; from < matching.size(); from += MOST_IN_ONE_EVENT) {
            List<UUID> part = matching.subList(from, Math.min(from + MOST_IN_ONE_EVENT, matching.size()));
            outbox.append(
                    new SearchEvent.Matched(item.id(), item.networkId(), task.version(), part), tasks.nextNumber());
        }
    }

    private List<UUID> matching(IndexableItem item, Map<Criteria, List<UUID>> saved) {
        List<Map.Entry<Criteria, List<UUID>>> all = saved.entrySet().stream()
                .filter(search -> isKnown(search.getKey().kind()))
                .toList();
        Map<UUID, Set<UUID>> narrower = all.isEmpty() ? Map.of() : themes.withNarrower(item.networkId());
        Set<UUID> matching = new HashSet<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Map.Entry<Criteria, List<UUID>>> part = all.subList(from, Math.min(from + BATCH, all.size()));
            List<IndexQuery> queries = part.stream()
                    .map(search -> new IndexQuery(question(item.networkId(), search.getKey(), narrower)))
                    .toList();
            List<Boolean> finds = index.finds(
                    queries.stream().map(query -> query.finding(item.id())).toList());
            for (int n = 0; n < part.size(); n++) {
                if (finds.get(n)) {
                    matching.addAll(part.get(n).getValue());
                }
            }
        }
        List<UUID> sorted = new ArrayList<>(matching);
        sorted.sort(null);
        return sorted;
    }

    /** A kind that isn't there (any more) finds nothing, and holds up nothing. */
    private static boolean isKnown(@Nullable String kind) {
        return kind == null
                || Arrays.stream(Kind.values())
                        .anyMatch(known -> known.written().equals(kind));
    }

    private Question question(UUID networkId, Criteria search, Map<UUID, Set<UUID>> narrower) {
        return new Question(
                networkId,
                // Who may read the item is asked where it is decided who is told.
                new Reader(true, null),
                search.text(),
                search.theme(),
                search.kind() == null ? null : Kind.valueOf(search.kind().toUpperCase(Locale.ROOT)),
                search.organisation(),
                search.text().isEmpty() ? List.of() : themes.namedIn(networkId, search.text()),
                narrower,
                PageRequest.first());
    }
}
