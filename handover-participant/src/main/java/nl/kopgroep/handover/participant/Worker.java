package nl.kopgroep.handover.participant;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Goes on with every order that isn't answered, from the start of the service on: so it doesn't matter where
 * the one before it died. Woken by a new order; looks by itself too, because what it waits for doesn't call.
 */
class Worker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private final Participations participations;
    private final CarryingOut carryingOut;
    private final Duration whenBusy;
    private final Duration whenIdle;
    private final Semaphore calls = new Semaphore(0);
    private volatile @Nullable Thread thread;

    Worker(Participations participations, CarryingOut carryingOut, Duration whenBusy, Duration whenIdle) {
        this.participations = participations;
        this.carryingOut = carryingOut;
        this.whenBusy = whenBusy;
        this.whenIdle = whenIdle;
    }

    /** There may be something to do. */
    void wake() {
        calls.release();
    }

    @Override
    public void start() {
        // Known before it runs: it stops by itself when it isn't the known one.
        Thread worker = Thread.ofVirtual().name("handover-participant").unstarted(this::work);
        thread = worker;
        worker.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            calls.release();
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        while (thread == Thread.currentThread()) {
            boolean waiting = round();
            try {
                if (calls.tryAcquire((waiting ? whenBusy : whenIdle).toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** One look at everything; says whether something is left to wait for. */
    boolean round() {
        try {
            boolean waiting = false;
            for (Participation what : participations.unanswered()) {
                waiting |= carryOut(what);
            }
            return waiting;
        } catch (RuntimeException e) {
            log.warn("Can't see what is to be done in handovers: {}", e.toString());
            return true;
        }
    }

    private boolean carryOut(Participation what) {
        try {
            Optional<String> obstacle = carryingOut.carryOut(what);
            obstacle.ifPresent(waitingFor -> participations.isWaitingFor(what, waitingFor));
            return obstacle.isPresent();
        } catch (RuntimeException e) {
            log.warn(
                    "Handover {}: {} failed and will be tried again",
                    what.handoverId(),
                    what.order().getClass().getSimpleName(),
                    e);
            participations.isWaitingFor(
                    what, "another try after " + e.getClass().getSimpleName());
            return true;
        }
    }
}
