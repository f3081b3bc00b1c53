package nl.kopgroep.stories;

import static nl.kopgroep.stories.Kopgroep.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** A representative follows a theme, hears what another organisation shares, and stops with one click. */
@Order(10)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MemberInTheBrowserTest {

    /** Another title at each run, so that the story can be told again on the same platform. */
    private static final String TITLE =
            "Zo kreeg ons leerhuis de gemeente mee, deel " + System.currentTimeMillis() % 1_000_000;

    private static final Window READER = Window.open();
    private static final Window AUTHOR = Window.open();

    @AfterAll
    static void close() {
        READER.close();
        AUTHOR.close();
    }

    @Test
    @Order(1)
    void somebody_without_an_account_reads_what_is_public_and_how_to_join() {
        try (Window visitor = Window.open()) {
            visitor.go("/netwerken/kopgroep").sees("Beheerd door Zorgpact").sees("Zo doe je mee");
            visitor.isAccessible("network-visitor");
            visitor.go("/netwerken/kopgroep/kennis").heading("Kennis").waitFor();
            visitor.isAccessible("knowledge-visitor");
            visitor.go("/netwerken/kopgroep/leden").sees("Extra Strong").isAccessible("members-visitor");
            visitor.go("/netwerken/kopgroep/aanmelden").isAccessible("apply");
        }
    }

    @Test
    @Order(2)
    void a_representative_logs_in_and_sees_for_whom_she_works() {
        READER.go("/netwerken/kopgroep").logIn(Kopgroep.EXTRA_STRONG);
        READER.go("/netwerken/kopgroep").sees("Je werkt nu namens").sees("Extra Strong");
        assertThat(READER.page().context().cookies())
                .filteredOn(cookie -> !cookie.path.startsWith("/auth"))
                .as("the portal holds no token; below /auth Keycloak keeps its own session")
                .allSatisfy(cookie -> assertThat(cookie.value).doesNotStartWith("eyJ"));
        assertThat(READER.page().evaluate("document.cookie")).asString().doesNotContain("SESSION", "eyJ");
        assertThat(READER.page().evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
                .asString()
                .doesNotContain("eyJ");
        READER.isAccessible("network-member");
    }

    @Test
    @Order(3)
    void she_follows_financiering_with_one_click() {
        String theme = Kopgroep.theme("Financiering");
        Account.of(Kopgroep.EXTRA_STRONG)
                .delete("notification", "/networks/" + Kopgroep.id() + "/subscriptions/" + theme);
        READER.go("/netwerken/kopgroep/themas/" + theme);
        READER.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thema volgen"))
                .first()
                .click();
        READER.sees("Je volgt dit thema").isAccessible("theme-following");
    }

    @Test
    @Order(4)
    void another_organisation_shares_something_about_it() {
        AUTHOR.go("/netwerken/kopgroep").logIn(Kopgroep.NETWERKZON);
        AUTHOR.go("/netwerken/kopgroep/kennis/delen");
        Page page = AUTHOR.page();
        page.getByLabel("Titel").fill(TITLE);
        page.getByLabel("Soort").selectOption("example");
        page.getByLabel("Financiering", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Tekst"))
                .fill("Begin bij **de wijk**, en reken samen voor.");
        page.getByLabel("Alleen leden").check();
        AUTHOR.isAccessible("editor");
        AUTHOR.button("Publiceren").click();
        AUTHOR.heading(TITLE).waitFor();
        AUTHOR.isAccessible("item");
    }

    @Test
    @Order(5)
    void she_gets_one_update_and_one_mail_that_say_why_and_the_author_gets_none() {
        eventually().until(() -> Mailbox.about(Kopgroep.EXTRA_STRONG, TITLE).size() == 1);
        JsonNode mail = Mailbox.about(Kopgroep.EXTRA_STRONG, TITLE).getFirst();
        assertThat(mail.path("text").asString()).contains("omdat je Financiering volgt");
        assertThat(Mailbox.header(mail, "List-Unsubscribe-Post")).contains("List-Unsubscribe=One-Click");
        READER.go("/nieuw")
                .sees(TITLE)
                .sees("Je ziet dit omdat je Financiering volgt.")
                .isAccessible("updates");
        READER.link(TITLE).click();
        READER.heading(TITLE).waitFor();
        assertThat(Mailbox.about(Kopgroep.NETWERKZON, TITLE)).isEmpty();
    }

    @Test
    @Order(6)
    void searching_finds_it_with_a_typing_error_and_never_shows_it_to_a_visitor() {
        eventually().untilAsserted(() -> {
            READER.go("/netwerken/kopgroep/kennis?q=leerhuiz");
            READER.sees(TITLE);
        });
        READER.isAccessible("search");
        try (Window visitor = Window.open()) {
            visitor.go("/netwerken/kopgroep/kennis?q=leerhuis")
                    .heading("Kennis")
                    .waitFor();
            visitor.doesNotSee(TITLE);
        }
    }

    @Test
    @Order(7)
    void the_link_in_the_mail_only_asks_and_a_post_stops_without_a_login_and_can_be_undone() {
        String link = Mailbox.unsubscribeLink(
                Mailbox.about(Kopgroep.EXTRA_STRONG, TITLE).getFirst());
        try (Window anybody = Window.open()) {
            anybody.go(link).heading("Minder of geen mails").waitFor();
            anybody.isAccessible("unsubscribe");
            READER.go("/instellingen").sees("Financiering").isAccessible("settings");
            assertThat(Account.anonymously("POST", link, "List-Unsubscribe=One-Click")
                            .status())
                    .isIn(200, 202, 204);
            anybody.go(link);
            anybody.sees("Ongedaan maken");
            anybody.button("Ongedaan maken").click();
            anybody.sees("Alles is weer zoals het was.");
        }
    }

    @Test
    @Order(8)
    void the_session_ends_at_both_ends() {
        AUTHOR.go("/netwerken/kopgroep");
        Page page = AUTHOR.page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu van"))
                .click();
        page.getByText("Uitloggen").first().click();
        AUTHOR.button("Inloggen").or(AUTHOR.link("Inloggen")).first().waitFor();
        AUTHOR.button("Inloggen").or(AUTHOR.link("Inloggen")).first().click();
        PlaywrightAssertions.assertThat(page.locator("#username")).isVisible();
        AUTHOR.isAccessible("login");
    }

    @Test
    @Order(9)
    void who_represents_two_organisations_chooses_and_switches_in_each_tab() {
        try (Window both = Window.open()) {
            both.go("/netwerken/kopgroep").logIn("dubbel@wijkleerbedrijven.example");
            both.sees("Namens welke organisatie werk je nu?").isAccessible("choose-organisation");
            both.page().getByText("Wijkleerbedrijf Den Haag").first().click();
            both.go("/netwerken/kopgroep").sees("Je werkt nu namens Wijkleerbedrijf Den Haag");
            try (Window beside = both.anotherTab()) {
                beside.go("/netwerken/kopgroep").sees("Namens welke organisatie werk je nu?");
                beside.page()
                        .getByText("Wijkleerbedrijf Amsterdam Nieuw-West")
                        .first()
                        .click();
                beside.go("/netwerken/kopgroep").sees("Je werkt nu namens Wijkleerbedrijf Amsterdam Nieuw-West");
                both.go("/netwerken/kopgroep").sees("Je werkt nu namens Wijkleerbedrijf Den Haag");
            }
            both.page().getByText("Wissel van organisatie").first().waitFor();
        }
    }

    @Test
    @Order(10)
    void it_all_fits_on_a_phone() {
        try (Window phone = Window.onAPhone()) {
            for (String path : List.of("", "/kennis", "/leden", "/themas", "/bijeenkomsten")) {
                phone.go("/netwerken/kopgroep" + path);
                phone.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                phone.isAccessible("phone" + path.replace('/', '-'));
                assertThat((Boolean) phone.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("no scrolling sideways on " + path)
                        .isTrue();
            }
        }
    }

    @Test
    @Order(11)
    void she_needs_no_mouse_to_follow_and_to_search() {
        String governance = Kopgroep.theme("Governance");
        Account.of(Kopgroep.EXTRA_STRONG)
                .delete("notification", "/networks/" + Kopgroep.id() + "/subscriptions/" + governance);
        Page page = READER.page();
        READER.go("/netwerken/kopgroep/themas/" + governance)
                .heading("Governance")
                .waitFor();
        READER.tabTo("Naar de inhoud").picture("keyboard-skip-link");
        page.keyboard().press("Enter");
        READER.tabTo("Thema volgen: Governance").picture("keyboard-focus");
        page.keyboard().press("Enter");
        READER.sees("Je volgt dit thema").tabTo("Je volgt Governance. Niet meer volgen");
        page.keyboard().press("Enter");
        READER.sees("Thema volgen");
        READER.go("/netwerken/kopgroep/kennis").heading("Kennis").waitFor();
        READER.tabTo("Zoek in de kennis");
        page.keyboard().type("verduurzaming");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("q=verduurzaming"));
    }
}
