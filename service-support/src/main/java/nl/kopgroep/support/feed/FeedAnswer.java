package nl.kopgroep.support.feed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An answer that programs come for every few minutes: it says by what it can be recognised, and who has it already
 * hears only that (304).
 */
public final class FeedAnswer {

    public static final String ATOM = "application/atom+xml";
    public static final String CALENDAR = "text/calendar";

    private FeedAnswer() {}

    /** The body, of this kind, to be kept by whom {@code cache} says; its address is told to nobody. */
    public static ResponseEntity<byte[]> of(String type, byte[] body, CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .cacheControl(cache)
                .eTag("W/\"" + HexFormat.of().formatHex(hash(body), 0, 16) + "\"")
                .header("Referrer-Policy", "no-referrer")
                .body(body);
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
