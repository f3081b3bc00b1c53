package nl.kopgroep.notification.mailing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes down what the server took, for all connections together: one commit serves as many mails as came in while
 * the one before was under way. A connection finishes no further mail before that of the last one is durable.
 * While the database can't be reached it goes on trying: what was taken must not be sent again.
 */
@Component
class Recording {

    private static final Logger log = LoggerFactory.getLogger(Recording.class);
    private static final int MOST = 500;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Mails mails;
    private final LinkedBlockingQueue<Note> waiting = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private @Nullable Thread thread;

    Recording(Mails mails) {
        this.mails = mails;
    }

    /** A mail that the server took, with what it told. */
    record Taken(Mails.Claimed mail, Set<UUID> updates) {}

    /** A mail's record, to be waited for. */
    static final class Note implements PipeliningTransport.Condition {

        /** Of a mail that there is nothing to wait for. */
        static final Note NONE = new Note(null);

        private final @Nullable Taken taken;
        private final CountDownLatch durable;

        private Note(@Nullable Taken taken) {
            this.taken = taken;
            this.durable = new CountDownLatch(taken == null ? 0 : 1);
        }

        @Override
        public void await() throws InterruptedException {
            durable.await();
        }
    }

    /** Has it written down; returns at once. */
    Note taken(Mails.Claimed mail, Set<UUID> updates) {
        Note note = new Note(new Taken(mail, updates));
        waiting.add(note);
        return note;
    }

    synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("mail-recording").daemon().start(this::work);
    }

    /** What came in before is written down first. */
    synchronized void stop() {
        running = false;
        Thread started = thread;
        if (started == null) {
            return;
        }
        try {
            if (!started.join(PATIENCE)) {
                started.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (running || !waiting.isEmpty()) {
                Note first = waiting.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Note> notes = new ArrayList<>(List.of(first));
                    waiting.drainTo(notes, MOST);
                    record(notes);
                }
            }
        } catch (InterruptedException stopped) {
            log.warn("Stopped with {} mails that the server took and that are not noted", waiting.size());
        }
    }

    private void record(List<Note> notes) throws InterruptedException {
        List<Taken> taken = new ArrayList<>();
        notes.forEach(note -> {
            if (note.taken != null) {
                taken.add(note.taken);
            }
        });
        while (true) {
            try {
                mails.sent(taken);
                break;
            } catch (RuntimeException failure) {
                log.warn("{} mails that the server took could not be noted yet: {}", taken.size(), failure.toString());
                Thread.sleep(PAUSE);
            }
        }
        notes.forEach(note -> note.durable.countDown());
    }
}
