package nl.kopgroep.notification.bounces;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a mail what it reports: delivery status (RFC 3464) or a complaint (RFC 5965). Words for people are
 * not looked at: out-of-office answers and whatever else comes to a return path report nothing.
 */
final class ReadingReport {

    private static final Pattern STATUS = Pattern.compile("\\s*([245]\\.\\d{1,3}\\.\\d{1,3})\\b.*", Pattern.DOTALL);
    /** Complaints of these kinds are about a mail that the reader doesn't want; "not-spam" for one isn't. */
    private static final List<String> COMPLAINTS = List.of("abuse", "fraud", "opt-out", "opt-out-list");

    private static final Session SESSION = Session.getInstance(new Properties());

    private ReadingReport() {}

    /**
     * What a mail reports.
     *
     * @param about the return path of the mail that it is about, as far as the report says so itself; else empty
     */
    record Found(Report report, String about) {}

    /** What the mail reports; the worst when it reports on several attempts. */
    static Optional<Found> of(byte[] mail) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(mail));
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                return status(new DeliveryStatus(part.getInputStream())).map(report -> new Found(report, ""));
            }
            if (part.isMimeType("message/feedback-report")) {
                return complaint(new InternetHeaders(part.getInputStream()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Report> status(DeliveryStatus status) {
        return IntStream.range(0, status.getRecipientDSNCount())
                .mapToObj(status::getRecipientDSN)
                .map(ReadingReport::ofRecipient)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Report::kind));
    }

    private static Optional<Report> ofRecipient(InternetHeaders recipient) {
        String action = first(recipient, "Action").toLowerCase(Locale.ROOT);
        Matcher status = STATUS.matcher(first(recipient, "Status"));
        if (!status.matches() || !(action.startsWith("failed") || action.startsWith("delayed"))) {
            return Optional.empty();
        }
        return Optional.of(Report.ofStatus(status.group(1)));
    }

    private static Optional<Found> complaint(InternetHeaders report) {
        String type = first(report, "Feedback-Type").strip().toLowerCase(Locale.ROOT);
        String about = first(report, "Original-Mail-From").strip().replaceAll("^<|>$", "");
        return COMPLAINTS.contains(type)
                ? Optional.of(new Found(new Report(Report.Kind.COMPLAINT, type), about))
                : Optional.empty();
    }

    private static String first(InternetHeaders headers, String name) {
        String @Nullable [] values = headers.getHeader(name);
        return values == null || values.length == 0 ? "" : Objects.requireNonNullElse(values[0], "");
    }
}
