package nl.kopgroep.notification.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.springframework.stereotype.Component;

/** Signs mail for the domain that it comes from (RFC 6376), with the key whose turn it is. */
@Component
class DkimSigning {

    /** RFC 8058 has the one for stopping signed too, or mail programs don't show it. */
    private static final String HEADERS = "from:to:subject:date:message-id:in-reply-to:references:list-id:"
            + "list-unsubscribe:list-unsubscribe-post:auto-submitted:mime-version:content-type";

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final DkimKeys keys;
    private final boolean enabled;
    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    DkimSigning(DkimKeys keys, DkimProperties properties) {
        this.keys = keys;
        this.enabled = properties.enabled();
    }

    private record Known(List<DkimKeys.Key> keys, Instant readAt) {}

    /** The header that signs this mail, to be put before it; empty when that is left to the mail server. */
    byte[] signature(byte[] mail, String domain) throws MessagingException {
        if (!enabled) {
            return new byte[0];
        }
        DkimKeys.Key key = current();
        DKIMSigner signer = new DKIMSigner(
                "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + domain + "; s=" + key.selector() + "; t="
                        + Instant.now().getEpochSecond() + "; h=" + HEADERS + "; bh=; b=;",
                key.privateKey());
        try {
            String header = signer.sign(new ByteArrayInputStream(mail));
            int colon = header.indexOf(':');
            String folded =
                    MimeUtility.fold(colon + 2, header.substring(colon + 1).strip());
            return (header.substring(0, colon) + ": " + folded + "\r\n").getBytes(StandardCharsets.US_ASCII);
        } catch (IOException | FailException failed) {
            throw new MessagingException("not signed", failed);
        }
    }

    private DkimKeys.Key current() {
        Instant now = Instant.now();
        Known read = known;
        if (read.keys().isEmpty() || read.readAt().plus(LOOK_AGAIN).isBefore(now)) {
            read = new Known(keys.all(), now);
            known = read;
        }
        return read.keys().stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .reduce((_, later) -> later)
                .orElseGet(read.keys()::getFirst);
    }
}
