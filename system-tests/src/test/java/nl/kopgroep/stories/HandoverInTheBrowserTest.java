package nl.kopgroep.stories;

import static nl.kopgroep.stories.Kopgroep.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The tour that a visitor takes: three windows, one network, and a steward that changes. */
@Order(90)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandoverInTheBrowserTest {

    private static final Window ZORGPACT = Window.open();
    private static final Window ACTIELEERNETWERK = Window.open();
    private static final Window MEMBER = Window.open();
    private static final String OFFER = "Aanbieden aan Actieleernetwerk";
    private static final String PAGE = "/netwerken/kopgroep/overdracht";

    @AfterAll
    static void close() {
        ZORGPACT.close();
        ACTIELEERNETWERK.close();
        MEMBER.close();
    }

    @Test
    @Order(1)
    void the_coordinator_of_zorgpact_prepares_and_offers() {
        MEMBER.go("/netwerken/kopgroep").logIn(Kopgroep.EXTRA_STRONG);
        ZORGPACT.go("/netwerken/kopgroep").logIn(Kopgroep.ZORGPACT);
        ZORGPACT.go(PAGE).heading("Netwerk overdragen").waitFor();
        Page page = ZORGPACT.page();
        // After an earlier handover the form is behind a button.
        Locator another = ZORGPACT.button("Een overdracht voorbereiden");
        another.or(page.getByLabel("Opvolger")).first().waitFor();
        if (another.isVisible()) {
            another.click();
        }
        ZORGPACT.isAccessible("handover-prepare");
        page.getByLabel("Opvolger")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Actieleernetwerk"));
        ZORGPACT.button("Plan bewaren").click();
        ZORGPACT.sees("Het plan is bewaard").picture("handover-drafted");
        ZORGPACT.button(OFFER).click();
        ZORGPACT.confirm(OFFER);
        ZORGPACT.sees("kijkt rond en antwoordt").isAccessible("handover-offered");
    }

    @Test
    @Order(2)
    void the_coordinator_of_the_actieleernetwerk_looks_around_and_accepts() {
        ACTIELEERNETWERK.go("/netwerken/kopgroep").logIn(Kopgroep.ACTIELEERNETWERK);
        ACTIELEERNETWERK.go(PAGE).sees("Kijk eerst rond").isAccessible("handover-look-around");
        ACTIELEERNETWERK.button("Overdracht accepteren").click();
        ACTIELEERNETWERK.confirm("Overdracht accepteren");
        ACTIELEERNETWERK.sees("Geaccepteerd");
    }

    @Test
    @Order(3)
    void members_are_told_what_changes_for_them() {
        ZORGPACT.go(PAGE).button("Aankondigen aan de leden").click();
        ZORGPACT.confirm("Aankondigen aan de leden");
        MEMBER.go("/netwerken/kopgroep").sees("overdragen aan het Actieleernetwerk");
        MEMBER.isAccessible("handover-announced-member");
        eventually()
                .until(() -> !Mailbox.about(Kopgroep.EXTRA_STRONG, "Actieleernetwerk")
                        .isEmpty());
    }

    @Test
    @Order(4)
    void it_passes_while_a_member_is_logged_in_and_everything_is_counted() {
        ZORGPACT.go(PAGE).button("Overdracht starten").click();
        ZORGPACT.confirm("Overdracht starten");
        ZORGPACT.sees("hoort nu bij");
        ZORGPACT.sees("Alles is er, en niets is veranderd.").isAccessible("handover-done");
        assertThat(ZORGPACT.page().locator("tbody th").allInnerTexts())
                .as("what was counted, in people's words")
                .isNotEmpty()
                .allMatch(kind -> Character.isUpperCase(kind.charAt(0)));
        MEMBER.go("/netwerken/kopgroep").sees("Beheerd door Actieleernetwerk").sees("Je werkt nu namens");
        MEMBER.isAccessible("handover-done-member");
    }

    @Test
    @Order(5)
    void the_new_coordinator_has_the_networks_management_and_the_old_one_does_not() {
        ACTIELEERNETWERK.go("/netwerken/kopgroep/beheer").heading("Beheer").waitFor();
        ACTIELEERNETWERK.sees("Aanmeldingen").isAccessible("stewardship-new");
        ZORGPACT.go("/netwerken/kopgroep/beheer").sees("beheert dit netwerk niet meer");
        assertThat(Kopgroep.network(Account.of(Kopgroep.ACTIELEERNETWERK))
                        .path("standing")
                        .asString())
                .isEqualTo("STEWARD");
    }
}
