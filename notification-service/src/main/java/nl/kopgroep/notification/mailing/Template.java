package nl.kopgroep.notification.mailing;

import jakarta.mail.Address;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.kopgroep.notification.facts.People.Person;

/**
 * A mail that was written for one reader, from which it is written for others: it knows where the first one's address,
 * secrets and ids stand. Where anything else of that reader is left in it, there is none.
 */
final class Template {

    private static final String SOFT_BREAK = "=\r\n";

    private final byte[] beforeDate;
    private final byte[] beforeRecipient;
    private final byte[] rest;
    private final List<int[]> places;

    private volatile Dated dated = new Dated(-1, new byte[0]);

    private Template(byte[] beforeDate, byte[] beforeRecipient, byte[] rest, List<int[]> places) {
        this.beforeDate = beforeDate;
        this.beforeRecipient = beforeRecipient;
        this.rest = rest;
        this.places = places;
    }

    private record Dated(long second, byte[] line) {}

    /**
     * The template of a mail; empty when it can't be one.
     *
     * @param personal what stands in that person's mail only, in the order in which {@link #filled} is given others'
     */
    static Optional<Template> of(byte[] mail, Person person, List<String> personal) {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        int date = text.indexOf("Date: ");
        int to = text.indexOf("\r\nTo: ") + 2;
        int headers = text.indexOf("\r\n\r\n");
        if (date < 0 || to < date || headers < to || text.contains("Content-Transfer-Encoding: base64")) {
            return Optional.empty();
        }
        String beforeRecipient = text.substring(endOfHeader(text, date), to);
        String rest = text.substring(endOfHeader(text, to));
        List<int[]> places = new ArrayList<>();
        byte[] masked = rest.getBytes(StandardCharsets.ISO_8859_1);
        for (String each : personal) {
            int[] found = each.isEmpty() ? new int[0] : places(rest, each);
            places.add(found);
            for (int place : found) {
                masked[place] = 0;
            }
        }
        String remains = (text.substring(0, date) + beforeRecipient + new String(masked, StandardCharsets.ISO_8859_1))
                .replace(SOFT_BREAK, "");
        boolean impersonal = !remains.contains(person.email())
                && !remains.contains(person.id().toString())
                && (person.name().isBlank() || !remains.contains(person.name()))
                && personal.stream().noneMatch(each -> !each.isEmpty() && remains.contains(each));
        return impersonal
                ? Optional.of(new Template(
                        text.substring(0, date).getBytes(StandardCharsets.ISO_8859_1),
                        beforeRecipient.getBytes(StandardCharsets.ISO_8859_1),
                        rest.getBytes(StandardCharsets.ISO_8859_1),
                        places))
                : Optional.empty();
    }

    /** The same mail for another reader, of today. */
    byte[] filled(InternetAddress recipient, List<String> personal) {
        byte[] filled = rest.clone();
        for (int i = 0; i < places.size(); i++) {
            String value = personal.get(i);
            int[] found = places.get(i);
            for (int at = 0; at < found.length; at++) {
                filled[found[at]] = (byte) value.charAt(at % value.length());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(filled.length + beforeRecipient.length + 256);
        out.writeBytes(beforeDate);
        out.writeBytes(dateLine());
        out.writeBytes(beforeRecipient);
        out.writeBytes(("To: " + InternetAddress.toString(new Address[] {recipient}, "To: ".length()) + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(filled);
        return out.toByteArray();
    }

    private byte[] dateLine() {
        long second = Instant.now().getEpochSecond();
        Dated known = dated;
        if (known.second() != second) {
            String line = "Date: " + new MailDateFormat().format(new Date(second * 1000)) + "\r\n";
            known = new Dated(second, line.getBytes(StandardCharsets.ISO_8859_1));
            dated = known;
        }
        return known.line();
    }

    /** The end of the header that begins there, with the lines that go on with it. */
    private static int endOfHeader(String text, int start) {
        int end = text.indexOf("\r\n", start);
        while (end + 2 < text.length() && (text.charAt(end + 2) == ' ' || text.charAt(end + 2) == '\t')) {
            end = text.indexOf("\r\n", end + 2);
        }
        return end + 2;
    }

    /** Where each octet of each occurrence stands, also where quoted-printable broke it in two. */
    private static int[] places(String text, String value) {
        StringBuilder joined = new StringBuilder(text.length());
        int[] origin = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith(SOFT_BREAK, i)) {
                i += SOFT_BREAK.length() - 1;
            } else {
                origin[joined.length()] = i;
                joined.append(text.charAt(i));
            }
        }
        IntStream.Builder found = IntStream.builder();
        for (int at = joined.indexOf(value); at >= 0; at = joined.indexOf(value, at + value.length())) {
            for (int i = 0; i < value.length(); i++) {
                found.add(origin[at + i]);
            }
        }
        return found.build().toArray();
    }
}
