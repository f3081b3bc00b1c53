package nl.kopgroep.notification.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.kopgroep.notification.following.Suppressions;
import nl.kopgroep.notification.work.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due over one connection, and writes down each outcome before the next mail: a crash between
 * the server's 250 and that note means one second copy, with the same Message-ID, and never a missing one.
 */
@Component
class SendingMail {

    private static final Logger log = LoggerFactory.getLogger(SendingMail.class);

    private final Mails mails;
    private final PreparingMail preparing;
    private final MailServer server;
    private final Suppressions suppressions;
    private final Trace trace;
    private final MailProperties properties;

    SendingMail(
            Mails mails,
            PreparingMail preparing,
            MailServer server,
            Suppressions suppressions,
            Trace trace,
            MailProperties properties) {
        this.mails = mails;
        this.preparing = preparing;
        this.server = server;
        this.suppressions = suppressions;
        this.trace = trace;
        this.properties = properties;
    }

    /**
     * Sends a batch, or as much of it as the connection lasts. It connects before it claims, so that nothing
     * is claimed that can't be tried.
     *
     * @return whether there was anything to send
     * @throws MessagingException when there was, and the server can't be reached
     */
    boolean sendDue() throws MessagingException {
        if (!mails.anyDue()) {
            return false;
        }
        try (MailServer.Connection connection = server.connect()) {
            send(preparing.claim(), connection);
        }
        return true;
    }

    private void send(List<PreparingMail.Ready> batch, MailServer.Connection connection) {
        Instant end = Instant.now().plus(properties.batchAtMost());
        for (int next = 0; next < batch.size(); next++) {
            if (Instant.now().isAfter(end) || send(batch.get(next), connection) instanceof Outcome.Broken) {
                int untried = Instant.now().isAfter(end) ? next : next + 1;
                mails.release(batch.subList(untried, batch.size()).stream()
                        .map(PreparingMail.Ready::mail)
                        .toList());
                return;
            }
        }
    }

    private Outcome send(PreparingMail.Ready ready, MailServer.Connection connection) {
        Outcome[] outcome = new Outcome[1];
        trace.under(ready.mail().traceparent(), "mail send", () -> {
            outcome[0] = outcome(ready, connection);
            note(ready, outcome[0]);
        });
        return outcome[0];
    }

    private Outcome outcome(PreparingMail.Ready ready, MailServer.Connection connection) {
        try {
            MimeMessage message =
                    Envelope.of(server.session(), ready.mail().id(), ready.letter(), ready.network(), ready.person());
            return connection.send(message);
        } catch (AddressException unusable) {
            return new Outcome.Permanent("address unusable", true);
        } catch (MessagingException unwritable) {
            return new Outcome.Permanent("message unwritable", false);
        }
    }

    private void note(PreparingMail.Ready ready, Outcome outcome) {
        Mails.Claimed mail = ready.mail();
        switch (outcome) {
            case Outcome.Accepted _ -> {
                mails.sent(mail, ready.updates());
                log.info(
                        "Mail {} ({}) was sent with {} updates",
                        mail.id(),
                        mail.kind(),
                        ready.entries().size());
            }
            case Outcome.Temporary(String problem) -> retry(mail, problem);
            case Outcome.Broken(String problem) -> retry(mail, problem);
            case Outcome.Permanent(String problem, boolean addressRefused) -> {
                mails.failed(mail, problem);
                log.warn("Mail {} ({}) failed for good: {}", mail.id(), mail.kind(), problem);
                if (addressRefused) {
                    suppressions.addressRefused(mail.networkId(), mail.personId());
                }
            }
        }
    }

    private void retry(Mails.Claimed mail, String problem) {
        RetryPolicy retries = properties.retries();
        if (retries.isOver(mail.age())) {
            mails.failed(mail, problem);
            log.warn(
                    "Mail {} ({}) is given up after {} attempts: {}", mail.id(), mail.kind(), mail.attempts(), problem);
            return;
        }
        Duration pause = retries.pauseAfter(mail.attempts());
        mails.retryLater(mail, pause, problem);
        log.info("Mail {} ({}) is tried again in {}: {}", mail.id(), mail.kind(), pause, problem);
    }
}
