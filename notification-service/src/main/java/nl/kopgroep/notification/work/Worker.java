package nl.kopgroep.notification.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A loop in a thread of its own: works while there is work, then waits until it is woken or a pause is over.
 * A step that fails is logged and tried again after the pause; it must leave nothing half done.
 */
public final class Worker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Duration pause;
    private final Step step;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    /** One round of work. */
    @FunctionalInterface
    public interface Step {
        /** Works; answers whether there may be more to do right away. */
        boolean run() throws InterruptedException;
    }

    public Worker(String name, Duration pause, Step step) {
        this.name = name;
        this.pause = pause;
        this.step = step;
    }

    /** Has the loop look for work now. */
    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Has the loop look for work when the running transaction has committed. */
    public void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().name(name).daemon().start(this::loop);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread started = thread;
        if (started == null) {
            return;
        }
        wake();
        try {
            if (!started.join(PATIENCE)) {
                log.warn("{} is still busy after {}; it is interrupted", name, PATIENCE);
                started.interrupt();
            }
        } catch (InterruptedException interrupted) {
            started.interrupt();
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            try {
                if (!step.run()) {
                    rest();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                log.warn("{} could not do its work and tries again in {}", name, pause, failure);
                try {
                    rest();
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    private void rest() throws InterruptedException {
        work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        work.drainPermits();
    }
}
