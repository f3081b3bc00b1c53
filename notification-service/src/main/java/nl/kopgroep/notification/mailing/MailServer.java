package nl.kopgroep.notification.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The server that takes our mail, by connections that carry many mails one after the other. */
@Component
class MailServer {

    private final JavaMailSenderImpl settings;

    MailServer(JavaMailSenderImpl settings) {
        this.settings = settings;
    }

    Session session() {
        return settings.getSession();
    }

    /** Opens a connection; throws when the server can't be reached or doesn't want us. */
    Connection connect() throws MessagingException {
        Transport transport = session().getTransport("smtp");
        transport.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
        return new Connection(transport);
    }

    /** One connection; after {@link Outcome.Broken} it is of no use any more. */
    static final class Connection implements AutoCloseable {

        private final Transport transport;

        private Connection(Transport transport) {
            this.transport = transport;
        }

        /** Whether the server still answers on it. */
        boolean works() {
            return transport.isConnected();
        }

        Outcome send(MimeMessage message) {
            try {
                transport.sendMessage(message, message.getAllRecipients());
                return new Outcome.Accepted();
            } catch (MessagingException failure) {
                return Failure.outcome(failure);
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
