package nl.kopgroep.notification.bounces;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/**
 * One mail to our return paths, or to where complaints are sent. Another address is refused, so that nothing is taken that would have to be
 * answered; what can't be noted now is left with the mail server, which tries again.
 */
final class ReceivingMail implements MessageHandler {

    private static final Logger log = LoggerFactory.getLogger(ReceivingMail.class);

    /** A report is small; whatever it quotes of the mail itself comes last and isn't needed. */
    private static final int MOST_BYTES = 512 * 1024;

    /** What mailbox providers are told to send complaints to: which mail they are about stands inside. */
    private static final String FEEDBACK = "feedback@";

    private static final int NO_SUCH_ADDRESS = 550;
    private static final int LATER = 451;

    private final ReturnPaths returnPaths;
    private final TakingBounce taking;
    private final MeterRegistry meters;
    private final List<UUID> mails = new ArrayList<>();

    ReceivingMail(ReturnPaths returnPaths, TakingBounce taking, MeterRegistry meters) {
        this.returnPaths = returnPaths;
        this.taking = taking;
        this.meters = meters;
    }

    @Override
    public void from(String sender) {
        // Anybody: who may report is said by the signature in the address.
    }

    @Override
    public void recipient(String address) throws RejectException {
        if (address.toLowerCase(Locale.ROOT).startsWith(FEEDBACK)) {
            return;
        }
        Optional<UUID> mail;
        try {
            mail = returnPaths.mailOf(address);
        } catch (RuntimeException noDatabase) {
            throw later(noDatabase);
        }
        if (mail.isEmpty()) {
            count("refused");
            throw new RejectException(NO_SUCH_ADDRESS, "5.1.1 no such address");
        }
        mails.add(mail.get());
    }

    @Override
    public String data(InputStream text) throws RejectException, IOException {
        byte[] mail = text.readNBytes(MOST_BYTES);
        text.transferTo(OutputStream.nullOutputStream());
        Optional<ReadingReport.Found> found = read(mail);
        count(found.isPresent() ? "report" : "other");
        if (found.isPresent()) {
            try {
                returnPaths.mailOf(found.get().about()).ifPresent(mails::add);
                mails.stream()
                        .distinct()
                        .forEach(id -> taking.take(id, found.get().report()));
            } catch (RuntimeException notNow) {
                throw later(notNow);
            }
        }
        return "2.0.0 taken";
    }

    @Override
    public void done() {
        // Nothing is kept open.
    }

    private static Optional<ReadingReport.Found> read(byte[] mail) {
        try {
            return ReadingReport.of(mail);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            log.info(
                    "A mail to a return path could not be read: {}",
                    unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static RejectException later(RuntimeException cause) {
        log.warn("Mail that came back could not be noted; the mail server keeps it", cause);
        return new RejectException(LATER, "4.3.0 later");
    }

    private void count(String outcome) {
        meters.counter("kopgroep.mail.returned", "outcome", outcome).increment();
    }
}
