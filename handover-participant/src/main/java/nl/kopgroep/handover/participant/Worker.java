package nl.kopgroep.handover.participant;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Goes on with every order that isn't answered, from the start of the service on: so it doesn't matter where
 * the one before it died. Woken by a new order; looks by itself too, because what it waits for doesn't call.
 * Each network has a thread of its own while something is to be done for it: one that takes long to count
 * doesn't hold up another.
 */
class Worker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    /** A count holds a database connection for as long as it takes, and people need the others. */
    private static final int NETWORKS_AT_ONCE = 4;

    private final Participations participations;
    private final CarryingOut carryingOut;
    private final Duration whenBusy;
    private final Duration whenIdle;
    private final Semaphore calls = new Semaphore(0);
    private final Semaphore connections = new Semaphore(NETWORKS_AT_ONCE, true);
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
        Map<UUID, Thread> underWay = new HashMap<>();
        try {
            while (thread == Thread.currentThread()) {
                boolean busy = round(underWay);
                if (calls.tryAcquire((busy ? whenBusy : whenIdle).toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            }
            for (Thread network : underWay.values()) {
                network.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look at everything; says whether something is left to do or to wait for. */
    private boolean round(Map<UUID, Thread> underWay) {
        try {
            underWay.values().removeIf(network -> !network.isAlive());
            Map<UUID, List<Participation>> byNetwork =
                    participations.unanswered().stream().collect(Collectors.groupingBy(Participation::networkId));
            byNetwork.forEach((network, orders) -> underWay.computeIfAbsent(
                    network,
                    _ -> Thread.ofVirtual()
                            .name("handover-participant-" + network)
                            .start(() -> carryOut(orders))));
            return !byNetwork.isEmpty();
        } catch (RuntimeException e) {
            log.warn("Can't see what is to be done in handovers: {}", e.toString());
            return true;
        }
    }

    private void carryOut(List<Participation> ofOneNetwork) {
        connections.acquireUninterruptibly();
        try {
            ofOneNetwork.forEach(this::carryOut);
        } catch (RuntimeException e) {
            log.warn("Can't note what a handover waits for: {}", e.toString());
        } finally {
            connections.release();
        }
    }

    private void carryOut(Participation what) {
        try {
            Optional<String> obstacle = carryingOut.carryOut(what);
            obstacle.ifPresent(waitingFor -> participations.isWaitingFor(what, waitingFor));
        } catch (RuntimeException e) {
            log.warn(
                    "Handover {}: {} failed and will be tried again",
                    what.handoverId(),
                    what.order().getClass().getSimpleName(),
                    e);
            participations.isWaitingFor(
                    what, "another try after " + e.getClass().getSimpleName());
        }
    }
}
