package nl.kopgroep.messaging;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/** What has to happen from time to time beside sending and handling. A failure is told and tried again the next time. */
final class Housekeeping implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private final MessagingProperties properties;
    private final MessagingMetrics metrics;
    private final OutboxRows outbox;
    private final Ledger ledger;
    private final ObjectProvider<Heartbeats> heartbeats;
    private @Nullable ScheduledExecutorService clock;

    Housekeeping(
            MessagingProperties properties,
            MessagingMetrics metrics,
            OutboxRows outbox,
            Ledger ledger,
            ObjectProvider<Heartbeats> heartbeats) {
        this.properties = properties;
        this.metrics = metrics;
        this.outbox = outbox;
        this.ledger = ledger;
        this.heartbeats = heartbeats;
    }

    @Override
    public void start() {
        var started = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("messaging-housekeeping").daemon().factory());
        clock = started;
        // Two threads: a broker that doesn't answer keeps one of them busy for half a minute.
        heartbeats.ifAvailable(beats -> every(started, properties.heartbeatInterval(), "heartbeat", beats::publish));
        every(started, Duration.ofSeconds(5), "outbox metrics", metrics::refreshFromDatabase);
        every(started, Duration.ofSeconds(15), "consumer metrics", metrics::refreshFromKafka);
        every(started, Duration.ofHours(1), "purge", this::purge);
    }

    @Override
    public void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }

    @Override
    public int getPhase() {
        return 200;
    }

    void purge() {
        int gone;
        do {
            gone = outbox.purgeSentBefore(properties.sentFor());
        } while (gone > 0);
        ledger.purgeBefore(properties.handledFor());
    }

    private static void every(ScheduledExecutorService clock, Duration interval, String what, Runnable task) {
        clock.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException failed) {
                        log.warn("No {} this time: {}", what, Failures.describe(failed));
                    }
                },
                Math.min(1000, interval.toMillis()),
                interval.toMillis(),
                TimeUnit.MILLISECONDS);
    }
}
