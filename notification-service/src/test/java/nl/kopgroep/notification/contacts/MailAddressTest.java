package nl.kopgroep.notification.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iemand@example.org",
                " iemand@example.org ",
                "voor.achter+kopgroep@sub.example.org",
                "o'neill@example.org",
                "\"twee woorden\"@example.org",
                "\"a\\\"b@c\"@example.org",
                "iemand@xn--mnchen-3ya.example"
            })
    void what_can_be_one_mailbox_is_taken(String typed) {
        assertThat(MailAddress.of(typed).orElseThrow().value()).isEqualTo(typed.strip());
    }

    @Test
    void a_host_in_another_script_is_written_as_mail_servers_know_it() {
        assertThat(MailAddress.of("iemand@münchen.example").orElseThrow().value())
                .isEqualTo("iemand@xn--mnchen-3ya.example");
        assertThat(MailAddress.of("iemand@EXAMPLE.ORG").orElseThrow().value()).isEqualTo("iemand@example.org");
    }

    @Test
    void it_may_be_254_octets_long_and_no_longer() {
        String host = ("a".repeat(50) + ".").repeat(3) + "bb.nl";
        assertThat(MailAddress.of("x".repeat(64) + "@" + "c".repeat(254 - 65 - host.length() - 1) + "." + host))
                .isPresent();
        assertThat(MailAddress.of("x".repeat(64) + "@" + "c".repeat(255 - 65 - host.length() - 1) + "." + host))
                .isEmpty();
        assertThat(MailAddress.of("x".repeat(65) + "@example.org")).isEmpty();
        assertThat(MailAddress.of("iemand@" + ("é".repeat(70) + ".").repeat(3) + "nl"))
                .isEmpty();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                "iemand",
                "@example.org",
                "iemand@",
                "iemand@localhost",
                "iemand@127.0.0.1",
                "iemand@[127.0.0.1]",
                "iemand@example.org, ander@example.org",
                "iemand@example.org;ander@example.org",
                "iemand@example.org\r\nBcc: ander@example.org",
                "\"x\r\nBcc: ander\"@example.org",
                "iemand@example.org\nSubject: hoi",
                "Iemand <iemand@example.org>",
                "iemand(rem)@example.org",
                "iemand@example.org(rem)",
                "@a,@b:iemand@example.org",
                "ie mand@example.org",
                "iemand@exa mple.org",
                ".iemand@example.org",
                "iemand..x@example.org",
                "iemand@-example.org",
                "iemand@example..org",
                "iémand@example.org",
                "iemand\u0000@example.org",
                "iemand@example.org\u202e");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_could_be_read_as_anything_else_is_refused(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
    }
}
