package nl.kopgroep.notification.mailing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.notification.telling.Entry;
import nl.kopgroep.notification.telling.UpdateKind;

/**
 * What a mail tells as one: an update, or all there are about one item or meeting. Whoever is told of a post and of three
 * changes to it reads one piece, with the newest in front and how many changes there were.
 *
 * @param entries at least one, the newest first
 */
record Story(List<Entry> entries) {

    private static final Comparator<Entry> NEWEST_FIRST =
            Comparator.comparing(Entry::toldAt).thenComparing(Entry::updateId).reversed();

    Story {
        entries = List.copyOf(entries);
    }

    /** All of these, each in exactly one story, the newest first. */
    static List<Story> of(Collection<Entry> entries) {
        Map<UUID, List<Entry>> stories = new LinkedHashMap<>();
        entries.stream()
                .sorted(NEWEST_FIRST)
                .forEach(entry -> stories.computeIfAbsent(
                                Objects.requireNonNullElse(entry.about(), entry.updateId()), _ -> new ArrayList<>())
                        .add(entry));
        return stories.values().stream().map(Story::new).toList();
    }

    Entry newest() {
        return entries.getFirst();
    }

    /** Whether the reader has seen the newest of it in the app. */
    boolean read() {
        return newest().readAt() != null;
    }

    /** How often it tells of this. */
    int times(UpdateKind kind) {
        return (int) entries.stream().filter(entry -> entry.kind() == kind).count();
    }

    Weight weight() {
        return entries.stream()
                .map(entry -> Weight.of(entry.kind()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
