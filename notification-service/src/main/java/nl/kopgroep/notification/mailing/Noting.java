package nl.kopgroep.notification.mailing;

import java.time.Duration;
import java.util.Optional;
import nl.kopgroep.notification.bounces.Report;
import nl.kopgroep.notification.bounces.TakingBounce;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notes what became of a mail: that it went, that it is tried again and when, or that it never will. */
@Component
class Noting {

    private static final Logger log = LoggerFactory.getLogger(Noting.class);

    private final Mails mails;
    private final Recording recording;
    private final TakingBounce bounces;
    private final Domains domains;
    private final MailProperties properties;

    Noting(Mails mails, Recording recording, TakingBounce bounces, Domains domains, MailProperties properties) {
        this.mails = mails;
        this.recording = recording;
        this.bounces = bounces;
        this.domains = domains;
        this.properties = properties;
    }

    /** Notes what it says about the domain that receives it. */
    void ofDomain(Mails.Claimed mail, Outcome outcome, Duration took) {
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

    /** Notes it; answers what has to be waited for, when it isn't written down yet. */
    Optional<Recording.Note> of(PreparingMail.Ready ready, Outcome outcome) {
        Mails.Claimed mail = ready.mail();
        switch (outcome) {
            case Outcome.Accepted _ -> {
                log.info(
                        "Mail {} ({}) was sent with {} updates",
                        mail.id(),
                        mail.kind(),
                        ready.entries().size());
                return Optional.of(recording.taken(mail, ready.updates()));
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
        return Optional.empty();
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
