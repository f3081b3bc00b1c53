package nl.kopgroep.notification.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.kopgroep.notification.bounces.Report;
import nl.kopgroep.notification.work.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends what is due over one connection, and finishes no mail before the outcome of the one before it is written down
 * for good: a crash between the server's 250 and that note means one second copy for each connection, with the same
 * Message-ID, and never a missing one.
 */
@Component
class SendingMail {

    /** A turn that comes within this time is waited for; for a later one the mail goes back. */
    private static final Duration SOON = Duration.ofMillis(50);

    private static final Duration FOREVER = Duration.ofDays(1);

    private final Mails mails;
    private final Noting noting;
    private final Writing writing;
    private final Trace trace;
    private final Pace pace;
    private final Pace domainPace;
    private final boolean paced;

    SendingMail(Mails mails, Noting noting, Writing writing, Trace trace, MailProperties properties) {
        this.mails = mails;
        this.noting = noting;
        this.writing = writing;
        this.trace = trace;
        this.pace = new Pace(properties.rate(), System::nanoTime);
        this.paced = properties.rate() > 0 || properties.ratePerDomain() > 0;
        this.domainPace = new Pace(properties.ratePerDomain(), System::nanoTime);
    }

    /**
     * Sends some of what is due, or as much of it as the connection lasts. It connects before it claims, so that
     * nothing is claimed that can't be tried.
     *
     * @return whether there was anything to send
     * @throws MessagingException when there was, and the server can't be reached
     */
    boolean sendDue(Line line, Stock stock) throws MessagingException, InterruptedException {
        if (!stock.any()) {
            line.rest();
            return false;
        }
        MailServer.Connection connection = line.open();
        Round round = new Round(stock.take());
        if (!send(round, connection)) {
            line.close();
        }
        // Also when the connection broke: the next one finishes nothing before this is written down.
        round.recorded.await();
        return true;
    }

    /** One connection's portion while it is sent. */
    private static final class Round {

        final Deque<PreparingMail.Ready> left;
        final Instant until;
        final Set<String> troubled = new HashSet<>();
        Recording.Note recorded = Recording.Note.NONE;

        Round(Stock.Portion portion) {
            this.left = new ArrayDeque<>(portion.mails());
            this.until = portion.until();
        }
    }

    private record Written(PreparingMail.Ready ready, Post post) {}

    /** Answers whether the connection is still of use. */
    private boolean send(Round round, MailServer.Connection connection) throws InterruptedException {
        @Nullable Written current = next(round);
        while (current != null) {
            @Nullable Written following = paced ? null : next(round);
            Outcome outcome = send(current, following == null ? null : following.post(), round, connection);
            if (outcome instanceof Outcome.Broken) {
                release(following, round);
                return false;
            }
            if (outcome instanceof Outcome.Temporary temporary && temporary.ofDomain()) {
                round.troubled.add(current.ready().mail().domain());
            }
            if (following != null
                    && round.troubled.contains(following.ready().mail().domain())) {
                release(List.of(following.ready()));
                following = null;
                if (connection.isPromised()) {
                    release(null, round);
                    return false;
                }
            }
            current = following == null ? next(round) : following;
        }
        return true;
    }

    /** The next one that may be sent now, written; null when there is none. */
    private @Nullable Written next(Round round) throws InterruptedException {
        while (!round.left.isEmpty()) {
            if (Instant.now().isAfter(round.until)) {
                release(null, round);
                return null;
            }
            PreparingMail.Ready ready = round.left.remove();
            String domain = ready.mail().domain();
            Duration turn = domainPace.untilTurn(domain, SOON);
            if (round.troubled.contains(domain)) {
                release(List.of(ready));
            } else if (turn.compareTo(SOON) > 0) {
                mails.postpone(ready.mail(), turn);
            } else {
                Thread.sleep(turn.plus(pace.untilTurn("all", FOREVER)));
                try {
                    return new Written(ready, writing.write(ready));
                } catch (AddressException unusable) {
                    note(ready, new Outcome.Permanent("address unusable", Report.ofStatus("5.1.3")), round);
                } catch (MessagingException unwritable) {
                    note(ready, new Outcome.Permanent("message unwritable", null), round);
                }
            }
        }
        return null;
    }

    private void release(@Nullable Written also, Round round) {
        List<PreparingMail.Ready> untried = new ArrayList<>(round.left);
        round.left.clear();
        if (also != null) {
            untried.add(also.ready());
        }
        release(untried);
    }

    private void release(List<PreparingMail.Ready> untried) {
        mails.release(untried.stream().map(PreparingMail.Ready::mail).toList());
    }

    private Outcome send(Written written, @Nullable Post next, Round round, MailServer.Connection connection)
            throws InterruptedException {
        PreparingMail.Ready ready = written.ready();
        Object[] ended = new Object[1];
        trace.under(ready.mail().traceparent(), "mail send", () -> {
            long start = System.nanoTime();
            long[] waited = new long[1];
            Recording.Note before = round.recorded;
            try {
                Outcome outcome = connection.send(written.post(), next, () -> {
                    long since = System.nanoTime();
                    before.await();
                    waited[0] = System.nanoTime() - since;
                });
                note(ready, outcome, round);
                noting.ofDomain(ready.mail(), outcome, Duration.ofNanos(System.nanoTime() - start - waited[0]));
                ended[0] = outcome;
            } catch (InterruptedException stopped) {
                ended[0] = stopped;
            }
        });
        if (ended[0] instanceof InterruptedException stopped) {
            throw stopped;
        }
        return (Outcome) Objects.requireNonNull(ended[0]);
    }

    private void note(PreparingMail.Ready ready, Outcome outcome, Round round) {
        noting.of(ready, outcome).ifPresent(note -> round.recorded = note);
    }
}
