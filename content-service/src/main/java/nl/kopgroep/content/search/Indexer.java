package nl.kopgroep.content.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.content.item.IndexableItem;
import nl.kopgroep.content.item.IndexableItems;
import nl.kopgroep.content.search.IndexTasks.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings what changed into the index, as soon as it can. While Elasticsearch is away the tasks wait in PostgreSQL
 * and it looks again in ever longer pauses, of at most some seconds.
 */
@Component
class Indexer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final int BATCH = 200;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final IndexTasks tasks;
    private final ItemIndex index;
    private final PhysicalIndices indices;
    private final Reindexing reindexing;
    private final IndexableItems items;
    private final WakeUp wakeUp;
    private volatile boolean running;
    private Thread worker = new Thread();
    private int failures;

    Indexer(
            IndexTasks tasks,
            ItemIndex index,
            PhysicalIndices indices,
            Reindexing reindexing,
            IndexableItems items,
            WakeUp wakeUp,
            MeterRegistry metrics) {
        this.tasks = tasks;
        this.index = index;
        this.indices = indices;
        this.reindexing = reindexing;
        this.items = items;
        this.wakeUp = wakeUp;
        Gauge.builder("kopgroep.index.waiting", () -> tasks.backlog().waiting())
                .description("Items that the search index has still to take in")
                .register(metrics);
        Gauge.builder("kopgroep.index.oldest", () -> tasks.backlog().oldest().toMillis() / 1000.0)
                .description("Age of the oldest of them")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("indexer").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
        try {
            worker.join(Duration.ofSeconds(6));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        boolean checked = false;
        while (running) {
            try {
                if (!checked) {
                    reindexing.buildWhenNeeded();
                    checked = true;
                }
                if (!workOff()) {
                    wakeUp.await(POLL);
                }
                failures = 0;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // It may have come back without the index: look before the next write.
                checked = false;
                if (failures++ == 0) {
                    LOG.warn("The search index is behind and will catch up: {}", e.toString());
                }
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private boolean pause() {
        Duration wait = Duration.ofMillis(250L << Math.min(failures, 4));
        try {
            Thread.sleep(wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether there was anything to do. */
    private boolean workOff() {
        List<Task> claimed = tasks.claim(BATCH);
        if (claimed.isEmpty()) {
            return false;
        }
        try {
            takeIn(claimed);
        } catch (RuntimeException e) {
            tasks.again(claimed, Duration.ZERO);
            throw e;
        }
        return true;
    }

    private void takeIn(List<Task> claimed) {
        // Read after claiming: an index that is being built since then must get this write too, or copies it itself.
        List<String> written = indices.written();
        if (written.isEmpty()) {
            throw new IndexUnreachable("There is no index yet");
        }
        List<IndexableItem> found = items.of(claimed.stream().map(Task::itemId).toList());
        Map<UUID, String> refused = new HashMap<>();
        for (String name : written) {
            refused.putAll(index.write(name, found));
        }
        List<Task> done = new ArrayList<>();
        for (Task task : claimed) {
            if (refused.containsKey(task.itemId())) {
                LOG.error("The index refuses item {}: {}", task.itemId(), refused.get(task.itemId()));
                tasks.again(List.of(task), waitAfter(task.attempts()));
            } else {
                done.add(task);
            }
        }
        tasks.done(done);
    }

    private static Duration waitAfter(int attempts) {
        Duration wait = Duration.ofSeconds(1L << Math.min(attempts, 12));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
