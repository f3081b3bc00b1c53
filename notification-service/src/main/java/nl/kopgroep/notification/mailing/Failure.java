package nl.kopgroep.notification.mailing;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Reads from an exception of the mail library what the server said. */
final class Failure {

    /** RFC 3463: the mailbox or its host doesn't exist, or the address isn't one. */
    private static final Pattern NO_SUCH_ADDRESS = Pattern.compile("^\\s*5\\d\\d[ -]5\\.1\\.(1|2|3|6|10)\\b");

    private Failure() {}

    static Outcome outcome(MessagingException failure) {
        for (@Nullable Exception cause = failure; cause != null; cause = next(cause)) {
            switch (cause) {
                case SMTPAddressFailedException address -> {
                    return ofCode(
                            address.getReturnCode(),
                            "recipient",
                            NO_SUCH_ADDRESS.matcher(said(address)).find());
                }
                // Our own sender refused is ours to mend: the reader's mail waits for it.
                case SMTPSenderFailedException sender -> {
                    return new Outcome.Temporary("sender " + sender.getReturnCode());
                }
                case SMTPSendFailedException send
                when send.getReturnCode() >= 400
                        && !(send.getNextException() instanceof SMTPAddressFailedException) -> {
                    return ofCode(send.getReturnCode(), "message", false);
                }
                default -> {
                    // What it wraps may say more.
                }
            }
        }
        return new Outcome.Broken(failure.getClass().getSimpleName());
    }

    private static Outcome ofCode(int code, String part, boolean noSuchAddress) {
        String problem = part + " " + code;
        if (code == 421) {
            return new Outcome.Broken(problem);
        }
        return code >= 500 ? new Outcome.Permanent(problem, noSuchAddress) : new Outcome.Temporary(problem);
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static String said(Exception failure) {
        return String.valueOf(failure.getMessage());
    }
}
