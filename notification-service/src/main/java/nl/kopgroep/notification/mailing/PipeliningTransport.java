package nl.kopgroep.notification.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Speaks SMTP with as little waiting as the server allows (RFC 2920): where it offers PIPELINING, a mail's sender,
 * recipient and DATA go out together, right behind the last dot of the mail before. Elsewhere each command waits for
 * its answer. Connecting, encryption and login are the library's.
 */
final class PipeliningTransport extends SMTPTransport {

    private static final String DATA = "DATA";
    private static final int GO_ON = 354;

    private @Nullable Post announced;
    private boolean halfway;
    private boolean inText;

    PipeliningTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /** What has to be so before a mail is finished. */
    @FunctionalInterface
    interface Condition {
        /** Returns when it is so. */
        void await() throws InterruptedException;
    }

    /** Whether the server waits for a mail's text; then it can be given nothing else. */
    synchronized boolean waitsForText() {
        return announced != null;
    }

    /**
     * Brings one mail to the server.
     *
     * @param next the mail that surely comes after this one, whose beginning may go out with this one's end; or null
     * @param beforeItsEnd awaited before the dot by which the server may take the mail
     * @throws MessagingException when the connection broke, before or after the server took it
     */
    synchronized Outcome bring(Post post, @Nullable Post next, Condition beforeItsEnd)
            throws MessagingException, InterruptedException {
        if (announced != null && announced != post) {
            throw new IllegalStateException("The server waits for another mail's text");
        }
        boolean pipelining = supportsExtension("PIPELINING");
        Outcome refused = begin(post, pipelining);
        if (refused != null) {
            return refused;
        }
        beforeItsEnd.await();
        write(post);
        sendCommand(".");
        announced = pipelining ? next : null;
        if (announced != null) {
            send(beginning(announced));
        }
        return isFine(readServerResponse()) ? new Outcome.Accepted() : refusal("message");
    }

    private void write(Post post) throws MessagingException {
        inText = true;
        try {
            SMTPOutputStream out = (SMTPOutputStream) data();
            out.write(post.text());
            out.ensureAtBOL();
        } catch (IOException broken) {
            throw new MessagingException("The text could not be sent", broken);
        } finally {
            inText = false;
        }
    }

    /** The library gives the stream for a text only together with the command, which has been answered by now. */
    @Override
    protected void sendCommand(String command) throws MessagingException {
        if (!inText) {
            super.sendCommand(command);
        }
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        return inText ? GO_ON : super.readServerResponse();
    }

    private void send(List<String> commands) throws MessagingException {
        for (String command : commands) {
            sendCommand(command);
        }
    }

    /** Answers why the server doesn't want it; null when it waits for the text. */
    private @Nullable Outcome begin(Post post, boolean pipelining) throws MessagingException {
        List<String> commands = beginning(post);
        if (pipelining && announced == null) {
            send(commands);
        }
        announced = null;
        halfway = false;
        Outcome refused = null;
        for (String command : commands) {
            if (!pipelining) {
                sendCommand(command);
            }
            int code = readServerResponse();
            boolean fine = command.equals(DATA) ? code == GO_ON : isFine(code);
            if (command.equals(DATA) && fine && refused != null) {
                // It goes on although it refused: an empty mail to nobody ends that (RFC 2920, 3.1).
                simpleCommand(".");
            }
            if (!fine && refused == null) {
                refused = refusal(part(command));
                if (!pipelining || refused instanceof Outcome.Broken) {
                    break;
                }
            }
        }
        halfway = refused != null;
        return refused;
    }

    private List<String> beginning(Post post) {
        String from = "MAIL FROM:<" + post.from() + ">";
        String to = "RCPT TO:<" + post.to() + ">";
        return halfway ? List.of("RSET", from, to, DATA) : List.of(from, to, DATA);
    }

    private Outcome refusal(String part) {
        return Failure.of(part, getLastReturnCode(), String.valueOf(getLastServerResponse()));
    }

    private static String part(String command) {
        return switch (command.substring(0, 4)) {
            case "RCPT" -> "recipient";
            case "MAIL", "RSET" -> "sender";
            default -> "message";
        };
    }

    private static boolean isFine(int code) {
        return code / 100 == 2;
    }
}
