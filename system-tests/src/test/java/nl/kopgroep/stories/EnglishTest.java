package nl.kopgroep.stories;

import static nl.kopgroep.stories.Kopgroep.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Somebody who prefers English gets it: the portal, the mails and the pages for logging in. */
@Order(40)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnglishTest {

    private static final String TITLE = "Samen rekenen " + Kopgroep.RUN;
    private static final Window READER = Window.open();

    @AfterAll
    static void close() {
        READER.go("/instellingen").field("Nederlands").check();
        Account reader = Account.of(Kopgroep.ZORGALLIANTIE);
        eventually().until(() -> languageOf(reader).equals("nl"));
        READER.close();
    }

    @Test
    @Order(1)
    void the_language_that_a_person_chooses_holds_for_the_account() {
        READER.go("/netwerken/kopgroep").logIn(Kopgroep.ZORGALLIANTIE);
        READER.go("/instellingen").field("English").check();
        READER.heading("Settings").waitFor();
        Account reader = Account.of(Kopgroep.ZORGALLIANTIE);
        eventually().until(() -> languageOf(reader).equals("en"));
    }

    @Test
    @Order(2)
    void every_main_page_is_in_english() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/netwerken/kopgroep", "Newest knowledge");
        pages.put("/netwerken/kopgroep/kennis", "Knowledge");
        pages.put("/netwerken/kopgroep/themas", "Themes");
        pages.put("/netwerken/kopgroep/leden", "Members");
        pages.put("/netwerken/kopgroep/bijeenkomsten", "Meetings");
        pages.put("/netwerken/kopgroep/organisatie", "Colleagues");
        pages.put("/nieuw", "New for you");
        pages.put("/instellingen", "Settings");
        pages.forEach((path, heading) -> {
            READER.go(path).heading(heading).waitFor();
            assertThat(READER.page().locator("html").getAttribute("lang")).isEqualTo("en");
            READER.isAccessible(
                    "english" + path.replace("/netwerken/kopgroep", "-network").replace('/', '-'));
        });
    }

    @Test
    @Order(3)
    void a_mail_comes_in_english_with_the_reason() {
        Account reader = Account.of(Kopgroep.ZORGALLIANTIE);
        String theme = Kopgroep.theme("Opschaling");
        String subscription = "/networks/" + Kopgroep.id() + "/subscriptions/" + theme;
        reader.put("notification", subscription, "{\"includeNarrower\":false,\"frequency\":\"direct\"}")
                .ok();
        Kopgroep.publish(Account.of(Kopgroep.NETWERKZON), TITLE, theme, "network");
        eventually().until(() -> Mailbox.about(Kopgroep.ZORGALLIANTIE, TITLE).size() == 1);
        JsonNode mail = Mailbox.about(Kopgroep.ZORGALLIANTIE, TITLE).getFirst();
        assertThat(mail.path("text").asString())
                .contains("NetwerkZON shared a tip", "because you follow")
                .doesNotContain("omdat je");
        reader.delete("notification", subscription).ok();
    }

    @Test
    @Order(4)
    void the_pages_for_logging_in_follow_the_portal_without_an_account_too() {
        try (Window visitor = Window.open()) {
            visitor.go("/netwerken/kopgroep").button("Switch to English").click();
            visitor.link("Log in").click();
            visitor.page()
                    .getByLabel("E-mail address", new Page.GetByLabelOptions().setExact(true))
                    .waitFor();
            visitor.isAccessible("login-english");
        }
    }

    private static String languageOf(Account account) {
        return account.get("network", "/me")
                .ok()
                .path("person")
                .path("language")
                .asString();
    }
}
