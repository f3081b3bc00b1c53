package nl.kopgroep.network.story;

import static nl.kopgroep.network.story.Stage.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.network.story.Stage.Actor;
import nl.kopgroep.network.story.Stage.StagedNetwork;
import nl.kopgroep.teststack.Mail;
import nl.kopgroep.teststack.TestStack;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who applies without an account hears what became of it by mail alone. */
@NetworkServiceTest
class AnsweringApplicantTest {

    private final String email = "a" + UUID.randomUUID() + "@liendert.example";

    @Autowired
    Stage stage;

    @Test
    void who_is_declined_is_mailed_the_reason_once_and_how_to_go_on() {
        StagedNetwork network = stage.network();
        String name = Stage.unique("Leerhuis de Liendert");
        UUID membership = apply(network, name, "nl");

        decline(network, membership, "Nog geen samenwerking met een school");

        assertThat(stage.toldLast(membership).get("fromOutside").asBoolean()).isTrue();
        Mail mail = awaitMails(1).getFirst();
        assertThat(mail.subject()).isEqualTo("Je aanmelding bij Netwerk");
        assertThat(mail.from()).contains("meldingen@n.example");
        assertThat(mail.headers().get("reply-to")).isEqualTo("info@p.example");
        assertThat(mail.text())
                .contains("Beste Aan Melder", name, "Nog geen samenwerking met een school")
                .contains("/netwerken/n" + network.id() + "/aanmelden");
        awaitNothingToSend(membership);
        assertThat(TestStack.get().mailsTo(email)).hasSize(1);
    }

    @Test
    void in_english_to_who_applied_in_english() {
        StagedNetwork network = stage.network();
        UUID membership = apply(network, Stage.unique("Tech 4 Care"), "en");

        decline(network, membership, "No school takes part yet");

        Mail mail = awaitMails(1).getFirst();
        assertThat(mail.subject()).isEqualTo("Your application to Netwerk");
        assertThat(mail.text()).contains("Dear Aan Melder", "has declined", "No school takes part yet");
    }

    @Test
    void declined_once_more_it_is_another_mail() {
        StagedNetwork network = stage.network();
        String name = Stage.unique("Zorgboulevard");
        UUID membership = apply(network, name, "nl");
        decline(network, membership, "Eerste reden");
        awaitMails(1);
        apply(network, name, "nl");

        decline(network, membership, "Tweede reden");

        assertThat(awaitMails(2).getLast().text()).contains("Tweede reden").doesNotContain("Eerste reden");
    }

    @Test
    void an_organisation_that_applied_with_an_account_gets_no_such_mail() {
        StagedNetwork network = stage.network();
        Actor outsider = stage.outsider();
        UUID membership = stage.post(
                        outsider,
                        "/v1/networks/" + network.id() + "/applications",
                        "{\"organisationId\":\"" + outsider.org() + "\",\"motivation\":\"Graag\"}")
                .uuid("/membershipId");

        decline(network, membership, "Nog niet");

        assertThat(stage.toldLast(membership).get("fromOutside").asBoolean()).isFalse();
        assertThat(letters(membership)).isZero();
        assertThat(TestStack.get().mailsTo(outsider.email())).isEmpty();
    }

    @Test
    void what_cant_be_sent_is_tried_again_and_to_who_was_forgotten_meanwhile_nothing_is_sent() {
        StagedNetwork network = stage.network();
        UUID membership = stage.application(network);
        stage.jdbc
                .sql("insert into applicant values (?, 'Aan Melder', 'geen adres', 'nl')")
                .params(membership)
                .update();

        decline(network, membership, "Nog niet");

        await().until(() -> stage.jdbc
                .sql("select last_failure is not null from refusal_letter where membership_id = ?")
                .params(membership)
                .query((row, _) -> row.getBoolean(1))
                .single());
        stage.jdbc
                .sql("delete from applicant where membership_id = ?")
                .params(membership)
                .update();
        awaitNothingToSend(membership);
    }

    private UUID apply(StagedNetwork network, String name, String language) {
        return stage.post(
                        VISITOR, "/v1/networks/" + network.id() + "/applications", """
                        {"organisation":{"name":"%s","kind":"collaboration"},
                         "applicant":{"name":"Aan Melder","email":"%s","language":"%s"}}""".formatted(name, email, language))
                .uuid("/membershipId");
    }

    private void decline(StagedNetwork network, UUID membership, String reason) {
        assertThat(stage.post(
                                network.steward(),
                                "/v1/memberships/" + membership + "/refusal",
                                "{\"reason\":\"" + reason + "\"}")
                        .status())
                .isEqualTo(204);
    }

    private List<Mail> awaitMails(int count) {
        await().until(() -> TestStack.get().mailsTo(email).size() >= count);
        return TestStack.get().mailsTo(email);
    }

    private void awaitNothingToSend(UUID membership) {
        await().until(() -> letters(membership) == 0);
    }

    private long letters(UUID membership) {
        return stage.jdbc
                .sql("select count(*) from refusal_letter where membership_id = ?")
                .params(membership)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(1));
    }
}
