package nl.kopgroep.content.search;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** A bell between who changes items and who indexes them; ringing once or often is the same. */
@Component
class WakeUp {

    private final Semaphore bell = new Semaphore(0);

    void ring() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /** Waits until the bell rings, at most this long. */
    void await(Duration most) throws InterruptedException {
        if (bell.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
