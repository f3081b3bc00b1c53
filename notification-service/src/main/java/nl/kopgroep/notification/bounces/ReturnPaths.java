package nl.kopgroep.notification.bounces;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The address to which a mail that can't be delivered comes back. It names the mail and is signed, so that only
 * who got the mail, or carried it, can say that it came back; it is the same on each retry and needs no row.
 */
@Component
public class ReturnPaths {

    /** Hexadecimal, because mail servers may change the case of an address; 59 octets of the 64 there may be. */
    private static final Pattern OURS = Pattern.compile("bounce\\+([0-9a-f]{32})([0-9a-f]{20})@.+");

    private static final int SIGNATURE_BYTES = 10;

    private final Supplier<SecretKeySpec> key;

    ReturnPaths(InstallationSecrets secrets) {
        this.key = SingletonSupplier.of(() -> new SecretKeySpec(secrets.of("return-path"), "HmacSHA256"));
    }

    /** The return path of this mail, on the domain that its network's mails come from. */
    public String of(UUID mailId, String domain) {
        byte[] id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(mailId.getMostSignificantBits())
                .putLong(mailId.getLeastSignificantBits())
                .array();
        return "bounce+" + HexFormat.of().formatHex(id) + HexFormat.of().formatHex(signature(id)) + "@" + domain;
    }

    /** The mail that such an address names; empty for every address that wasn't made here. */
    Optional<UUID> mailOf(String address) {
        Matcher ours = OURS.matcher(address.toLowerCase(Locale.ROOT));
        if (!ours.matches()) {
            return Optional.empty();
        }
        byte[] id = HexFormat.of().parseHex(ours.group(1));
        if (!MessageDigest.isEqual(HexFormat.of().parseHex(ours.group(2)), signature(id))) {
            return Optional.empty();
        }
        ByteBuffer halves = ByteBuffer.wrap(id);
        return Optional.of(new UUID(halves.getLong(), halves.getLong()));
    }

    private byte[] signature(byte[] id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.get());
            return Arrays.copyOf(mac.doFinal(id), SIGNATURE_BYTES);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
