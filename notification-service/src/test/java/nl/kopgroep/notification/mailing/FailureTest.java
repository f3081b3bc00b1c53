package nl.kopgroep.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import nl.kopgroep.notification.bounces.Report;
import org.junit.jupiter.api.Test;

/** What each answer of a mail server means for the mail and for the address. */
class FailureTest {

    @Test
    void an_address_that_is_not_there_is_gone_for_good() {
        for (String said : new String[] {"550 5.1.1 no such user", "550-5.1.2 no such host", "553 5.1.3 bad syntax"}) {
            assertThat(recipientRefused(Integer.parseInt(said.substring(0, 3)), said))
                    .isEqualTo(new Outcome.Permanent(
                            "recipient " + said.substring(0, 3), new Report(Report.Kind.HARD, said.substring(4, 9))));
        }
    }

    @Test
    void a_reader_who_is_refused_for_another_reason_stays_a_reader() {
        assertThat(recipientRefused(550, "550 5.7.1 not from you today"))
                .isEqualTo(new Outcome.Permanent("recipient 550", new Report(Report.Kind.SOFT, "5.7.1")));
        assertThat(recipientRefused(552, "552 5.2.2 mailbox is full, not 5.1.1"))
                .isEqualTo(new Outcome.Permanent("recipient 552", new Report(Report.Kind.SOFT, "5.2.2")));
        assertThat(recipientRefused(554, "554 no"))
                .isEqualTo(new Outcome.Permanent("recipient 554", new Report(Report.Kind.SOFT, "4.0.0")));
    }

    @Test
    void a_bare_550_says_that_there_is_nobody() {
        assertThat(recipientRefused(550, "550 who?"))
                .isEqualTo(new Outcome.Permanent("recipient 550", new Report(Report.Kind.HARD, "5.1.1")));
    }

    @Test
    void trouble_of_one_mailbox_is_not_the_domains() {
        assertThat(recipientRefused(452, "452 4.2.2 full")).isEqualTo(new Outcome.Temporary("recipient 452", false));
        assertThat(recipientRefused(450, "450 busy")).isEqualTo(new Outcome.Temporary("recipient 450", false));
        assertThat(recipientRefused(451, "451 busy")).isEqualTo(new Outcome.Temporary("recipient 451", true));
        assertThat(recipientRefused(450, "450 4.7.1 too fast")).isEqualTo(new Outcome.Temporary("recipient 450", true));
    }

    @Test
    void what_may_be_otherwise_later_is_tried_later() {
        assertThat(recipientRefused(450, "450 4.2.0 greylisted"))
                .isEqualTo(new Outcome.Temporary("recipient 450", false));
        assertThat(Failure.of("message", 452, "452 4.3.1 disk is full"))
                .isEqualTo(new Outcome.Temporary("message 452", true));
    }

    @Test
    void that_we_are_refused_as_the_sender_is_ours_to_mend_and_no_reader_loses_a_mail_by_it() {
        assertThat(Failure.of("sender", 550, "550 5.7.1 who are you?"))
                .isEqualTo(new Outcome.Temporary("sender 550", false));
    }

    @Test
    void a_mail_that_is_refused_for_what_is_in_it_never_goes() {
        assertThat(Failure.of("message", 554, "554 5.7.1 we don't like this"))
                .isEqualTo(new Outcome.Permanent("message 554", null));
    }

    @Test
    void a_server_that_closes_or_is_silent_leaves_it_open_whether_it_took_the_mail() {
        assertThat(recipientRefused(421, "421 4.3.2 closing")).isEqualTo(new Outcome.Broken("recipient 421", true));
        assertThat(Failure.ofConnection(new MessagingException("no answer", new SocketTimeoutException())))
                .isEqualTo(new Outcome.Broken("MessagingException", true));
        assertThat(Failure.of("message", -1, "[EOF]")).isEqualTo(new Outcome.Broken("hung up", false));
        assertThat(Failure.of("message", 354, "354 what?")).isEqualTo(new Outcome.Broken("message 354", false));
    }

    private static Outcome recipientRefused(int code, String said) {
        return Failure.of("recipient", code, said);
    }
}
