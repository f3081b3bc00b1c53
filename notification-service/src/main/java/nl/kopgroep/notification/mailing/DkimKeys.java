package nl.kopgroep.notification.mailing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The keys that sign mail, and their succession. */
@Repository
class DkimKeys {

    private static final int LOCK = 0x6b6f706b;
    private static final int BITS = 2048;

    private final JdbcClient jdbc;
    private final DkimProperties properties;

    DkimKeys(JdbcClient jdbc, DkimProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** A key with its public half in the form in which DNS has it. */
    record Key(String selector, PrivateKey privateKey, String publicKey, Instant signsFrom) {
        @Override
        public String toString() {
            return "Key[" + selector + "]";
        }
    }

    /** All keys, the oldest first; makes the first one, or takes in the one that was given. */
    @Transactional
    List<Key> all() {
        lock();
        String given = properties.selector();
        List<Key> known = known();
        if (given != null && properties.privateKey() != null) {
            if (known.stream().noneMatch(key -> key.selector().equals(given))) {
                add(given, given(properties.privateKey()), known.isEmpty() ? Duration.ZERO : properties.publishAhead());
            }
        } else if (known.isEmpty()) {
            add(newSelector(), generated(), Duration.ZERO);
        }
        return known();
    }

    /** Makes the successor of the present key; nothing happens while there is one that doesn't sign yet. */
    @Transactional
    void rotate() {
        List<Key> known = all();
        if (!known.getLast().signsFrom().isAfter(Instant.now())) {
            add(newSelector(), generated(), properties.publishAhead());
        }
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
    }

    private List<Key> known() {
        return jdbc.sql("select * from dkim_key order by signs_from, created_at")
                .query((row, _) -> new Key(
                        row.getString("selector"),
                        privateKey(row.getBytes("private_key")),
                        Base64.getEncoder().encodeToString(row.getBytes("public_key")),
                        row.getTimestamp("signs_from").toInstant()))
                .list();
    }

    private void add(String selector, KeyPair key, Duration wait) {
        jdbc.sql("""
                insert into dkim_key (selector, private_key, public_key, signs_from)
                values (?, ?, ?, now() + ? * interval '1 second')""")
                .params(selector, key.getPrivate().getEncoded(), key.getPublic().getEncoded(), wait.toSeconds())
                .update();
    }

    /** A name that tells its age, and that two installations on one domain won't both choose. */
    private static String newSelector() {
        byte[] random = new byte[3];
        new SecureRandom().nextBytes(random);
        return "k" + LocalDate.now(ZoneOffset.UTC).toString().replace("-", "") + "-"
                + HexFormat.of().formatHex(random);
    }

    private static KeyPair generated() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static KeyPair given(String pem) {
        byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        try {
            if (!(privateKey(encoded) instanceof RSAPrivateCrtKey key)) {
                throw new IllegalArgumentException("kopgroep.mail.dkim.private-key lacks its public part");
            }
            PublicKey publicKey = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            return new KeyPair(publicKey, key);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("kopgroep.mail.dkim.private-key is no RSA key", unusable);
        }
    }

    private static PrivateKey privateKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("A DKIM key is no RSA key in PKCS #8", unusable);
        }
    }
}
