package nl.kopgroep.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several commands go out at once, and each answer counts for the mail that it is about. */
class PipeliningTest {

    private final PatientMailServer server = new PatientMailServer();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void mails_arrive_whole_and_in_order_however_the_server_cuts_its_answers(PatientMailServer.Manner manner)
            throws Exception {
        server.answers(manner);
        PipeliningTransport line = connect();
        Post one = post("een@example.org", "Een\r\n.met een punt\r\n..en twee\r\n");
        Post two = post("twee@example.org", "Twee zonder regeleinde");
        assertThat(line.bring(one, two, () -> {})).isEqualTo(new Outcome.Accepted());
        assertThat(line.bring(two, null, () -> {})).isEqualTo(new Outcome.Accepted());
        assertThat(server.kept())
                .containsExactly(
                        "bounce+x@example.org een@example.org Een\r\n.met een punt\r\n..en twee\r\n",
                        "bounce+x@example.org twee@example.org Twee zonder regeleinde\r\n");
    }

    @Test
    void the_next_mails_beginning_goes_out_with_the_last_ones_end() throws Exception {
        PipeliningTransport line = connect();
        Post one = post("een@example.org", "Een\r\n");
        Post two = post("twee@example.org", "Twee\r\n");
        line.bring(one, two, () -> {});
        server.awaitHeard("RCPT TO:<twee@example.org>");
        assertThat(line.waitsForText()).isTrue();
        line.bring(two, null, () -> {});
        assertThat(line.waitsForText()).isFalse();
    }

    @Test
    void a_mail_is_not_finished_before_its_condition_holds() throws Exception {
        PipeliningTransport line = connect();
        Post one = post("een@example.org", "Een\r\n");
        Post two = post("twee@example.org", "Twee\r\n");
        AtomicBoolean awaited = new AtomicBoolean();
        line.bring(one, two, () -> {});
        line.bring(two, null, () -> {
            server.awaitHeard("RCPT TO:<twee@example.org>");
            await().during(Duration.ofMillis(200))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> server.kept().size() == 1);
            awaited.set(true);
        });
        assertThat(awaited).isTrue();
        assertThat(server.kept()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_recipient_who_is_refused_costs_the_next_one_nothing(PatientMailServer.Manner manner) throws Exception {
        server.answers(manner);
        PipeliningTransport line = connect();
        Post before = post("voor@example.org", "Voor\r\n");
        Post refused = post("geweigerd@example.org", "Niet\r\n");
        Post after = post("na@example.org", "Na\r\n");
        line.bring(before, refused, () -> {});
        assertThat(line.bring(refused, after, () -> {}))
                .isInstanceOfSatisfying(
                        Outcome.Permanent.class,
                        outcome -> assertThat(outcome.problem()).isEqualTo("recipient 550"));
        assertThat(line.waitsForText()).isFalse();
        assertThat(line.bring(after, null, () -> {})).isEqualTo(new Outcome.Accepted());
        assertThat(server.recipientsOfKept()).containsExactly("voor@example.org", "na@example.org");
    }

    @Test
    void a_server_that_waits_for_a_text_to_nobody_gets_an_empty_one() throws Exception {
        server.goesOnWithNobody();
        PipeliningTransport line = connect();
        assertThat(line.bring(post("geweigerd@example.org", "Geheim\r\n"), null, () -> {}))
                .isInstanceOf(Outcome.Permanent.class);
        assertThat(line.bring(post("na@example.org", "Na\r\n"), null, () -> {})).isEqualTo(new Outcome.Accepted());
        assertThat(server.kept()).containsExactly("bounce+x@example.org na@example.org Na\r\n");
    }

    @Test
    void a_text_that_is_refused_before_it_is_sent_is_tried_later_and_the_next_mail_goes() throws Exception {
        PipeliningTransport line = connect();
        Post full = post("vol@example.org", "Niet\r\n");
        assertThat(line.bring(post("voor@example.org", "Voor\r\n"), full, () -> {}))
                .isEqualTo(new Outcome.Accepted());
        assertThat(line.bring(full, null, () -> {})).isEqualTo(new Outcome.Temporary("message 451", true));
        assertThat(line.bring(post("na@example.org", "Na\r\n"), null, () -> {})).isEqualTo(new Outcome.Accepted());
    }

    @Test
    void a_text_that_is_refused_after_it_was_sent_says_nothing_about_the_next_mail() throws Exception {
        PipeliningTransport line = connect();
        Post next = post("na@example.org", "Na\r\n");
        assertThat(line.bring(post("nee@example.org", "Niet\r\n"), next, () -> {}))
                .isEqualTo(new Outcome.Permanent("message 554", null));
        assertThat(line.bring(next, null, () -> {})).isEqualTo(new Outcome.Accepted());
        assertThat(server.recipientsOfKept()).containsExactly("na@example.org");
    }

    @Test
    void a_connection_that_is_cut_leaves_it_open_whether_the_mail_was_taken() throws Exception {
        assertThat(connect().bring(post("weg@example.org", "Niet\r\n"), null, () -> {}))
                .isEqualTo(new Outcome.Broken("hung up", false));
        assertThat(connect().bring(post("weg-na@example.org", "Wel\r\n"), null, () -> {}))
                .isEqualTo(new Outcome.Broken("hung up", false));
        assertThat(server.recipientsOfKept()).containsExactly("weg-na@example.org");
    }

    @Test
    void where_it_is_not_offered_each_command_waits_for_its_answer() throws Exception {
        server.offersNothing();
        PipeliningTransport line = connect();
        Post next = post("na@example.org", "Na\r\n");
        line.bring(post("voor@example.org", "Voor\r\n"), next, () -> {});
        assertThat(line.waitsForText()).isFalse();
        line.bring(next, null, () -> {});
        assertThat(line.bring(post("geweigerd@example.org", "Niet\r\n"), null, () -> {}))
                .isInstanceOf(Outcome.Permanent.class);
        line.bring(next, null, () -> {});
        assertThat(server.recipientsOfKept()).containsExactly("voor@example.org", "na@example.org", "na@example.org");
        assertThat(server.spokenTooEarly()).isFalse();
    }

    @Test
    void no_other_mail_gets_into_the_place_of_the_one_that_was_begun() throws Exception {
        PipeliningTransport line = connect();
        line.bring(post("een@example.org", "Een\r\n"), post("twee@example.org", "Twee\r\n"), () -> {});
        assertThatThrownBy(() -> line.bring(post("drie@example.org", "Drie\r\n"), null, () -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    private PipeliningTransport connect() throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.localhost", "localhost");
        settings.put("mail.smtp.timeout", "10000");
        PipeliningTransport line = new PipeliningTransport(Session.getInstance(settings));
        line.connect("127.0.0.1", server.port(), null, null);
        return line;
    }

    private static Post post(String to, String text) {
        return new Post("bounce+x@example.org", to, text.getBytes(StandardCharsets.US_ASCII));
    }
}
