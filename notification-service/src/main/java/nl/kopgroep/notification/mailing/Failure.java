package nl.kopgroep.notification.mailing;

import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kopgroep.notification.bounces.Report;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Reads from an exception of the mail library what the server said. */
final class Failure {

    /** What RFC 3463 adds to the reply. */
    private static final Pattern STATUS = Pattern.compile("^\\s*\\d{3}[ -]([45]\\.\\d{1,3}\\.\\d{1,3})\\b");

    /** A postponement that is about one mailbox; a bare 450 or 452 is too, by RFC 5321. */
    private static final Pattern OF_MAILBOX =
            Pattern.compile("^\\s*(\\d{3}[ -]4\\.[12]\\.\\d{1,3}\\b|45[02][ -](?!4\\.\\d))");

    /** Replies to a recipient that by themselves say that there is no such mailbox (RFC 5321, 4.2.3). */
    private static final Set<Integer> NO_MAILBOX = Set.of(550, 551, 553);

    private Failure() {}

    static Outcome outcome(MessagingException failure) {
        for (@Nullable Exception cause = failure; cause != null; cause = next(cause)) {
            switch (cause) {
                case SMTPAddressFailedException address -> {
                    return ofCode(address, address.getReturnCode(), "recipient", report(address));
                }
                // Our own sender refused is ours to mend: the reader's mail waits for it.
                case SMTPSenderFailedException sender -> {
                    return new Outcome.Temporary("sender " + sender.getReturnCode(), false);
                }
                case SMTPSendFailedException send
                when send.getReturnCode() >= 400
                        && !(send.getNextException() instanceof SMTPAddressFailedException) -> {
                    return ofCode(send, send.getReturnCode(), "message", null);
                }
                default -> {
                    // What it wraps may say more.
                }
            }
        }
        return new Outcome.Broken(failure.getClass().getSimpleName(), timedOut(failure));
    }

    private static Outcome ofCode(Exception reply, int code, String part, @Nullable Report report) {
        String problem = part + " " + code;
        if (code == 421) {
            return new Outcome.Broken(problem, true);
        }
        return code >= 500
                ? new Outcome.Permanent(problem, report)
                : new Outcome.Temporary(
                        problem, !OF_MAILBOX.matcher(said(reply)).find());
    }

    private static boolean timedOut(MessagingException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static Report report(SMTPAddressFailedException refusal) {
        Matcher status = STATUS.matcher(said(refusal));
        if (status.find()) {
            return Report.ofStatus(status.group(1));
        }
        return Report.ofStatus(NO_MAILBOX.contains(refusal.getReturnCode()) ? "5.1.1" : "4.0.0");
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static String said(Exception failure) {
        return String.valueOf(failure.getMessage());
    }
}
