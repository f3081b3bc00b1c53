package nl.kopgroep.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox. Any number may run, in any number of processes: a bucket is worked on by one at a time, and what was
 * acknowledged is marked in the transaction that holds the bucket's lock. A relay that dies after the acknowledgement and before the
 * mark leaves events that are sent again; the readers' ledgers know them.
 */
final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    /** After a round that sent something: lets the next writers commit, so that rounds stay few and full. */
    private static final Duration BREATH = Duration.ofMillis(10);

    /** When another relay has the bucket: it may have looked before the events came that woke this one. */
    private static final Duration BUSY = Duration.ofMillis(50);

    /** What became of a bucket in a round, the better the later. */
    private enum Round {
        NOTHING,
        BUSY,
        SENT
    }

    private final OutboxRows rows;
    private final Sender sender;
    private final TransactionTemplate transaction;
    private final Duration poll;
    private final int batch;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile @Nullable Thread worker;

    Relay(OutboxRows rows, Sender sender, TransactionTemplate transaction, Duration poll, int batch) {
        this.rows = rows;
        this.sender = sender;
        this.transaction = transaction;
        this.poll = poll;
        this.batch = batch;
    }

    /** Something was committed. Costs nothing when the relay is already awake. */
    void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    @Override
    public void start() {
        // Known before it runs: its loop goes on only while it is the one.
        var starting = Thread.ofPlatform().name("outbox-relay").unstarted(this::work);
        worker = starting;
        starting.start();
    }

    @Override
    public void stop() {
        var running = worker;
        worker = null;
        if (running == null) {
            return;
        }
        wake();
        try {
            // The round under way is finished, so a tidy stop sends nothing twice.
            if (!running.join(Duration.ofSeconds(45))) {
                running.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** Stops after web server and listeners: what they still commit is still sent. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void work() {
        var failures = 0;
        while (worker == Thread.currentThread()) {
            try {
                var round = sendWhatWaits();
                failures = 0;
                switch (round) {
                    case SENT -> pause(BREATH);
                    case BUSY -> pause(BUSY);
                    case NOTHING -> awaitWakeUp();
                }
            } catch (RuntimeException | LinkageError failed) {
                failures++;
                if (Integer.bitCount(failures) == 1) {
                    log.warn(
                            "The outbox could not be sent, {} times in a row: {}", failures, Failures.describe(failed));
                }
                pause(Duration.ofMillis(Math.min(5_000, 100L << Math.min(failures, 6))));
            }
        }
        sender.close();
    }

    /** One round over all buckets. */
    private Round sendWhatWaits() {
        var buckets = new ArrayList<>(rows.bucketsWithWork());
        // Two relays that walk the same way would meet at each bucket.
        Collections.shuffle(buckets);
        var best = Round.NOTHING;
        for (var bucket : buckets) {
            var round = Objects.requireNonNull(transaction.execute(status -> send(bucket)));
            best = round.compareTo(best) > 0 ? round : best;
        }
        return best;
    }

    private Round send(int bucket) {
        if (!rows.tryLock(bucket)) {
            return Round.BUSY;
        }
        var waiting = rows.oldest(bucket, batch);
        if (waiting.isEmpty()) {
            return Round.NOTHING;
        }
        var sending = sender.send(waiting);
        rows.markSent(sending.acknowledged());
        rows.park(sending.unsendable());
        sending.unsendable()
                .forEach((id, reason) -> log.error("Event {} is parked, Kafka does not take it: {}", id, reason));
        return sending.acknowledged().isEmpty() && sending.unsendable().isEmpty() ? Round.NOTHING : Round.SENT;
    }

    private void awaitWakeUp() {
        try {
            if (wakeUps.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException stopped) {
            worker = null;
        }
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            worker = null;
        }
    }
}
