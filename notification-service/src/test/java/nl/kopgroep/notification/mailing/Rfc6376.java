package nl.kopgroep.notification.mailing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Verifies a DKIM signature as RFC 6376 has it, with nothing but the JDK: a second opinion beside the library's own. */
final class Rfc6376 {

    /** The record that DNS has for a selector and a domain. */
    private final BiFunction<String, String, String> dns;

    Rfc6376(BiFunction<String, String, String> dns) {
        this.dns = dns;
    }

    /** Whether the first signature of this mail, in lines that end in CR LF, holds. */
    boolean verifies(String mail) throws GeneralSecurityException {
        int end = mail.indexOf("\r\n\r\n");
        List<String> headers = headers(mail.substring(0, end + 2));
        String signed = headers.stream()
                .filter(header -> name(header).equals("dkim-signature"))
                .findFirst()
                .orElseThrow();
        Map<String, String> tags = tags(signed.substring(signed.indexOf(':') + 1));
        if (!"1".equals(tags.get("v"))
                || !"rsa-sha256".equals(tags.get("a"))
                || !"relaxed/relaxed".equals(tags.get("c"))) {
            return false;
        }
        String bodyHash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(relaxedBody(mail.substring(end + 4)).getBytes(StandardCharsets.ISO_8859_1)));
        if (!bodyHash.equals(tag(tags, "bh"))) {
            return false;
        }
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(key(dns.apply(tag(tags, "s"), tag(tags, "d"))));
        verifier.update(signedHeaders(headers, signed, tag(tags, "h")).getBytes(StandardCharsets.ISO_8859_1));
        return verifier.verify(Base64.getDecoder().decode(tag(tags, "b")));
    }

    /** 3.7: the headers named in h, each name's last first, then the signature's own without what b says. */
    private static String signedHeaders(List<String> headers, String signature, String named) {
        List<String> left = new ArrayList<>(headers);
        StringBuilder all = new StringBuilder();
        for (String name : named.split(":")) {
            for (int i = left.size() - 1; i >= 0; i--) {
                if (name(left.get(i)).equals(name.strip().toLowerCase(Locale.ROOT))) {
                    all.append(relaxedHeader(left.remove(i))).append("\r\n");
                    break;
                }
            }
        }
        return all.append(relaxedHeader(signature.replaceFirst("([;\\s]b=)[^;]*", "$1")))
                .toString();
    }

    /** 3.4.2 */
    private static String relaxedHeader(String header) {
        int colon = header.indexOf(':');
        return name(header) + ":"
                + header.substring(colon + 1)
                        .replace("\r\n", "")
                        .replaceAll("[ \t]+", " ")
                        .strip();
    }

    /** 3.4.4 */
    private static String relaxedBody(String body) {
        String relaxed = body.replaceAll("[ \t]+", " ").replace(" \r\n", "\r\n").replaceFirst("(\r\n)*$", "");
        return relaxed.isEmpty() ? "" : relaxed + "\r\n";
    }

    private static List<String> headers(String head) {
        return Arrays.asList(head.split("\r\n(?![ \t])"));
    }

    private static String name(String header) {
        return header.substring(0, header.indexOf(':')).strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> tags(String list) {
        return Arrays.stream(list.split(";"))
                .map(tag -> tag.replaceAll("\\s+", ""))
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toMap(
                        tag -> tag.substring(0, tag.indexOf('=')), tag -> tag.substring(tag.indexOf('=') + 1)));
    }

    private static String tag(Map<String, String> tags, String name) {
        return Objects.requireNonNull(tags.get(name), name);
    }

    private static PublicKey key(String dnsRecord) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(tag(tags(dnsRecord), "p"))));
    }
}
