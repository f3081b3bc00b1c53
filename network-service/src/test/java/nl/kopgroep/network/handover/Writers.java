package nl.kopgroep.network.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Refused;
import nl.kopgroep.access.Right;

/** Many people who write without a pause, and a list outside of what was acknowledged to them. */
final class Writers implements AutoCloseable {

    /** What a writer does when it is told that the network is frozen. */
    enum WhenFrozen {
        STOP,
        TRY_AGAIN
    }

    private final SimulatedService.Notes notes;
    private final Caller caller;
    private final UUID networkId;
    private final Right right;
    private final WhenFrozen whenFrozen;
    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong frozen = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final List<Thread> threads = new ArrayList<>();

    Writers(
            int count,
            SimulatedService.Notes notes,
            Caller caller,
            UUID networkId,
            Right right,
            WhenFrozen whenFrozen) {
        this.notes = notes;
        this.caller = caller;
        this.networkId = networkId;
        this.right = right;
        this.whenFrozen = whenFrozen;
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofVirtual().start(this::write));
        }
    }

    private void write() {
        while (going.get()) {
            try {
                acknowledged.add(notes.write(caller, networkId, right, "geschreven"));
            } catch (Refused.Frozen e) {
                frozen.incrementAndGet();
                if (whenFrozen == WhenFrozen.STOP) {
                    return;
                }
            } catch (Refused e) {
                refused.incrementAndGet();
            } catch (RuntimeException e) {
                failures.add(String.valueOf(e));
                return;
            }
        }
    }

    List<UUID> acknowledged() {
        return List.copyOf(acknowledged);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    long timesFrozen() {
        return frozen.get();
    }

    long timesRefused() {
        return refused.get();
    }

    void join() {
        threads.forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        going.set(false);
        join();
    }
}
