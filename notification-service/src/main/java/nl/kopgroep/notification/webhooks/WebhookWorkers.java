package nl.kopgroep.notification.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import nl.kopgroep.notification.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The loop that sends: it takes what is due and gives each message a thread of its own, so that nobody waits for a
 * slow receiver but those who wrote to it.
 */
@Component
class WebhookWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WebhookWorkers.class);
    private static final int AT_ONCE = 32;
    private static final int AT_A_TIME = 1000;

    private final Messages messages;
    private final SendingMessage sending;
    private final WebhookProperties properties;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Worker sender;
    private final Worker forgetting;

    WebhookWorkers(Messages messages, SendingMessage sending, WebhookProperties properties) {
        this.messages = messages;
        this.sending = sending;
        this.properties = properties;
        this.sender = new Worker("webhooks", Duration.ofSeconds(1), this::sendDue);
        this.forgetting = new Worker(
                "forgetting-webhooks",
                Duration.ofHours(1),
                () -> messages.forgetEnded(properties.keep(), AT_A_TIME) == AT_A_TIME);
    }

    /** Has the loop look when the running transaction has committed. */
    void wakeAfterCommit() {
        sender.wakeAfterCommit();
    }

    private boolean sendDue() throws InterruptedException {
        room.acquire();
        int places = 1 + room.drainPermits();
        int taken = 0;
        try {
            List<Messages.Claimed> due = messages.claim(places, properties.lease());
            for (Messages.Claimed message : due) {
                Thread.ofVirtual().name("webhook").start(() -> send(message));
                taken++;
            }
        } finally {
            room.release(places - taken);
        }
        return taken > 0;
    }

    private void send(Messages.Claimed message) {
        try {
            sending.send(message);
        } catch (RuntimeException failure) {
            log.warn("Message {} could not be sent; it is tried again when its lease ends", message.id(), failure);
        } finally {
            room.release();
            sender.wake();
        }
    }

    @Override
    public void start() {
        sender.start();
        forgetting.start();
    }

    @Override
    public void stop() {
        forgetting.stop();
        sender.stop();
    }

    @Override
    public boolean isRunning() {
        return sender.isRunning();
    }
}
