package nl.kopgroep.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import nl.kopgroep.notification.telling.UpdateKind;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.eclipse.angus.mail.util.CRLFOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail is signed, by a key that DNS can be told of, and by its successor in time. */
@NotificationTest
class DkimTest {

    private static final Session SESSION = Session.getInstance(new Properties());

    @Autowired
    DkimKeys keys;

    @Autowired
    DkimEndpoint endpoint;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void an_installation_without_keys() {
        jdbc.sql("delete from dkim_key").update();
        world.network("Kopgroep");
    }

    @Test
    void a_mail_verifies_against_the_record_that_the_endpoint_shows() throws Exception {
        String mail = signed();
        assertThat(verifies(mail)).isTrue();
        assertThat(mail).contains("d=mail.kopgroep.example;").contains("a=rsa-sha256;");
        assertThat(verifies(mail.replace("\r\nSubject: ", "\r\nSUBJECT:   "))).isTrue();
    }

    @Test
    void a_mail_with_an_appointment_in_it_verifies_and_no_other_appointment_can_take_its_place() throws Exception {
        String mail = signed(AgendaMailTest.letter(
                "direct", AgendaMailTest.meeting(UpdateKind.MEETING_PLANNED, UUID.randomUUID(), 0, "Één dag, samen")));
        assertThat(mail).contains("DTSTART:20991203T123000Z");
        assertThat(verifies(mail)).isTrue();
        assertThat(verifies(mail.replace("DTSTART:20991203", "DTSTART:20991204")))
                .isFalse();
    }

    @Test
    void what_was_changed_on_the_way_does_not_verify() throws Exception {
        String mail = signed();
        assertThat(verifies(mail.replace("Lees verder", "Lees hier"))).isFalse();
        assertThat(verifies(mail.replace("Subject: ", "Subject: Let op! "))).isFalse();
        assertThat(verifies(mail.replace("\r\nTo: ", "\r\nList-Unsubscribe: <http://evil.example>\r\nTo: ")))
                .isFalse();
    }

    @Test
    void a_new_key_is_shown_first_and_signs_later_and_the_old_one_stays_until_its_mail_has_arrived() throws Exception {
        String before = signed();
        endpoint.rotate();
        endpoint.rotate();
        assertThat(states()).containsExactly("signing", "next");
        assertThat(selector(signed())).isEqualTo(selector(before));
        jdbc.sql("update dkim_key set signs_from = signs_from - interval '2 days'")
                .update();
        assertThat(states()).containsExactly("old", "signing");
        assertThat(selector(signed())).isNotEqualTo(selector(before));
        assertThat(verifies(before)).isTrue();
        assertThat(verifies(signed())).isTrue();
        jdbc.sql("update dkim_key set signs_from = signs_from - interval '14 days'")
                .update();
        assertThat(states()).containsExactly("over", "signing");
    }

    @Test
    void a_key_that_is_given_signs_from_the_start_and_waits_its_turn_after_another() throws Exception {
        DkimKeys given = given("gegeven", pem());
        assertThat(given.all())
                .singleElement()
                .satisfies(key -> assertThat(key.selector()).isEqualTo("gegeven"));
        assertThat(verifies(signed())).isTrue();
        given("opvolger", pem()).all();
        assertThat(states()).containsExactly("signing", "next");
    }

    @Test
    void something_that_is_no_key_is_refused_without_being_repeated() {
        assertThatThrownBy(() -> given("x", "geheim").all())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("geheim");
    }

    private DkimKeys given(String selector, String privateKey) {
        return new DkimKeys(jdbc, properties(true, selector, privateKey));
    }

    private static DkimProperties properties(boolean enabled, @Nullable String selector, @Nullable String privateKey) {
        return new DkimProperties(enabled, selector, privateKey, Duration.ofDays(2), Duration.ofDays(14));
    }

    private static String pem() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private String signed() throws MessagingException, IOException {
        return signed(ready().letter());
    }

    private static PreparingMail.Ready ready() {
        return EnvelopeTest.ready(
                "Kopgroep",
                "jan@example.org",
                "Jan",
                "Hallo, een titel met é en "
                        + "nog veel meer woorden zodat hij over meer dan een regel moet worden geschreven");
    }

    private String signed(Letter letter) throws MessagingException, IOException {
        PreparingMail.Ready ready = ready();
        MimeMessage message = Envelope.of(
                SESSION,
                new PreparingMail.Ready(ready.mail(), List.of(), letter, ready.network(), ready.person()),
                "bounce+x@mail.kopgroep.example");
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        message.writeTo(new CRLFOutputStream(written));
        byte[] signature = new DkimSigning(keys, properties(true, null, null))
                .signature(written.toByteArray(), "mail.kopgroep.example");
        return new String(signature, StandardCharsets.US_ASCII) + written.toString(StandardCharsets.US_ASCII);
    }

    /** By two that know nothing of each other: the library that signed it, and RFC 6376 read again. */
    private boolean verifies(String mail) throws Exception {
        boolean byTheBook =
                new Rfc6376((selector, domain) -> dns(selector, domain).getFirst()).verifies(mail);
        assertThat(byTheBook).isEqualTo(verifiesByLibrary(mail));
        return byTheBook;
    }

    private boolean verifiesByLibrary(String mail) throws IOException {
        DKIMVerifier verifier =
                new DKIMVerifier((_, selector, domain) -> dns(String.valueOf(selector), String.valueOf(domain)));
        try {
            verifier.verify(new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
            return verifier.hasAnyValidSignature();
        } catch (FailException failed) {
            return false;
        }
    }

    private List<String> dns(String selector, String domain) {
        return endpoint.records().stream()
                .filter(record -> record.name().equals(selector + "._domainkey." + domain))
                .map(DkimEndpoint.DnsRecord::value)
                .toList();
    }

    private static String selector(String mail) {
        return mail.replaceFirst("(?s).*[ ;]s=([^;]+);.*", "$1");
    }

    private List<String> states() {
        return endpoint.records().stream()
                .filter(record -> record.name().endsWith("._domainkey.mail.kopgroep.example"))
                .map(DkimEndpoint.DnsRecord::state)
                .toList();
    }
}
