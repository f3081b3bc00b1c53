package nl.kopgroep.messaging;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Identifiers after RFC 9562, version 7: made anywhere without asking anyone, and near each other in an index when they are made at
 * about the same time. They are no order, no cursor and no secret. (The JDK has none before 26.)
 */
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuid7() {}

    /** A new one, of this millisecond. */
    public static UUID next() {
        var random = new byte[10];
        RANDOM.nextBytes(random);
        long high = (System.currentTimeMillis() << 16) | 0x7000L | ((random[0] & 0x0fL) << 8) | (random[1] & 0xffL);
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = (low << 8) | (random[i] & 0xffL);
        }
        return new UUID(high, (low & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }
}
