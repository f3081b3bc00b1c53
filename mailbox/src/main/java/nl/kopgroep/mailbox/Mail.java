package nl.kopgroep.mailbox;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One mail as people and tests want to see it.
 *
 * @param recipients of the envelope: whom it was really sent to
 * @param html null when it has text alone
 * @param source all of it, with the envelope in front
 */
record Mail(
        String id,
        Instant receivedAt,
        String from,
        List<String> recipients,
        String subject,
        String text,
        @Nullable String html,
        Map<String, String> headers,
        byte[] source) {

    private static final String SENDER = "X-Mailbox-From";
    private static final String RECIPIENT = "X-Mailbox-To";
    private static final String RECEIVED = "X-Mailbox-Received";
    private static final Session SESSION = Session.getInstance(new Properties());

    static String envelope(String sender, List<String> recipients, Instant receivedAt) {
        StringBuilder lines = new StringBuilder();
        lines.append(SENDER).append(": ").append(sender).append("\r\n");
        recipients.forEach(recipient ->
                lines.append(RECIPIENT).append(": ").append(recipient).append("\r\n"));
        return lines.append(RECEIVED)
                .append(": ")
                .append(receivedAt)
                .append("\r\n")
                .toString();
    }

    static Mail parse(String id, byte[] source) throws IOException {
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(source));
            Bodies bodies = new Bodies();
            bodies.collect(message);
            String[] recipients = message.getHeader(RECIPIENT);
            String[] received = message.getHeader(RECEIVED);
            String subject = message.getSubject();
            return new Mail(
                    id,
                    received == null ? Instant.EPOCH : Instant.parse(received[0]),
                    people(message.getFrom()),
                    recipients == null ? List.of() : List.of(recipients),
                    subject == null ? "" : subject,
                    bodies.text(),
                    bodies.html,
                    headers(message),
                    source);
        } catch (MessagingException e) {
            throw new IOException("mail " + id + " can't be read", e);
        }
    }

    boolean isFor(String address) {
        return recipients.stream().anyMatch(recipient -> recipient.equalsIgnoreCase(address));
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            if (!header.getName().startsWith("X-Mailbox-")) {
                headers.putIfAbsent(header.getName(), header.getValue());
            }
        }
        return headers;
    }

    private static String people(Address @Nullable [] addresses) {
        List<String> names = new ArrayList<>();
        for (Address address : addresses == null ? new Address[0] : addresses) {
            names.add(address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString());
        }
        return String.join(", ", names);
    }

    private static final class Bodies {

        private @Nullable String plain;
        private @Nullable String html;

        void collect(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
                for (int i = 0; i < multipart.getCount(); i++) {
                    BodyPart inner = multipart.getBodyPart(i);
                    collect(inner);
                }
            } else if (part.isMimeType("text/html") && html == null) {
                html = part.getContent().toString();
            } else if (part.isMimeType("text/*") && plain == null) {
                plain = part.getContent().toString();
            }
        }

        String text() {
            return plain == null ? "" : plain;
        }
    }
}
