package nl.kopgroep.notification.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The server that takes our mail, by connections that carry many mails one after the other. */
@Component
class MailServer {

    private static final GatheringSockets SOCKETS = new GatheringSockets();

    private final JavaMailSenderImpl settings;

    MailServer(JavaMailSenderImpl settings) {
        this.settings = settings;
    }

    Session session() {
        return settings.getSession();
    }

    /** Opens a connection; throws when the server can't be reached or doesn't want us. */
    Connection connect() throws MessagingException {
        PipeliningTransport transport = new PipeliningTransport(gathering(session()));
        transport.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
        return new Connection(transport);
    }

    /** The same settings, and sockets that gather; unless the operator chose others. */
    private static Session gathering(Session session) {
        Properties properties = new Properties();
        properties.putAll(session.getProperties());
        properties.putIfAbsent("mail.smtp.socketFactory", SOCKETS);
        return Session.getInstance(properties);
    }

    /** One connection; after {@link Outcome.Broken} it is of no use any more. */
    static final class Connection implements AutoCloseable {

        private final PipeliningTransport transport;

        private Connection(PipeliningTransport transport) {
            this.transport = transport;
        }

        /** Whether the server still answers on it. */
        boolean works() {
            return !transport.waitsForText() && transport.isConnected();
        }

        /** Whether the beginning of another mail went out already, so that nothing else can be sent. */
        boolean isPromised() {
            return transport.waitsForText();
        }

        /** Sends a mail, as {@link PipeliningTransport#bring} does. */
        Outcome send(Post post, @Nullable Post next, PipeliningTransport.Condition beforeItsEnd)
                throws InterruptedException {
            try {
                return transport.bring(post, next, beforeItsEnd);
            } catch (MessagingException failure) {
                return Failure.ofConnection(failure);
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException gone) {
                // It was closed from the other side; nothing was lost by that.
            }
        }
    }
}
