package nl.kopgroep.stories;

import static nl.kopgroep.stories.Kopgroep.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** A representative follows more than a theme, says how often she wants to hear, and sees why she hears. */
@Order(15)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FollowingInTheBrowserTest {

    private static final String TITLE = "Een tip over geld, nummer " + Kopgroep.RUN;
    private static final String SELECTION = "Financiering, Tip";
    private static final Window READER = Window.open();
    private static final Window AUTHOR = Window.open();

    @BeforeAll
    static void she_follows_nothing_yet() {
        followNothing();
    }

    @AfterAll
    static void close() {
        READER.close();
        AUTHOR.close();
        followNothing();
    }

    @Test
    @Order(1)
    void she_follows_an_organisation_and_tips_on_a_theme_where_she_reads() {
        READER.go("/netwerken/kopgroep").logIn(Kopgroep.ZORGALLIANTIE);
        READER.go("/netwerken/kopgroep/leden");
        READER.link("NetwerkZON").click();
        READER.button("Organisatie volgen: NetwerkZON").click();
        READER.button("Je volgt NetwerkZON. Niet meer volgen").waitFor();
        READER.isAccessible("following-organisation");
        READER.go("/netwerken/kopgroep/kennis?soort=tip&thema=" + Kopgroep.theme("Financiering"));
        READER.button("Volg deze selectie: " + SELECTION).click();
        READER.button("Je volgt " + SELECTION + ". Niet meer volgen").waitFor();
        READER.isAccessible("following-selection");
    }

    @Test
    @Order(2)
    void she_wants_one_mail_a_week_and_sees_what_that_would_have_been_before_she_keeps_it() {
        READER.go("/instellingen").field("Elke week").check();
        READER.page()
                .getByText(Pattern.compile("had je de afgelopen maand .*mails? gekregen"))
                .waitFor();
        READER.sees("Je krijgt elke maandag om").isAccessible("settings-trial");
        READER.button("Bewaren: Kopgroep").click();
        READER.sees("Opgeslagen");
        assertThat(standingPreference().path("mail").asString()).isEqualTo("weekly");
    }

    @Test
    @Order(3)
    void she_mutes_one_of_them_until_a_day() {
        READER.go("/instellingen");
        Page page = READER.page();
        page.getByLabel("Meer instellingen voor NetwerkZON").click();
        Locator row = page.locator("li")
                .filter(new Locator.FilterOptions().setHas(page.getByLabel("Meer instellingen voor NetwerkZON")));
        row.getByLabel("Stil tot").fill(LocalDate.now().plusDays(20).toString());
        READER.sees("want het is stil tot").button("Bewaren: Kopgroep").click();
        READER.sees("Opgeslagen").isAccessible("settings-muted");
    }

    @Test
    @Order(4)
    void the_author_sees_before_publishing_who_will_hear_of_it() {
        AUTHOR.go("/netwerken/kopgroep").logIn(Kopgroep.NETWERKZON);
        AUTHOR.go("/netwerken/kopgroep/kennis/delen");
        Page page = AUTHOR.page();
        page.getByLabel("Titel").fill(TITLE);
        page.getByLabel("Soort").selectOption("tip");
        AUTHOR.field("Financiering").check();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Tekst"))
                .fill("Reken **samen** voor.");
        page.getByText(Pattern.compile("Dit bericht gaat naar [1-9]\\d* mens")).waitFor();
        AUTHOR.isAccessible("editor-estimate");
        AUTHOR.button("Publiceren").click();
        AUTHOR.heading(TITLE).waitFor();
    }

    @Test
    @Order(5)
    void she_hears_once_and_the_reason_leads_to_what_she_follows() {
        eventually().until(() -> update() != null);
        READER.go("/nieuw").sees(TITLE);
        JsonNode update = Objects.requireNonNull(update());
        String settings = update.path("settingsUrl").asString();
        assertThat(settings).contains("/instellingen#volgen-");
        READER.go(settings.substring(settings.indexOf("/instellingen")));
        READER.page().locator(".kg-follow--pointed").waitFor();
        assertThat((Boolean) READER.page().evaluate("document.activeElement.classList.contains('kg-follow--pointed')"))
                .as("the follow that it came from has the focus")
                .isTrue();
        READER.isAccessible("settings-pointed");
    }

    @Test
    @Order(6)
    void she_stops_and_takes_that_back() {
        READER.go("/instellingen");
        READER.button("Je volgt NetwerkZON. Niet meer volgen").click();
        READER.sees("Je volgt NetwerkZON niet meer.").button("Ongedaan maken").click();
        READER.button("Je volgt NetwerkZON. Niet meer volgen").waitFor();
        READER.button("Je volgt NetwerkZON. Niet meer volgen").click();
        READER.sees("Je volgt NetwerkZON niet meer.");
        READER.page().reload();
        READER.heading("Wat je volgt").waitFor();
        READER.button("Je volgt " + followedSelection() + ". Niet meer volgen").waitFor();
        READER.hasNoButton("Je volgt NetwerkZON. Niet meer volgen");
    }

    private static void followNothing() {
        Account reader = Account.of(Kopgroep.ZORGALLIANTIE);
        for (JsonNode follow : follows(reader)) {
            reader.delete("notification", "/follows/" + follow.path("id").asString())
                    .ok();
        }
        reader.put(
                        "notification",
                        "/networks/" + Kopgroep.id() + "/standing-preference",
                        "{\"mail\":null,\"inApp\":null,\"feed\":null,\"webhook\":null,\"mutedUntil\":null}")
                .ok();
    }

    private static JsonNode follows(Account reader) {
        return reader.get("notification", "/networks/" + Kopgroep.id() + "/subscriptions")
                .ok();
    }

    private static String followedSelection() {
        for (JsonNode follow : follows(Account.of(Kopgroep.ZORGALLIANTIE))) {
            if (!follow.path("themeId").isNull()) {
                return follow.path("label").path("nl").asString();
            }
        }
        throw new AssertionError("The selection isn't followed any more");
    }

    private static JsonNode standingPreference() {
        return Account.of(Kopgroep.ZORGALLIANTIE)
                .get("notification", "/networks/" + Kopgroep.id() + "/standing-preference")
                .ok();
    }

    private static @Nullable JsonNode update() {
        for (JsonNode update : Account.of(Kopgroep.ZORGALLIANTIE)
                .get("notification", "/updates")
                .ok()
                .path("items")) {
            if (update.path("title").asString().equals(TITLE)) {
                return update;
            }
        }
        return null;
    }
}
