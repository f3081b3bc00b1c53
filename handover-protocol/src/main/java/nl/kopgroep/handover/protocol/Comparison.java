package nl.kopgroep.handover.protocol;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What became of the records of one kind between two inventories.
 *
 * @param missing ids that were there before and are gone
 * @param extra ids that were not there before
 * @param changed ids whose content is another one now
 */
public record Comparison(Kind kind, SortedSet<UUID> missing, SortedSet<UUID> extra, SortedSet<UUID> changed) {

    /** Compares record by record: never counts, which agree when one is lost and another one appears. */
    static Comparison between(Inventory before, Inventory after) {
        if (!before.kind().equals(after.kind())) {
            throw new IllegalArgumentException("Cannot compare " + before.kind() + " with " + after.kind());
        }
        Map<String, String> old = before.hashes();
        Map<String, String> now = after.hashes();
        return new Comparison(
                before.kind(),
                ids(old.keySet().stream().filter(id -> !now.containsKey(id)).collect(Collectors.toSet())),
                ids(now.keySet().stream().filter(id -> !old.containsKey(id)).collect(Collectors.toSet())),
                ids(old.keySet().stream()
                        .filter(id -> now.containsKey(id) && !Objects.equals(old.get(id), now.get(id)))
                        .collect(Collectors.toSet())));
    }

    /** Whether every record is accounted for. */
    public boolean equal() {
        return missing.isEmpty() && extra.isEmpty() && changed.isEmpty();
    }

    private static SortedSet<UUID> ids(Set<String> texts) {
        SortedSet<UUID> ids = new TreeSet<>(Comparator.comparing(UUID::toString));
        texts.forEach(text -> ids.add(UUID.fromString(text)));
        return ids;
    }
}
