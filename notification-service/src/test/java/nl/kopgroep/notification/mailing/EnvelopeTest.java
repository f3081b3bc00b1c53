package nl.kopgroep.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import nl.kopgroep.notification.facts.Networks.Network;
import nl.kopgroep.notification.facts.People.Person;
import nl.kopgroep.notification.wording.Language;
import nl.kopgroep.support.colour.Colour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and networks are called can't reach further than where a name may stand. */
class EnvelopeTest {

    private static final Session SESSION = Session.getInstance(new Properties());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jan@example.org",
                "jan+kopgroep@example.org",
                "\"jan de vries\"@example.org",
                "\"jan@thuis\"@example.org",
                "o'brien@example.org",
                "jan@sub-domein.example.org"
            })
    void an_address_that_the_standards_allow_is_written_to_as_it_stands(String address) throws MessagingException {
        MimeMessage message = to(address, "Jan");
        assertThat(message.getAllRecipients())
                .singleElement()
                .satisfies(recipient -> assertThat(((jakarta.mail.internet.InternetAddress) recipient).getAddress())
                        .isEqualTo(address));
    }

    @Test
    void the_longest_address_that_there_may_be_is_written_to_and_a_longer_one_is_not() throws MessagingException {
        String local = "a".repeat(64);
        String host = "b".repeat(61) + "." + "c".repeat(61) + "." + "d".repeat(62) + ".nl";
        assertThat((local + "@" + host)).hasSize(254);
        assertThat(to(local + "@" + host, "Jan").getAllRecipients()).hasSize(1);
        assertThatThrownBy(() -> to(local + "@" + "e" + host, "Jan")).isInstanceOf(AddressException.class);
        assertThatThrownBy(() -> to("a" + local + "@example.org", "Jan")).isInstanceOf(AddressException.class);
    }

    @Test
    void a_domain_in_other_letters_is_written_as_dns_knows_it() throws MessagingException {
        assertThat(to("jan@zörg.example", "Jan").getAllRecipients()[0].toString())
                .endsWith("<jan@xn--zrg-sna.example>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jan",
                "@example.org",
                "jan@",
                "jan@example.org\r\nBcc: victim@example.org",
                "jan\r\nBcc: victim@example.org@example.org",
                "jan@example.org, victim@example.org",
                "Jan <victim@example.org>",
                "groep: a@example.org, b@example.org;",
                "jan@[127.0.0.1]",
                "jan@exa mple.org",
                "jan@example.org>",
                "jan@@example.org",
                "(grapje)jan@example.org",
                "jän@example.org",
                "jan@example.org\u0000"
            })
    void whatever_isnt_exactly_one_mailbox_is_written_to_by_nobody(String address) {
        assertThatThrownBy(() -> to(address, "Jan")).isInstanceOf(AddressException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jan\r\nBcc: victim@example.org",
                "Jan\" <victim@example.org>, \"x",
                "Jan\u2028Bcc: victim@example.org",
                "=?UTF-8?Q?Jan=0D=0ABcc:_victim@example.org?=",
                "\u202Enaj <victim@example.org>"
            })
    void no_name_of_a_person_or_a_network_can_add_a_header_or_a_recipient(String name)
            throws MessagingException, IOException {
        MimeMessage message = message(ready(name, "jan@example.org", name, name));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        message.writeTo(written);
        MimeMessage read = new MimeMessage(SESSION, new java.io.ByteArrayInputStream(written.toByteArray()));
        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getAllRecipients()).hasSize(1);
        assertThat(((jakarta.mail.internet.InternetAddress) read.getAllRecipients()[0]).getAddress())
                .isEqualTo("jan@example.org");
        assertThat(read.getFrom()).hasSize(1);
        String headers = written.toString(StandardCharsets.US_ASCII).replaceFirst("(?s)\r\n\r\n.*", "");
        assertThat(headers).doesNotContainPattern("(?im)^bcc:");
    }

    @Test
    void mails_about_one_item_hang_together_and_others_by_themselves() throws MessagingException {
        UUID item = UUID.randomUUID();
        MimeMessage first = message(aboutItem(item));
        MimeMessage second = message(aboutItem(item));
        assertThat(first.getHeader("References"))
                .containsExactly("<item." + item + "@mail.kopgroep.example>")
                .isEqualTo(second.getHeader("References"))
                .isEqualTo(first.getHeader("In-Reply-To"));
        assertThat(first.getMessageID()).isNotEqualTo(second.getMessageID());
        assertThat(to("jan@example.org", "Jan").getHeader("References")).isNull();
    }

    private static MimeMessage to(String email, String name) throws MessagingException {
        return message(ready("Kopgroep", email, name, "Hallo"));
    }

    private static MimeMessage message(PreparingMail.Ready ready) throws MessagingException {
        return Envelope.of(SESSION, ready, "bounce+x@mail.kopgroep.example");
    }

    private static PreparingMail.Ready aboutItem(UUID item) {
        PreparingMail.Ready ready = ready("Kopgroep", "jan@example.org", "Jan", "Hallo");
        var entry = LetterTest.about(item);
        return new PreparingMail.Ready(ready.mail(), List.of(entry), ready.letter(), ready.network(), ready.person());
    }

    static PreparingMail.Ready ready(String network, String email, String name, String title) {
        Letter letter = new Letter(
                Language.NL,
                network,
                new Colours(Colour.USUAL, null),
                OneLine.of(title),
                "",
                "Hallo",
                List.of(new Letter.Section(
                        "",
                        List.of(new Letter.Piece(
                                "", "", title, List.of(), "http://localhost:8400/p/1", "Lees verder")))),
                "Je krijgt deze mail.",
                null,
                "",
                "http://localhost:8400/instellingen",
                "Kies",
                "Beheerd.",
                null);
        return new PreparingMail.Ready(
                new Mails.Claimed(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "direct",
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        1,
                        Duration.ZERO,
                        "example.org",
                        false,
                        null),
                List.of(),
                letter,
                new Network(
                        UUID.randomUUID(),
                        "kopgroep",
                        network,
                        "Zorgpact",
                        "mail.kopgroep.example",
                        "kopgroep.kopgroep.example",
                        null,
                        null),
                new Person(UUID.randomUUID(), name, Objects.requireNonNull(email), Language.NL, false));
    }
}
