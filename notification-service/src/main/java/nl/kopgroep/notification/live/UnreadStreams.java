package nl.kopgroep.notification.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The streams that are open at this process, by person. */
@Component
class UnreadStreams {

    private final Map<UUID, Deque<UnreadStream>> open = new ConcurrentHashMap<>();
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private final LiveProperties properties;
    private volatile boolean closing;

    UnreadStreams(LiveProperties properties) {
        this.properties = properties;
    }

    /**
     * Opens one that ends by itself. Who has as many as one may have gives up the oldest for it: that is most likely a
     * window that was closed, which only shows when something is written to it.
     *
     * @param until how long the reader's token still counts
     */
    SseEmitter open(UUID personId, Duration until) {
        if (closing || count() >= properties.most()) {
            throw Problem.unavailable(
                    "Dit kan nu niet live. Kijk af en toe zelf.", "This can't be live now. Have a look now and then.");
        }
        Duration lasts = until.compareTo(properties.longest()) < 0 ? until : properties.longest();
        SseEmitter emitter = new SseEmitter(Math.max(1, lasts.toMillis()));
        UnreadStream stream = new UnreadStream(emitter, writers);
        AtomicReference<@Nullable UnreadStream> tooMany = new AtomicReference<>();
        open.compute(personId, (_, streams) -> {
            Deque<UnreadStream> known = streams == null ? new ConcurrentLinkedDeque<>() : streams;
            if (known.size() >= properties.perPerson()) {
                tooMany.set(known.poll());
            }
            known.add(stream);
            return known;
        });
        UnreadStream oldest = tooMany.get();
        if (oldest != null) {
            oldest.end();
        }
        Runnable gone = () -> open.computeIfPresent(personId, (_, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
        emitter.onCompletion(gone);
        emitter.onError(_ -> gone.run());
        emitter.onTimeout(emitter::complete);
        return emitter;
    }

    /** Who has one open. */
    Set<UUID> people() {
        return Set.copyOf(open.keySet());
    }

    void show(UUID personId, long count) {
        open.getOrDefault(personId, new ArrayDeque<>()).forEach(stream -> stream.show(count));
    }

    void heartbeat() {
        all().forEach(UnreadStream::heartbeat);
    }

    /** Ends what is open and opens nothing more: the process is about to stop. */
    void close() {
        closing = true;
        all().forEach(UnreadStream::end);
    }

    /** Opens again what was closed. */
    void start() {
        closing = false;
    }

    int count() {
        return open.values().stream().mapToInt(Deque::size).sum();
    }

    private List<UnreadStream> all() {
        return open.values().stream().flatMap(Deque::stream).toList();
    }
}
