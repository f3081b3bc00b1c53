package nl.kopgroep.notification.contacts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret part of the link by which somebody confirms that she asked for mail. */
public record ContactToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static ContactToken random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new ContactToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "ContactToken[…]";
    }
}
