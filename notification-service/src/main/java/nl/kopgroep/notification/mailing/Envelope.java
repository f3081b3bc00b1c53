package nl.kopgroep.notification.mailing;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.kopgroep.notification.facts.Networks.Network;
import nl.kopgroep.notification.facts.People.Person;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/** Makes the message that goes over the wire. No header can be made longer or more by what people typed. */
final class Envelope {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]+");
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_ADDRESS = 254;
    private static final String FALLBACK = "kopgroep.invalid";

    private Envelope() {}

    /**
     * The message.
     *
     * @param returnPath where it comes back to when it can't be delivered
     * @throws AddressException when nothing can be sent to the person's address
     */
    static MimeMessage of(Session session, PreparingMail.Ready ready, String returnPath) throws MessagingException {
        Letter letter = ready.letter();
        Network network = ready.network();
        Person person = ready.person();
        String domain = domain(network);
        SMTPMessage message = new WithId(session, "<" + ready.mail().id() + "@" + domain + ">");
        message.setEnvelopeFrom(returnPath);
        message.setFrom(address("meldingen@" + domain, network.name()));
        message.setRecipient(Message.RecipientType.TO, recipient(person));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(new Date());
        message.setHeader("List-Id", "<" + host(network.listId()) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language().code());
        UUID about = ready.about();
        if (about != null) {
            // No mail has this id: it is the item or meeting itself, under which mail programs gather all mails about
            // it.
            String thread = "<item." + about + "@" + domain + ">";
            message.setHeader("In-Reply-To", thread);
            message.setHeader("References", thread);
        }
        if (letter.stopUrl() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.stopUrl() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(TextForm.of(letter), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(HtmlForm.of(letter), "UTF-8", "html");
        message.setContent(content(text, html, letter.agenda()));
        message.saveChanges();
        return message;
    }

    /** A mail that is about one meeting has it in a third form; where there is more in it, it comes along (RFC 6047). */
    private static Multipart content(MimeBodyPart text, MimeBodyPart html, Letter.@Nullable Agenda agenda)
            throws MessagingException {
        if (agenda == null) {
            return new MimeMultipart("alternative", text, html);
        }
        MimeBodyPart calendar = new MimeBodyPart();
        calendar.setDataHandler(new DataHandler(new ByteArrayDataSource(
                agenda.file().getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=UTF-8; method=" + agenda.method())));
        // Not by what people typed in it: a mail with another encoding is written anew for each of its readers.
        calendar.setHeader("Content-Transfer-Encoding", "quoted-printable");
        if (agenda.whole()) {
            return new MimeMultipart("alternative", text, html, calendar);
        }
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(new MimeMultipart("alternative", text, html));
        calendar.setDisposition(Part.ATTACHMENT);
        calendar.setFileName("agenda.ics");
        return new MimeMultipart("mixed", words, calendar);
    }

    /**
     * To whom it goes.
     *
     * @throws AddressException when nothing can be sent to the person's address
     */
    static InternetAddress recipient(Person person) throws AddressException {
        return address(person.email(), person.name());
    }

    /** Exactly one mailbox (RFC 5321), and nothing of it that could be read as anything else. */
    private static InternetAddress address(String email, String name) throws AddressException {
        int at = email.lastIndexOf('@');
        if (at < 1
                || at > LONGEST_LOCAL_PART
                || !PRINTABLE.matcher(email.substring(0, at)).matches()) {
            throw new AddressException("not an address");
        }
        try {
            String host = IDN.toASCII(email.substring(at + 1), IDN.ALLOW_UNASSIGNED);
            String whole = email.substring(0, at + 1) + host;
            InternetAddress address = new InternetAddress(whole);
            address.validate();
            if (!HOST.matcher(host).matches()
                    || whole.length() > LONGEST_ADDRESS
                    || !whole.equals(address.getAddress())) {
                throw new AddressException("not an address");
            }
            address.setPersonal(OneLine.of(name), "UTF-8");
            return address;
        } catch (UnsupportedEncodingException | IllegalArgumentException unusable) {
            throw new AddressException("not an address");
        }
    }

    /** The domain that this network's mails come from. */
    static String domain(Network network) {
        return host(network.mailDomain());
    }

    /** A name for a header that can't carry anything but a host. */
    private static String host(String name) {
        return HOST.matcher(name).matches() ? name : FALLBACK;
    }

    /** Keeps its Message-ID, so that a second copy after a crash is recognised as one. */
    private static final class WithId extends SMTPMessage {
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
