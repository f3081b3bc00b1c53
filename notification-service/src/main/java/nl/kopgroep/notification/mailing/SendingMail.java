package nl.kopgroep.notification.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kopgroep.notification.bounces.Report;
import nl.kopgroep.notification.bounces.ReturnPaths;
import nl.kopgroep.notification.bounces.TakingBounce;
import nl.kopgroep.notification.work.Trace;
import org.jspecify.annotations.Nullable;
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

    /** A turn that comes within this time is waited for; for a later one the mail goes back. */
    private static final Duration SOON = Duration.ofMillis(50);

    private static final Duration FOREVER = Duration.ofDays(1);

    private final Mails mails;
    private final PreparingMail preparing;
    private final MailServer server;
    private final TakingBounce bounces;
    private final ReturnPaths returnPaths;
    private final DkimSigning signing;
    private final Domains domains;
    private final Trace trace;
    private final MailProperties properties;
    private final Pace pace;
    private final Pace domainPace;

    SendingMail(
            Mails mails,
            PreparingMail preparing,
            MailServer server,
            TakingBounce bounces,
            ReturnPaths returnPaths,
            DkimSigning signing,
            Domains domains,
            Trace trace,
            MailProperties properties) {
        this.mails = mails;
        this.preparing = preparing;
        this.server = server;
        this.bounces = bounces;
        this.returnPaths = returnPaths;
        this.signing = signing;
        this.domains = domains;
        this.trace = trace;
        this.properties = properties;
        this.pace = new Pace(properties.rate(), System::nanoTime);
        this.domainPace = new Pace(properties.ratePerDomain(), System::nanoTime);
    }

    /**
     * Sends a batch, or as much of it as the connection lasts. It connects before it claims, so that nothing
     * is claimed that can't be tried.
     *
     * @param quick whether to leave domains that answer slowly to other connections
     * @return whether there was anything to send
     * @throws MessagingException when there was, and the server can't be reached
     */
    boolean sendDue(Line line, boolean quick) throws MessagingException, InterruptedException {
        if (!mails.anyDue(quick)) {
            line.rest();
            return false;
        }
        MailServer.Connection connection = line.open();
        if (!send(preparing.claim(quick), connection)) {
            line.close();
        }
        return true;
    }

    /** Answers whether the connection is still of use. Domains that had trouble come last: the others needn't wait. */
    private boolean send(List<PreparingMail.Ready> claimed, MailServer.Connection connection)
            throws InterruptedException {
        List<PreparingMail.Ready> batch = claimed.stream()
                .sorted(Comparator.comparing(ready -> ready.mail().troubled()))
                .toList();
        Instant end = Instant.now().plus(properties.batchAtMost());
        Set<String> troubled = new HashSet<>();
        for (int next = 0; next < batch.size(); next++) {
            if (Instant.now().isAfter(end)) {
                release(batch.subList(next, batch.size()));
                return true;
            }
            PreparingMail.Ready ready = batch.get(next);
            String domain = ready.mail().domain();
            Duration turn = domainPace.untilTurn(domain, SOON);
            if (troubled.contains(domain)) {
                release(List.of(ready));
            } else if (turn.compareTo(SOON) > 0) {
                mails.postpone(ready.mail(), turn);
            } else {
                Thread.sleep(turn.plus(pace.untilTurn("all", FOREVER)));
                Outcome outcome = send(ready, connection);
                if (outcome instanceof Outcome.Broken) {
                    release(batch.subList(next + 1, batch.size()));
                    return false;
                }
                if (outcome instanceof Outcome.Temporary temporary && temporary.ofDomain()) {
                    troubled.add(domain);
                }
            }
        }
        return true;
    }

    private void release(List<PreparingMail.Ready> untried) {
        mails.release(untried.stream().map(PreparingMail.Ready::mail).toList());
    }

    private Outcome send(PreparingMail.Ready ready, MailServer.Connection connection) {
        Outcome[] outcome = new Outcome[1];
        trace.under(ready.mail().traceparent(), "mail send", () -> {
            Instant start = Instant.now();
            outcome[0] = outcome(ready, connection);
            note(ready, outcome[0]);
            noteDomain(ready.mail(), outcome[0], Duration.between(start, Instant.now()));
        });
        return outcome[0];
    }

    private void noteDomain(Mails.Claimed mail, Outcome outcome, Duration took) {
        if (took.compareTo(properties.slowAfter()) > 0) {
            domains.slow(mail.domain());
        }
        switch (outcome) {
            case Outcome.Temporary temporary when temporary.ofDomain() -> domains.troubled(mail.domain());
            case Outcome.Broken broken when broken.ofDomain() -> domains.troubled(mail.domain());
            case Outcome.Accepted _ when mail.troubled() -> domains.well(mail.domain());
            default -> {
                // It says nothing about the domain.
            }
        }
    }

    private Outcome outcome(PreparingMail.Ready ready, MailServer.Connection connection) {
        try {
            String domain = Envelope.domain(ready.network());
            MimeMessage message = Envelope.of(
                    server.session(), ready, returnPaths.of(ready.mail().id(), domain));
            signing.sign(message, domain);
            return connection.send(message);
        } catch (AddressException unusable) {
            return new Outcome.Permanent("address unusable", Report.ofStatus("5.1.3"));
        } catch (MessagingException unwritable) {
            return new Outcome.Permanent("message unwritable", null);
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
            case Outcome.Temporary temporary -> {
                if (!retry(mail, temporary.problem())) {
                    bounces.take(mail.id(), Report.ofStatus("4.4.7"));
                }
            }
            case Outcome.Broken broken -> retry(mail, broken.problem());
            case Outcome.Permanent(String problem, @Nullable Report report) -> {
                mails.failed(mail, problem);
                log.warn("Mail {} ({}) failed for good: {}", mail.id(), mail.kind(), problem);
                if (report != null) {
                    bounces.take(mail.id(), report);
                }
            }
        }
    }

    /** Answers whether it will be tried again. */
    private boolean retry(Mails.Claimed mail, String problem) {
        RetryPolicy retries = properties.retries();
        if (retries.isOver(mail.age())) {
            mails.failed(mail, problem);
            log.warn(
                    "Mail {} ({}) is given up after {} attempts: {}", mail.id(), mail.kind(), mail.attempts(), problem);
            return false;
        }
        Duration pause = retries.pauseAfter(mail.attempts());
        mails.retryLater(mail, pause, problem);
        log.info("Mail {} ({}) is tried again in {}: {}", mail.id(), mail.kind(), pause, problem);
        return true;
    }
}
