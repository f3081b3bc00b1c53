package nl.kopgroep.notification.mailing;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.kopgroep.notification.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
    private final List<Stock> stocks;
    private final Recording recording;
    private final Worker digests;

    MailWorkers(
            SendingMail sending,
            Mails mails,
            PreparingMail preparing,
            Recording recording,
            CollectingDigests collecting,
            MailServer server,
            MailProperties properties) {
        this.sending = sending;
        this.recording = recording;
        // The last leaves slow domains to the others, so that they can't take all connections.
        int patient = Math.max(1, properties.connections() - 1);
        Stock all = new Stock(mails, preparing, properties, patient, false);
        Stock quick = new Stock(mails, preparing, properties, 1, true);
        stocks = List.of(all, quick);
        for (int i = 1; i <= properties.connections(); i++) {
            Line line = new Line(server);
            lines.add(line);
            senders.add(new Worker("mail-" + i, PAUSE, new Sender(line, i > patient ? quick : all)::run));
        }
        this.digests = new Worker("digests", properties.collect(), () -> {
            if (collecting.collect() > 0) {
                wake();
            }
            return false;
        });
    }

    /** Has the senders look when the running transaction has committed. */
    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    private void wake() {
        stocks.forEach(Stock::wake);
        senders.forEach(Worker::wake);
    }

    @Override
    public void start() {
        recording.start();
        senders.forEach(Worker::start);
        digests.start();
    }

    @Override
    public void stop() {
        digests.stop();
        // Together, because each finishes what it has begun.
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            senders.forEach(sender -> all.execute(sender::stop));
        }
        recording.stop();
        stocks.forEach(Stock::giveBack);
        lines.forEach(Line::close);
    }

    @Override
    public boolean isRunning() {
        return digests.isRunning();
    }

    /** One connection's loop; while the server can't be reached it asks less and less often. */
    private final class Sender {

        private final Line line;
        private final Stock stock;
        private int refusals;
        private Instant notBefore = Instant.EPOCH;

        Sender(Line line, Stock stock) {
            this.line = line;
            this.stock = stock;
        }

        boolean run() throws InterruptedException {
            if (Instant.now().isBefore(notBefore)) {
                return false;
            }
            try {
                boolean any = sending.sendDue(line, stock);
                refusals = 0;
                return any;
            } catch (MessagingException unreachable) {
                refusals++;
                stock.giveBack();
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
