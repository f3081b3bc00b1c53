package nl.kopgroep.notification.mailing;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A connection to the mail server that stays open from one batch to the next, and is made anew when it broke. */
final class Line implements AutoCloseable {

    private static final Duration IDLE = Duration.ofSeconds(20);

    private final MailServer server;
    private MailServer.@Nullable Connection connection;
    private Instant lastUsed = Instant.EPOCH;

    Line(MailServer server) {
        this.server = server;
    }

    /** An open connection; throws when the server can't be reached or doesn't want us. */
    MailServer.Connection open() throws MessagingException {
        MailServer.Connection known = connection;
        lastUsed = Instant.now();
        if (known != null && known.works()) {
            return known;
        }
        close();
        MailServer.Connection made = server.connect();
        connection = made;
        return made;
    }

    /** Ends a connection that had nothing to carry for a while: the server has others to serve. */
    void rest() {
        if (lastUsed.plus(IDLE).isBefore(Instant.now())) {
            close();
        }
    }

    @Override
    public void close() {
        MailServer.Connection known = connection;
        connection = null;
        if (known != null) {
            known.close();
        }
    }
}
