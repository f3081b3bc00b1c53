package nl.kopgroep.notification.mailing;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.util.Date;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.kopgroep.notification.facts.Networks.Network;
import nl.kopgroep.notification.facts.People.Person;

/** Makes the message that goes over the wire. No header can be made longer or more by what people typed. */
final class Envelope {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final String FALLBACK = "kopgroep.invalid";

    private Envelope() {}

    /**
     * The message.
     *
     * @throws AddressException when nothing can be sent to the person's address
     */
    static MimeMessage of(Session session, UUID mailId, Letter letter, Network network, Person person)
            throws MessagingException {
        String domain = host(network.mailDomain());
        MimeMessage message = new WithId(session, "<" + mailId + "@" + domain + ">");
        message.setFrom(address("meldingen@" + domain, network.name()));
        message.setRecipient(Message.RecipientType.TO, address(person.email(), person.name()));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(new Date());
        message.setHeader("List-Id", "<" + host(network.listId()) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language().code());
        if (letter.stopUrl() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.stopUrl() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(TextForm.of(letter), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(HtmlForm.of(letter), "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    private static InternetAddress address(String email, String name) throws AddressException {
        int at = email.lastIndexOf('@');
        if (at < 1 || !email.equals(OneLine.of(email))) {
            throw new AddressException("not an address");
        }
        try {
            InternetAddress address =
                    new InternetAddress(email.substring(0, at + 1) + IDN.toASCII(email.substring(at + 1)));
            address.validate();
            address.setPersonal(OneLine.of(name), "UTF-8");
            return address;
        } catch (UnsupportedEncodingException | IllegalArgumentException unusable) {
            throw new AddressException("not an address");
        }
    }

    /** A name for a header that can't carry anything but a host. */
    private static String host(String name) {
        return HOST.matcher(name).matches() ? name : FALLBACK;
    }

    /** Keeps its Message-ID, so that a second copy after a crash is recognised as one. */
    private static final class WithId extends MimeMessage {
        private final String id;

        WithId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
