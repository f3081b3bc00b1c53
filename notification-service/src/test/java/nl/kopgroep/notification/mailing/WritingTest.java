package nl.kopgroep.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import nl.kopgroep.notification.facts.People.Person;
import nl.kopgroep.notification.wording.Language;
import org.eclipse.angus.mail.util.CRLFOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail that is made from another reader's is the one that would have been written, and has nothing of theirs. */
class WritingTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Person ANNA = person("anna@example.org", "Anna de Wit");
    private static final Person BO = person("bo.van.den.berg+kopgroep@zorg.example", "Bö van den Berg");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hallo",
                "Een échte titel van wel honderd letters, zodat hij over meer dan een regel moet worden gefold: äëïöü",
                "Met een punt\r\n.\r\nop een regel",
                "=3D en =\r\n wat daarop lijkt"
            })
    void it_is_the_same_as_if_it_had_been_written_for_that_reader(String title) throws Exception {
        for (int shift = 0; shift < 80; shift++) {
            // The secrets stand elsewhere in their lines each time, so that some are broken over two.
            String said = "x".repeat(shift) + title;
            List<String> annas = personal();
            List<String> bos = personal();
            Template template =
                    Template.of(mail(ANNA, said, annas), ANNA, annas).orElseThrow();
            assertThat(withoutDate(template.filled(Envelope.recipient(BO), bos)))
                    .isEqualTo(withoutDate(mail(BO, said, bos)));
        }
    }

    @Test
    void there_is_no_template_of_a_mail_with_anything_else_of_its_reader() throws Exception {
        List<String> personal = personal();
        assertThat(Template.of(mail(ANNA, "Hallo", personal), ANNA, personal)).isPresent();
        assertThat(Template.of(mail(ANNA, "Voor Anna de Wit", personal), ANNA, personal))
                .isEmpty();
        assertThat(Template.of(mail(ANNA, "Aan anna@example.org", personal), ANNA, personal))
                .isEmpty();
        assertThat(Template.of(mail(ANNA, "Van " + ANNA.id(), personal), ANNA, personal))
                .isEmpty();
    }

    @Test
    void there_is_none_where_secrets_could_not_be_found() throws Exception {
        List<String> personal = personal();
        byte[] unreadable = mail(ANNA, "Привет всем читателям этой замечательной рассылки".repeat(40), personal);
        assertThat(new String(unreadable, StandardCharsets.US_ASCII)).contains("base64");
        assertThat(Template.of(unreadable, ANNA, personal)).isEqualTo(Optional.empty());
    }

    private static Person person(String email, String name) {
        return new Person(UUID.randomUUID(), name, email, Language.NL, false);
    }

    /** A mail's id, a link's secret and what is followed. */
    private static List<String> personal() {
        return List.of(
                UUID.randomUUID().toString(),
                (UUID.randomUUID().toString() + UUID.randomUUID())
                        .replace('-', '_')
                        .substring(0, 43),
                UUID.randomUUID().toString());
    }

    private static byte[] mail(Person person, String title, List<String> personal)
            throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(SESSION) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + personal.get(0) + "@mail.kopgroep.example>");
            }
        };
        message.setFrom(new InternetAddress("meldingen@mail.kopgroep.example"));
        message.setRecipient(MimeMessage.RecipientType.TO, Envelope.recipient(person));
        message.setSubject(OneLine.of(title), "UTF-8");
        message.setSentDate(new java.util.Date());
        message.setHeader("List-Unsubscribe", "<http://localhost:8400/afmelden/" + personal.get(1) + ">");
        message.setText(
                title + "\r\n\r\né http://localhost:8400/afmelden/" + personal.get(1)
                        + " http://localhost:8400/instellingen#volgen-" + personal.get(2) + " "
                        + personal.get(1) + "\r\n",
                "UTF-8");
        message.saveChanges();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        message.writeTo(new CRLFOutputStream(written));
        return written.toByteArray();
    }

    private static String withoutDate(byte[] mail) {
        return new String(mail, StandardCharsets.ISO_8859_1).replaceFirst("(?m)^Date: .*\r\n", "");
    }
}
