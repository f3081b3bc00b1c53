package nl.kopgroep.stories;

import static nl.kopgroep.stories.Kopgroep.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An organisation that nobody knew becomes a Koploper; another one doesn't, and is told why. */
@Order(30)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JoiningTest {

    private static final String NEW = "Leerwerkplaats " + Kopgroep.RUN;
    private static final String DECLINED = "Adviesbureau " + Kopgroep.RUN;
    private static final String EMAIL = "aanvrager-" + Kopgroep.RUN + "@leerwerkplaats.example";
    private static final String ADVISER = "adviseur-" + Kopgroep.RUN + "@voorbeeld.example";
    private static final String REASON = "Wij nemen geen adviesbureaus op.";
    private static final Window APPLICANT = Window.open();

    @AfterAll
    static void close() {
        APPLICANT.close();
    }

    @Test
    @Order(1)
    void somebody_without_an_account_applies_for_an_organisation() {
        APPLICANT.go("/netwerken/kopgroep").link("Je organisatie aanmelden").click();
        apply(NEW, "Aanvrager " + Kopgroep.RUN, EMAIL);
        APPLICANT.isAccessible("applied");
        APPLICANT.go("/netwerken/kopgroep/aanmelden");
        apply(DECLINED, "Adviseur", ADVISER);
    }

    @Test
    @Order(2)
    void the_steward_admits_the_one_and_declines_the_other_with_a_reason() {
        try (Window steward = Window.open()) {
            steward.go("/netwerken/kopgroep").logIn(Kopgroep.ZORGPACT);
            steward.go("/netwerken/kopgroep/beheer").sees(NEW).isAccessible("applications");
            steward.button(NEW + " toelaten").click();
            steward.sees(NEW + " is nu lid");
            steward.button(DECLINED + " afwijzen").click();
            steward.field("Reden").fill(REASON);
            steward.isAccessible("application-decline");
            steward.confirm("Afwijzen");
            steward.sees(DECLINED + " is afgewezen").isAccessible("application-declined");
        }
        eventually()
                .untilAsserted(() -> assertThat(Mailbox.about(ADVISER, "Je aanmelding bij Kopgroep"))
                        .singleElement()
                        .satisfies(
                                mail -> assertThat(mail.path("text").asString()).contains(DECLINED, REASON)));
    }

    @Test
    @Order(3)
    void the_applicant_gets_a_mail_makes_an_account_and_works_for_the_new_member() {
        eventually().until(() -> Mailbox.of(EMAIL).size() == 1);
        APPLICANT
                .acceptInvitation(Mailbox.link(Mailbox.of(EMAIL).getFirst()))
                .link("Naar de Kopgroep")
                .click();
        APPLICANT
                .logIn(EMAIL)
                .go("/netwerken/kopgroep")
                .sees("Je werkt nu namens")
                .sees(NEW);
    }

    @Test
    @Order(4)
    void the_new_koploper_presents_itself_in_the_directory() {
        APPLICANT.go("/netwerken/kopgroep/organisatie").field("Voorstelling").fill("Wij leren **op de werkvloer**.");
        Locator section = APPLICANT.section("Stel je voor");
        section.getByText("Opslaan").click();
        section.getByText("Opgeslagen").waitFor();
        APPLICANT.link("Bekijk als lid").click();
        APPLICANT.heading(NEW).waitFor();
        APPLICANT.sees("op de werkvloer").sees("Zeeland").sees("Aanvrager " + Kopgroep.RUN);
        APPLICANT.isAccessible("member-new");
        APPLICANT.go("/netwerken/kopgroep/leden?q=" + Kopgroep.RUN).sees(NEW).doesNotSee(DECLINED);
    }

    @Test
    @Order(5)
    void the_other_members_hear_of_it_and_are_not_mailed() {
        Account other = Account.of(Kopgroep.NETWERKZON);
        eventually()
                .untilAsserted(() -> assertThat(other.get("notification", "/updates?size=50")
                                .ok()
                                .path("items")
                                .findValuesAsString("title"))
                        .contains(NEW + " is nu lid van de Kopgroep", NEW + " stelt zich voor"));
        assertThat(Mailbox.about(Kopgroep.NETWERKZON, NEW)).isEmpty();
    }

    private static void apply(String organisation, String name, String email) {
        APPLICANT.field("Naam van de organisatie").fill(organisation);
        APPLICANT.field("Regio").fill("Zeeland");
        APPLICANT.field("Waarom willen jullie meedoen?").fill("Wij leren graag van anderen.");
        APPLICANT.field("Naam").fill(name);
        APPLICANT.field("E-mailadres").fill(email);
        APPLICANT.button("Aanmelden").click();
        APPLICANT.sees("heeft je aanmelding ontvangen");
    }
}
