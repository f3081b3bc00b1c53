package nl.kopgroep.notification.bounces;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

/** A mail server that brings back what it could not deliver, as real ones write it. */
final class Postman {

    private final int port;

    Postman(int port) {
        this.port = port;
    }

    /** Brings a report of a failed or delayed delivery (RFC 3464). */
    void bringsBack(String returnPath, String action, String status) {
        brings(returnPath, """
                From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

                --b1
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --b1
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org
                Arrival-Date: Sat, 21 Nov 2026 10:00:00 +0100 (CET)

                Final-Recipient: rfc822; somebody@example.org
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; whatever it said

                --b1
                Content-Type: message/rfc822

                From: meldingen@mail.kopgroep.example
                Subject: Vraag de bank

                Hallo
                --b1--
                """.formatted(action, status));
    }

    /** Brings a complaint of a reader (RFC 5965). */
    void bringsComplaint(String recipient, String type, String originalMailFrom) {
        brings(recipient, """
                From: <abusedesk@example.com>
                Subject: FW: Vraag de bank
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary="b2"

                --b2
                Content-Type: text/plain; charset="US-ASCII"

                This is an email abuse report.

                --b2
                Content-Type: message/feedback-report

                Feedback-Type: %s
                User-Agent: SomeGenerator/1.0
                Version: 1
                Original-Mail-From: <%s>

                --b2
                Content-Type: message/rfc822

                From: meldingen@mail.kopgroep.example
                Subject: Vraag de bank

                Hallo
                --b2--
                """.formatted(type, originalMailFrom));
    }

    /** Brings whatever; throws when it isn't taken. */
    void brings(String returnPath, String mail) {
        try {
            deliver(returnPath, mail);
        } catch (MessagingException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** What the other side replies to this recipient. */
    int replyTo(String recipient) {
        try {
            deliver(recipient, "Subject: x\n\nx\n");
            return 250;
        } catch (MessagingException refused) {
            for (Exception cause = refused;
                    cause instanceof MessagingException wraps;
                    cause = wraps.getNextException()) {
                if (cause instanceof SMTPAddressFailedException address) {
                    return address.getReturnCode();
                }
            }
            throw new IllegalStateException(refused);
        }
    }

    private void deliver(String recipient, String mail) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.from", "<>");
        properties.put("mail.smtp.localhost", "mx.example.org");
        Session session = Session.getInstance(properties);
        Message message = new MimeMessage(
                session, new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", port, null, null);
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(recipient, false)});
        }
    }
}
