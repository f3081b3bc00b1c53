package nl.kopgroep.teststack;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * A mail as its receiver has it.
 *
 * @param headers every header by its name in lower case; of a repeated one the last
 * @param text the text/plain part, or empty
 * @param html the text/html part, or empty
 * @param source all of it as it arrived, an octet a character
 */
public record Mail(String from, String subject, Map<String, String> headers, String text, String html, String source) {

    /** The whole of it, to be looked at part by part. */
    public MimeMessage message() throws MessagingException {
        return read(source.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static MimeMessage read(byte[] raw) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    static Mail parse(byte[] raw) throws MessagingException, IOException {
        var message = read(raw);
        var headers = new LinkedHashMap<String, String>();
        var all = message.getAllHeaders();
        while (all.hasMoreElements()) {
            var header = all.nextElement();
            headers.put(header.getName().toLowerCase(java.util.Locale.ROOT), header.getValue());
        }
        var from = message.getFrom() == null ? "" : message.getFrom()[0].toString();
        var subject = message.getSubject() == null ? "" : message.getSubject();
        return new Mail(
                from,
                subject,
                headers,
                partOf(message, "text/plain"),
                partOf(message, "text/html"),
                new String(raw, StandardCharsets.ISO_8859_1));
    }

    private static String partOf(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                var found = partOf(child, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
