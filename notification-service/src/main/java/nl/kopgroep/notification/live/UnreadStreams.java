package nl.kopgroep.notification.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.kopgroep.support.problem.Problem;
import nl.kopgroep.support.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The streams that are open at this process, by person. */
@Component
class UnreadStreams {

    private static final ProblemType TOO_MANY =
            ProblemType.of("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "Dit is te vaak", "This is too often");

    private final Map<UUID, Set<UnreadStream>> open = new ConcurrentHashMap<>();
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private final LiveProperties properties;
    private volatile boolean closing;

    UnreadStreams(LiveProperties properties) {
        this.properties = properties;
    }

    /**
     * Opens one that ends by itself.
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
        open.compute(personId, (_, streams) -> {
            Set<UnreadStream> known = streams == null ? ConcurrentHashMap.newKeySet() : streams;
            if (known.size() >= properties.perPerson()) {
                throw Problem.of(
                                TOO_MANY,
                                "Je hebt dit in te veel vensters open. Sluit er een paar.",
                                "You have this open in too many windows. Close some.")
                        .header(HttpHeaders.RETRY_AFTER, "60");
            }
            known.add(stream);
            return known;
        });
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
        open.getOrDefault(personId, Set.of()).forEach(stream -> stream.show(count));
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
        return open.values().stream().mapToInt(Set::size).sum();
    }

    private List<UnreadStream> all() {
        return open.values().stream().flatMap(Set::stream).toList();
    }
}
