package nl.kopgroep.network.membership;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Mails those who applied without an account and were declined. Whoever has an account hears of things from
 * notification-service, which knows people alone; and who is admitted gets an account, with Keycloak's mail.
 */
@Component
class SendingRefusalLetters {

    private static final Logger log = LoggerFactory.getLogger(SendingRefusalLetters.class);
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final RefusalLetters letters;
    private final JavaMailSender server;
    private final String publicUrl;

    SendingRefusalLetters(
            RefusalLetters letters, JavaMailSender server, @Value("${kopgroep.public-url}") String publicUrl) {
        this.letters = letters;
        this.server = server;
        this.publicUrl = publicUrl;
    }

    /** At a fixed rate, so that each round has a thread of its own: a mail server that hangs holds up nothing else. */
    @Scheduled(fixedRateString = "${kopgroep.refusal-letters.send-every:PT1S}", initialDelayString = "PT1S")
    void send() {
        Optional<RefusalLetters.Due> next = letters.take(LEASE);
        while (next.isPresent()) {
            send(next.get());
            next = letters.take(LEASE);
        }
    }

    private void send(RefusalLetters.Due due) {
        RefusalLetter letter = due.letter();
        if (letter == null) {
            letters.done(due);
            return;
        }
        try {
            server.send(message(letter));
            letters.done(due);
            log.info("The applicant of membership {} was mailed that it was declined", due.membershipId());
        } catch (MessagingException | MailException e) {
            boolean again = letters.failed(due, e.getClass().getName());
            log.warn(
                    "The applicant of membership {} couldn't be mailed, attempt {}, {}: {}",
                    due.membershipId(),
                    due.attempts(),
                    again ? "to be tried again" : "given up",
                    e.getClass().getName());
        }
    }

    private MimeMessage message(RefusalLetter letter) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        // Its own, so that a second copy after a crash is recognised as one.
        message.setHeader(
                "Message-ID", "<" + letter.membershipId() + "." + letter.version() + "@" + letter.mailDomain() + ">");
        message.setFrom(from(letter));
        if (letter.contact() != null) {
            message.setReplyTo(InternetAddress.parse(letter.contact()));
        }
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.to().email(), true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.say("nl", "en"));
        message.setText(letter.text(publicUrl), "UTF-8");
        return message;
    }

    private static InternetAddress from(RefusalLetter letter) throws MessagingException {
        try {
            return new InternetAddress("meldingen@" + letter.mailDomain(), letter.network(), "UTF-8");
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("UTF-8 is always there", impossible);
        }
    }
}
