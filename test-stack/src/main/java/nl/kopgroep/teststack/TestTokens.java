package nl.kopgroep.teststack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Access tokens as Keycloak would give them, signed by a key whose public half {@link TestStack#jwkSetUri()} publishes: services check
 * signature, issuer, audience and expiry for real. Each {@code with} returns a changed copy.
 */
public record TestTokens(String issuer, String audience, Duration life) {

    /** Tokens that every service accepts. */
    public static TestTokens valid() {
        return new TestTokens(TestStack.get().issuer(), "kopgroep-api", Duration.ofMinutes(10));
    }

    /** Tokens that somebody else gave out. */
    public TestTokens withIssuer(String other) {
        return new TestTokens(other, audience, life);
    }

    /** Tokens meant for another API. */
    public TestTokens withAudience(String other) {
        return new TestTokens(issuer, other, life);
    }

    /** Negative for tokens that are already over. */
    public TestTokens withLife(Duration other) {
        return new TestTokens(issuer, audience, other);
    }

    /** A token of this person. */
    public String of(UUID personId) {
        var now = Instant.now();
        return signed("""
                {"iss":"%s","aud":["%s"],"sub":"%s","person_id":"%s","iat":%d,"exp":%d,"jti":"%s","typ":"Bearer","azp":"portal"}""".formatted(
                        issuer,
                        audience,
                        UUID.nameUUIDFromBytes(personId.toString().getBytes(StandardCharsets.UTF_8)),
                        personId,
                        now.plus(life).minus(Duration.ofMinutes(10)).getEpochSecond(),
                        now.plus(life).getEpochSecond(),
                        UUID.randomUUID()));
    }

    /** The value of the Authorization header for this person. */
    public static String bearer(UUID personId) {
        return "Bearer " + valid().of(personId);
    }

    private static String signed(String claims) {
        try {
            var header = base64(
                    "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"test-stack\"}".getBytes(StandardCharsets.UTF_8));
            var unsigned = header + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
            var key = Base64.getDecoder().decode(TestStack.get().signingKey());
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
            signature.update(unsigned.getBytes(StandardCharsets.UTF_8));
            return unsigned + "." + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
