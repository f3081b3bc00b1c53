package nl.kopgroep.stories;

import static nl.kopgroep.stories.Kopgroep.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** A representative brings in a colleague, who leaves again, and a coordinator invites the next. */
@Order(20)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InvitationTest {

    private static final String NAME = "Collega " + Kopgroep.RUN;
    private static final String EMAIL = "collega-" + Kopgroep.RUN + "@extra-strong.example";
    private static final String SUCCESSOR = "opvolger-" + Kopgroep.RUN + "@extra-strong.example";
    private static final String OWN_PAGE = "/netwerken/kopgroep/organisatie";
    private static final String SUBJECT = "Je bent uitgenodigd voor de Kopgroep";
    private static final Window REPRESENTATIVE = Window.open();
    private static final Window COLLEAGUE = Window.open();
    private static String link = "";

    @AfterAll
    static void close() {
        REPRESENTATIVE.close();
        COLLEAGUE.close();
    }

    @Test
    @Order(1)
    void a_representative_invites_a_colleague_by_mail() {
        REPRESENTATIVE.go("/netwerken/kopgroep").logIn(Kopgroep.EXTRA_STRONG);
        REPRESENTATIVE.go(OWN_PAGE).field("Naam").fill(NAME);
        REPRESENTATIVE.field("E-mailadres").fill(EMAIL);
        REPRESENTATIVE.button("Uitnodigen").click();
        REPRESENTATIVE.sees("De uitnodiging is verstuurd naar " + EMAIL).sees("Uitgenodigd");
        REPRESENTATIVE.isAccessible("invited");
        eventually().until(() -> Mailbox.about(EMAIL, SUBJECT).size() == 1);
        JsonNode mail = Mailbox.about(EMAIL, SUBJECT).getFirst();
        assertThat(mail.path("text").asString()).contains("De link werkt één keer en blijft 3 dagen geldig");
        link = Mailbox.link(mail);
    }

    @Test
    @Order(2)
    void the_link_leads_to_an_account_with_which_she_works_for_that_organisation() {
        COLLEAGUE.go(link).sees("kies je wachtwoord").isAccessible("invitation");
        COLLEAGUE.acceptInvitation(link).isAccessible("invitation-done");
        COLLEAGUE.link("Naar de Kopgroep").click();
        COLLEAGUE.logIn(EMAIL).go(OWN_PAGE).sees("Je werkt nu namens").sees("Extra Strong");
        Kopgroep.publish(
                Account.of(EMAIL),
                "Van een nieuwe collega " + Kopgroep.RUN,
                Kopgroep.theme("Toegevoegde waarde"),
                "network");
    }

    @Test
    @Order(3)
    void the_same_link_says_to_anybody_that_it_was_used() {
        try (Window somebodyElse = Window.open()) {
            somebodyElse.go(link).sees("al gebruikt").isAccessible("invitation-used");
        }
    }

    @Test
    @Order(4)
    void the_coordinator_replaces_who_left_and_her_session_and_token_can_do_nothing_for_it_any_more() {
        Account before = Account.of(EMAIL);
        COLLEAGUE.go(OWN_PAGE).field("Voorstelling").fill("Wat een vertrokken collega typt");
        try (Window coordinator = Window.open()) {
            coordinator.go("/netwerken/kopgroep").logIn(Kopgroep.ZORGPACT);
            coordinator.go("/netwerken/kopgroep/beheer/vertegenwoordigers/" + before.organisation());
            coordinator.button(NAME + " afmelden").click();
            coordinator.confirm("Afmelden");
            coordinator.hasNoButton(NAME + " afmelden");
            coordinator.field("Naam").fill("Opvolger " + Kopgroep.RUN);
            coordinator.field("E-mailadres").fill(SUCCESSOR);
            coordinator.button("Uitnodigen").click();
            coordinator.sees("De uitnodiging is verstuurd naar " + SUCCESSOR).isAccessible("representatives");
        }
        eventually().until(() -> Mailbox.about(SUCCESSOR, SUBJECT).size() == 1);

        COLLEAGUE.section("Stel je voor").getByText("Opslaan").click();
        COLLEAGUE.sees("Je mag niet (meer) werken namens deze organisatie");
        assertThat(COLLEAGUE.field("Voorstelling").inputValue()).contains("vertrokken collega");
        COLLEAGUE.isAccessible("refused-after-leaving");
        COLLEAGUE.go("/netwerken/kopgroep").sees("Je account hoort bij geen organisatie");
        assertRefusedInEveryService(before);
    }

    private static void assertRefusedInEveryService(Account before) {
        String network = "/networks/" + Kopgroep.id();
        String theme = Kopgroep.theme("Governance");
        eventually().untilAsserted(() -> {
            assertThat(before.post("content", network + "/items", """
                            {"title":"Mag niet","kind":"tip","text":"x","themes":["%s"],"audience":"network","language":"nl"}""".formatted(theme))
                            .problem())
                    .isEqualTo("not-your-organisation");
            assertThat(before.put("notification", network + "/subscriptions/" + theme, """
                            {"includeNarrower":false,"frequency":"direct"}""")
                            .problem())
                    .isEqualTo("not-your-organisation");
            assertThat(before.get("network", "/organisations/" + before.organisation() + "/representatives")
                            .status())
                    .isEqualTo(403);
        });
    }
}
