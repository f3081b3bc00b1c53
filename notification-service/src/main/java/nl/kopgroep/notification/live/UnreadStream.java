package nl.kopgroep.notification.live;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open stream. Only what is newest is written: a reader on a slow line skips what has passed, and holds up
 * nobody else. There is no thread for it while there is nothing to write.
 */
final class UnreadStream {

    private static final long NOTHING = -1;

    private final SseEmitter emitter;
    private final Executor writers;
    private final AtomicReference<@Nullable Long> waiting = new AtomicReference<>();
    private final AtomicBoolean beat = new AtomicBoolean();
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile long shown = NOTHING;

    UnreadStream(SseEmitter emitter, Executor writers) {
        this.emitter = emitter;
        this.writers = writers;
    }

    /** What the event says. */
    record Unread(long count) {}

    void show(long count) {
        waiting.set(count);
        write();
    }

    void heartbeat() {
        beat.set(true);
        write();
    }

    void end() {
        emitter.complete();
    }

    private void write() {
        if (writing.compareAndSet(false, true)) {
            writers.execute(this::writeWhatWaits);
        }
    }

    private void writeWhatWaits() {
        do {
            try {
                Long count = waiting.getAndSet(null);
                boolean quiet = beat.getAndSet(false);
                if (count != null && count != shown) {
                    emitter.send(SseEmitter.event().name("unread").data(new Unread(count), MediaType.APPLICATION_JSON));
                    shown = count;
                } else if (quiet) {
                    emitter.send(SseEmitter.event().comment(""));
                }
            } catch (IOException | IllegalStateException gone) {
                emitter.completeWithError(gone);
                return;
            } finally {
                writing.set(false);
            }
        } while ((waiting.get() != null || beat.get()) && writing.compareAndSet(false, true));
    }
}
