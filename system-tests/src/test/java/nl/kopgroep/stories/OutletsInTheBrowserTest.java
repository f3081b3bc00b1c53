package nl.kopgroep.stories;

import static nl.kopgroep.stories.Kopgroep.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An answer is heard of where one wants it: here, in a feed reader, by a program, and by mail without an account. */
@Order(17)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutletsInTheBrowserTest {

    private static final String QUESTION = "Wie weet het, nummer " + Kopgroep.RUN + "?";
    private static final String READER_OUTSIDE = "lezer-" + Kopgroep.RUN + "@elders.example";
    private static final String NEWS = "Openbaar nieuws, nummer " + Kopgroep.RUN;
    private static final Window ASKER = Window.open();
    private static final Window OTHER = Window.open();
    private static final Window STRANGER = Window.onAPhone();
    private static String feed = "";

    @AfterAll
    static void close() {
        ASKER.close();
        OTHER.close();
        STRANGER.close();
    }

    @Test
    @Order(1)
    void an_address_for_her_feed_reader_is_shown_once() {
        ASKER.go("/netwerken/kopgroep").logIn(Kopgroep.ZORGALLIANTIE);
        ASKER.go("/instellingen/feeds").field("Naam").fill("Mijn lezer");
        ASKER.button("Maak deze feed").click();
        Locator address = ASKER.page().locator("code");
        feed = address.innerText();
        ASKER.isAccessible("feed-made").button("Ik heb het bewaard").click();
        ASKER.field("Naam").waitFor();
        assertThat(address.count()).isZero();
    }

    @Test
    @Order(2)
    void a_question_is_answered_and_the_asker_hears_here_and_in_her_feed() {
        String question = ask();
        OTHER.go("/netwerken/kopgroep").logIn(Kopgroep.NETWERKZON);
        OTHER.go("/p/" + question).sees("Nog geen antwoorden");
        answer().fill("Wij weten het **wel**.");
        OTHER.button("Antwoord plaatsen").click();
        OTHER.sees("1 antwoord").isAccessible("answers");
        eventually().until(() -> Account.anonymously("GET", feed, "").text().contains(QUESTION));
        ASKER.go("/nieuw").link("Antwoord op: " + QUESTION).click();
        ASKER.sees("Wij weten het wel.");
    }

    @Test
    @Order(3)
    void a_feed_that_was_revoked_says_nothing_any_more() {
        ASKER.go("/instellingen/feeds").button("Intrekken: Mijn lezer").click();
        ASKER.confirm("Intrekken").sees("Je hebt nog geen feed");
        assertThat(Account.anonymously("GET", feed, "").status()).isIn(404, 410);
    }

    @Test
    @Order(4)
    void a_webhook_is_made_tried_and_taken_back() {
        ASKER.go("/instellingen/webhooks").field("Adres").fill("http://hooks.example.org/in");
        ASKER.button("Maak deze webhook").click();
        ASKER.sees("Vul een openbaar adres in dat met https:// begint.").isAccessible("webhook-refused");
        ASKER.field("Adres").fill("https://hooks.example.org/in");
        ASKER.button("Maak deze webhook").click();
        ASKER.sees("whsec_")
                .isAccessible("webhook-made")
                .button("Ik heb het bewaard")
                .click();
        ASKER.button("Stuur een proefbericht").click();
        ASKER.sees("Verzonden; kijk in het logboek wat er terugkwam.");
        ASKER.page().locator("summary").click();
        ASKER.sees("Proefbericht")
                .isAccessible("webhook-log")
                .button("Weghalen")
                .click();
        ASKER.confirm("Weghalen").sees("Je hebt hier nog geen webhook");
    }

    @Test
    @Order(5)
    void who_has_no_account_follows_by_mail_after_confirming_and_stops_without_login() {
        allowContacts(true);
        try {
            STRANGER.go("/netwerken/kopgroep/themas/" + Kopgroep.theme("Governance"))
                    .field("Je mailadres")
                    .fill(READER_OUTSIDE);
            STRANGER.field("Hoe vaak").selectOption("direct");
            STRANGER.button("Volgen per mail").click();
            STRANGER.sees("Kijk in je mailbox").isAccessible("contact-asked");
            eventually().until(() -> !Mailbox.of(READER_OUTSIDE).isEmpty());
            STRANGER.go(Mailbox.link(Mailbox.of(READER_OUTSIDE).getFirst()))
                    .isAccessible("contact-confirm")
                    .button("Ja, stuur mij mail")
                    .click();
            STRANGER.sees("Je volgt nu de Kopgroep");
            Kopgroep.publish(Account.of(Kopgroep.NETWERKZON), NEWS, Kopgroep.theme("Governance"), "public");
            eventually().until(() -> !Mailbox.about(READER_OUTSIDE, NEWS).isEmpty());
            var mail = Mailbox.about(READER_OUTSIDE, NEWS).getFirst();
            STRANGER.go(Mailbox.unsubscribeLink(mail)).isAccessible("contact-stops");
            STRANGER.button("Geen mails meer over Governance").click();
            STRANGER.button("Ongedaan maken").waitFor();
            STRANGER.isAccessible("contact-stopped");
        } finally {
            allowContacts(false);
        }
    }

    private static String ask() {
        Account asker = Account.of(Kopgroep.ZORGALLIANTIE);
        String id = asker.post("content", "/networks/" + Kopgroep.id() + "/items", """
                {"title":"%s","kind":"question","text":"Wij niet.","themes":["%s"],"audience":"network","language":"nl"}""".formatted(
                                QUESTION, Kopgroep.theme("Governance")))
                .ok()
                .path("id")
                .asString();
        asker.post("content", "/items/" + id + "/publication").ok();
        return Objects.requireNonNull(id);
    }

    private static Locator answer() {
        return OTHER.field("Jouw antwoord");
    }

    private static void allowContacts(boolean allowed) {
        Account.of(Kopgroep.ZORGPACT)
                .put("notification", "/networks/" + Kopgroep.id() + "/contact-policy", "{\"allowed\":" + allowed + "}")
                .ok();
    }
}
