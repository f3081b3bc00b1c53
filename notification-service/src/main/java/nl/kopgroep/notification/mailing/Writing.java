package nl.kopgroep.notification.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kopgroep.notification.bounces.ReturnPaths;
import nl.kopgroep.notification.facts.Networks.Network;
import org.eclipse.angus.mail.util.CRLFOutputStream;
import org.springframework.stereotype.Component;

/**
 * Writes mails as they go over the wire. Readers who are told the same differ in their address and in the secrets and
 * ids of their links: from the second of them on, the mail is the first one's with those put in their places.
 */
@Component
class Writing {

    private static final int REMEMBERED = 64;

    private final MailServer server;
    private final ReturnPaths returnPaths;
    private final DkimSigning signing;

    /** What was said last, and how it was written; not yet written from there when it was said once. */
    private final Map<Said, Optional<Template>> templates = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Said, Optional<Template>> eldest) {
            return size() > REMEMBERED;
        }
    });

    Writing(MailServer server, ReturnPaths returnPaths, DkimSigning signing) {
        this.server = server;
        this.returnPaths = returnPaths;
        this.signing = signing;
    }

    /** All that a mail says, with nothing in it of who reads it. */
    private record Said(String letter, Network network, Optional<UUID> item, String kind, int entries) {}

    /**
     * The mail.
     *
     * @throws AddressException when nothing can be sent to the person's address
     */
    Post write(PreparingMail.Ready ready) throws MessagingException {
        String domain = Envelope.domain(ready.network());
        String from = returnPaths.of(ready.mail().id(), domain);
        byte[] text = text(ready, from);
        byte[] signature = signing.signature(text, domain);
        if (signature.length > 0) {
            byte[] signed = new byte[signature.length + text.length];
            System.arraycopy(signature, 0, signed, 0, signature.length);
            System.arraycopy(text, 0, signed, signature.length, text.length);
            text = signed;
        }
        return new Post(from, Envelope.recipient(ready.person()).getAddress(), text);
    }

    private byte[] text(PreparingMail.Ready ready, String from) throws MessagingException {
        List<String> personal = personal(ready);
        Said said = said(ready, personal);
        Optional<Template> known = templates.get(said);
        if (known != null && known.isPresent()) {
            return known.get().filled(Envelope.recipient(ready.person()), personal);
        }
        MimeMessage message = Envelope.of(server.session(), ready, from);
        ByteArrayOutputStream written = new ByteArrayOutputStream(8_192);
        try {
            message.writeTo(new CRLFOutputStream(written));
        } catch (IOException impossible) {
            throw new MessagingException("not written", impossible);
        }
        byte[] text = written.toByteArray();
        templates.put(said, known == null ? Optional.empty() : Template.of(text, ready.person(), personal));
        return text;
    }

    /** What stands in this reader's mail only, each of the same length in everybody's. */
    private static List<String> personal(PreparingMail.Ready ready) {
        String stop = ready.letter().stopUrl();
        return Stream.concat(
                        Stream.of(
                                ready.mail().id().toString(),
                                stop == null ? "" : stop.substring(stop.lastIndexOf('/') + 1)),
                        ready.entries().stream()
                                .flatMap(entry -> entry.subscriptionIds().stream())
                                .distinct()
                                .map(UUID::toString))
                .toList();
    }

    private static Said said(PreparingMail.Ready ready, List<String> personal) {
        String letter = ready.letter().toString();
        for (int i = 0; i < personal.size(); i++) {
            if (!personal.get(i).isEmpty()) {
                letter = letter.replace(personal.get(i), "\u0000" + i);
            }
        }
        return new Said(
                letter,
                ready.network(),
                Optional.ofNullable(ready.about()),
                ready.mail().kind(),
                ready.entries().size());
    }
}
