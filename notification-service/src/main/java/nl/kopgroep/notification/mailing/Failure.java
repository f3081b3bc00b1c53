package nl.kopgroep.notification.mailing;

import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kopgroep.notification.bounces.Report;
import org.jspecify.annotations.Nullable;

/** What a server's refusal, or its silence, means for the mail. */
final class Failure {

    /** What RFC 3463 adds to the reply. */
    private static final Pattern STATUS = Pattern.compile("^\\s*\\d{3}[ -]([45]\\.\\d{1,3}\\.\\d{1,3})\\b");

    /** A postponement that is about one mailbox; a bare 450 or 452 is too, by RFC 5321. */
    private static final Pattern OF_MAILBOX =
            Pattern.compile("^\\s*(\\d{3}[ -]4\\.[12]\\.\\d{1,3}\\b|45[02][ -](?!4\\.\\d))");

    /** Replies to a recipient that by themselves say that there is no such mailbox (RFC 5321, 4.2.3). */
    private static final Set<Integer> NO_MAILBOX = Set.of(550, 551, 553);

    private static final int CLOSING = 421;

    private Failure() {}

    /**
     * A reply that isn't the one hoped for.
     *
     * @param part what was refused: sender, recipient or message
     * @param code of three digits; anything else when the connection ended without one
     * @param said the whole reply
     */
    static Outcome of(String part, int code, String said) {
        String problem = part + " " + code;
        if (code == CLOSING) {
            return new Outcome.Broken(problem, true);
        }
        if (code < 400 || code > 599) {
            return new Outcome.Broken(code < 0 ? "hung up" : problem, false);
        }
        if (part.equals("sender")) {
            // Our own sender refused is ours to mend: the reader's mail waits for it.
            return new Outcome.Temporary(problem, false);
        }
        if (code >= 500) {
            return new Outcome.Permanent(problem, part.equals("recipient") ? report(code, said) : null);
        }
        return new Outcome.Temporary(problem, !OF_MAILBOX.matcher(said).find());
    }

    /** The connection failed: whether the server took the mail isn't known. */
    static Outcome ofConnection(MessagingException failure) {
        return new Outcome.Broken(failure.getClass().getSimpleName(), timedOut(failure));
    }

    private static boolean timedOut(MessagingException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static Report report(int code, String said) {
        Matcher status = STATUS.matcher(said);
        if (status.find()) {
            return Report.ofStatus(status.group(1));
        }
        return Report.ofStatus(NO_MAILBOX.contains(code) ? "5.1.1" : "4.0.0");
    }
}
