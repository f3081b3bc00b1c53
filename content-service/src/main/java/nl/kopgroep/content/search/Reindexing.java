package nl.kopgroep.content.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import nl.kopgroep.content.item.IndexableItem;
import nl.kopgroep.content.item.IndexableItems;
import nl.kopgroep.messaging.Uuid7;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Builds the index anew from PostgreSQL without a gap: a new physical index gets every write from the start, then
 * what was there before, is compared with PostgreSQL to the last document, and only then is read instead of the old
 * one. What breaks off halfway is thrown away by the next build.
 */
@Component
class Reindexing {

    private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);
    private static final int PAGE = 500;

    private final ItemIndex index;
    private final PhysicalIndices indices;
    private final IndexableItems items;
    /** Within this process; between processes it is the lease in the database. */
    private final ReentrantLock building = new ReentrantLock();

    Reindexing(ItemIndex index, PhysicalIndices indices, IndexableItems items) {
        this.index = index;
        this.indices = indices;
        this.items = items;
    }

    /**
     * How a build went.
     *
     * @param items documents in the new index, those of withdrawn items too
     * @param corrected documents that were missing or older than PostgreSQL's when compared
     */
    record Report(String index, @Nullable String replaced, long items, long corrected, Duration took) {}

    /** Builds an index when there is none to read, or it was made by another definition. */
    void buildWhenNeeded() {
        Optional<String> read = index.readFrom();
        String wanted = IndexDefinition.current().fingerprint();
        if (read.flatMap(indices::definitionOf).filter(wanted::equals).isEmpty()) {
            LOG.info("The search index is missing or of another make: building it");
            build();
        }
    }

    /** Builds and switches. Empty when another process is building already. */
    Optional<Report> build() {
        building.lock();
        try {
            if (!indices.holdBuilding()) {
                return Optional.empty();
            }
            try {
                return Optional.of(buildAndSwitch());
            } finally {
                indices.releaseBuilding();
            }
        } finally {
            building.unlock();
        }
    }

    private Report buildAndSwitch() {
        Instant start = Instant.now();
        Optional<String> old = index.readFrom();
        removeAllBut(old);
        IndexDefinition definition = IndexDefinition.current();
        String name = index.alias() + "-" + Uuid7.next();
        index.create(name, definition);
        indices.add(name, definition.fingerprint());
        copyTo(name);
        long corrected = compareWith(name);
        index.readFrom(name);
        removeAllBut(Optional.of(name));
        long documents = index.count(name);
        LOG.info("The search index is {} now: {} documents, {} of them corrected", name, documents, corrected);
        return new Report(name, old.orElse(null), documents, corrected, Duration.between(start, Instant.now()));
    }

    private void copyTo(String name) {
        List<IndexableItem> page = items.after(null, PAGE);
        while (!page.isEmpty()) {
            index.write(name, page);
            indices.holdBuilding();
            page = items.after(page.getLast().id(), PAGE);
        }
    }

    /** Each document's revision against PostgreSQL's, and no document that PostgreSQL doesn't know. */
    private long compareWith(String name) {
        long corrected = 0;
        for (int round = 0; round < 5; round++) {
            long missing = 0;
            @Nullable UUID after = null;
            List<IndexableItem> page = items.after(after, PAGE);
            while (!page.isEmpty()) {
                List<IndexableItem> wrong = index.missingIn(name, page);
                missing += wrong.size();
                index.write(name, wrong);
                indices.holdBuilding();
                page = items.after(page.getLast().id(), PAGE);
            }
            corrected += missing;
            // Items are only added while this goes on, so the index may be ahead of the count but never behind it.
            long known = items.count();
            if (missing == 0 && index.count(name) <= items.count() && index.count(name) >= known) {
                return corrected;
            }
        }
        throw new IndexUnreachable("The new index " + name + " does not become equal to PostgreSQL");
    }

    private void removeAllBut(Optional<String> kept) {
        for (String name : indices.written()) {
            if (!kept.filter(name::equals).isPresent()) {
                indices.remove(name);
            }
        }
        for (String name : index.all()) {
            if (!kept.filter(name::equals).isPresent()) {
                index.drop(name);
            }
        }
    }
}
