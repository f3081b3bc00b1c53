package nl.kopgroep.notification.mailing;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.kopgroep.notification.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The loops that send: one for each connection, and one that makes digests. */
@Component
class MailWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailWorkers.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final RetryPolicy CONNECTING =
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofDays(1));

    private final SendingMail sending;
    private final List<Worker> senders = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Worker digests;

    MailWorkers(SendingMail sending, CollectingDigests collecting, MailServer server, MailProperties properties) {
        this.sending = sending;
        for (int i = 1; i <= properties.connections(); i++) {
            // The last leaves slow domains to the others, so that they can't take all connections.
            boolean quick = i > 1 && i == properties.connections();
            Line line = new Line(server);
            lines.add(line);
            senders.add(new Worker("mail-" + i, PAUSE, new Sender(line, quick)::run));
        }
        this.digests = new Worker("digests", properties.collect(), () -> {
            if (collecting.collect() > 0) {
                senders.forEach(Worker::wake);
            }
            return false;
        });
    }

    /** Has the senders look when the running transaction has committed. */
    void wakeAfterCommit() {
        senders.forEach(Worker::wakeAfterCommit);
    }

    @Override
    public void start() {
        senders.forEach(Worker::start);
        digests.start();
    }

    @Override
    public void stop() {
        digests.stop();
        senders.forEach(Worker::stop);
        lines.forEach(Line::close);
    }

    @Override
    public boolean isRunning() {
        return digests.isRunning();
    }

    /** One connection's loop; while the server can't be reached it asks less and less often. */
    private final class Sender {

        private final Line line;
        private final boolean quick;
        private int refusals;
        private Instant notBefore = Instant.EPOCH;

        Sender(Line line, boolean quick) {
            this.line = line;
            this.quick = quick;
        }

        boolean run() throws InterruptedException {
            if (Instant.now().isBefore(notBefore)) {
                return false;
            }
            try {
                boolean any = sending.sendDue(line, quick);
                refusals = 0;
                return any;
            } catch (MessagingException unreachable) {
                refusals++;
                Duration pause = CONNECTING.pauseAfter(refusals);
                notBefore = Instant.now().plus(pause);
                log.warn(
                        "The mail server can't be reached ({}); trying again in {}",
                        unreachable.getClass().getSimpleName(),
                        pause);
                return false;
            }
        }
    }
}
