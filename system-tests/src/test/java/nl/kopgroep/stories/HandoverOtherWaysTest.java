package nl.kopgroep.stories;

import static nl.kopgroep.stories.Kopgroep.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** A handover that doesn't come about: withdrawn, declined, or called off while nobody could write. */
@Order(70)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandoverOtherWaysTest {

    private static final String PAGE = "/netwerken/kopgroep/overdracht";
    private static final String TITLE = "Geschreven tijdens de overdracht " + Kopgroep.RUN;
    private static final Account STEWARD = Account.of(Kopgroep.ZORGPACT);
    private static final Account SUCCESSOR = Account.of(Kopgroep.ACTIELEERNETWERK);
    private static final Window ZORGPACT = Window.open();
    private static final Window MEMBER = Window.open();

    @AfterAll
    static void close() {
        ZORGPACT.close();
        MEMBER.close();
    }

    @Test
    @Order(1)
    void the_steward_withdraws_an_offer_and_the_successor_reads_why() {
        offer();
        ZORGPACT.go("/netwerken/kopgroep").logIn(Kopgroep.ZORGPACT);
        ZORGPACT.go(PAGE).button("Overdracht intrekken").click();
        ZORGPACT.field("Waarom?").fill("Eerst nog een bijeenkomst. " + Kopgroep.RUN);
        ZORGPACT.isAccessible("handover-withdraw");
        ZORGPACT.confirm("Overdracht intrekken");
        ZORGPACT.sees("Ingetrokken").sees("Eerst nog een bijeenkomst. " + Kopgroep.RUN);
        ZORGPACT.isAccessible("handover-withdrawn");
        assertThat(SUCCESSOR
                        .get("network", "/networks/" + Kopgroep.id() + "/handovers")
                        .text())
                .contains("Eerst nog een bijeenkomst. " + Kopgroep.RUN);
    }

    @Test
    @Order(2)
    void the_successor_declines_an_offer_and_the_steward_reads_why() {
        offer();
        try (Window successor = Window.open()) {
            successor.go("/netwerken/kopgroep").logIn(Kopgroep.ACTIELEERNETWERK);
            successor.go(PAGE).button("Niet accepteren").click();
            successor.field("Waarom niet?").fill("Wij hebben nog geen plek. " + Kopgroep.RUN);
            successor.confirm("Niet accepteren");
            successor.sees("Niet geaccepteerd").isAccessible("handover-declined-successor");
        }
        ZORGPACT.go(PAGE).sees("Niet geaccepteerd").sees("Wij hebben nog geen plek. " + Kopgroep.RUN);
        ZORGPACT.isAccessible("handover-declined");
    }

    @Test
    @Order(3)
    void during_a_freeze_stopping_works_writing_is_refused_and_kept_and_goes_on_when_it_is_called_off() {
        String link = mailAbout("Toegevoegde waarde");
        String handover = offer();
        act(SUCCESSOR, handover, "acceptance");
        act(STEWARD, handover, "announcement");
        MEMBER.go("/netwerken/kopgroep").logIn(Kopgroep.EXTRA_STRONG);
        write();

        // The freeze lasts for as long as one part can't answer: first content-service, then notification-service.
        Platform.StandStill content = Platform.standStill("content-service");
        Platform.StandStill notification = () -> {};
        try {
            act(STEWARD, handover, "freeze");
            eventually().until(() -> reached(handover, "notification-service"));
            assertThat(Account.anonymously("POST", link, "List-Unsubscribe=One-Click")
                            .status())
                    .isEqualTo(204);
            notification = Platform.standStill("notification-service");
            content.close();
            eventually().until(() -> reached(handover, "content-service"));

            MEMBER.button("Publiceren").press("Enter");
            MEMBER.sees("We dragen het netwerk over. Lezen kan gewoon").sees("Je concept is bewaard");
            assertThat(MEMBER.field("Titel").inputValue()).isEqualTo(TITLE);
            MEMBER.isAccessible("editor-frozen");
            ZORGPACT.go(PAGE).sees("Wijzigen staat even stil").isAccessible("handover-frozen");
            ZORGPACT.button("Overdracht afblazen").click();
            ZORGPACT.confirm("Overdracht afblazen");
            ZORGPACT.sees("Afgeblazen; wijzigen kan weer").isAccessible("handover-called-off");
        } finally {
            content.close();
            notification.close();
        }
        sendAgain();
        MEMBER.heading(TITLE).waitFor();
        assertThat(Account.anonymously("GET", link.replace("/afmelden/", "/api/notification/v1/unsubscribe/"), "")
                        .ok()
                        .path("stopped")
                        .asBoolean())
                .isTrue();
        act(STEWARD, handover, "withdrawal");
    }

    /** Follows, publishes, and answers the link to stop that came by mail. */
    private static String mailAbout(String label) {
        String theme = Kopgroep.theme(label);
        String title = "Voor de overdracht " + Kopgroep.RUN;
        Account.of(Kopgroep.EXTRA_STRONG)
                .put("notification", "/networks/" + Kopgroep.id() + "/subscriptions/" + theme, """
                        {"includeNarrower":false,"frequency":"direct"}""")
                .ok();
        Kopgroep.publish(Account.of(Kopgroep.NETWERKZON), title, theme, "network");
        eventually().until(() -> Mailbox.about(Kopgroep.EXTRA_STRONG, title).size() == 1);
        return Mailbox.unsubscribeLink(
                Mailbox.about(Kopgroep.EXTRA_STRONG, title).getFirst());
    }

    private static void write() {
        Page page = MEMBER.go("/netwerken/kopgroep/kennis/delen").page();
        MEMBER.field("Titel").fill(TITLE);
        MEMBER.field("Governance").check();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Tekst"))
                .fill("Dit mag niet kwijtraken.");
    }

    /** The service hears a moment later that writing is possible again. The button goes when it has worked. */
    private static void sendAgain() {
        eventually().until(() -> {
            try {
                MEMBER.button("Publiceren").press("Enter", new Locator.PressOptions().setTimeout(1000));
            } catch (TimeoutError gone) {
                return MEMBER.heading(TITLE).isVisible();
            }
            return MEMBER.heading(TITLE).isVisible();
        });
    }

    private static boolean reached(String handover, String service) {
        for (JsonNode participant :
                STEWARD.get("network", "/handovers/" + handover).ok().path("participants")) {
            if (participant.path("name").asString().equals(service)) {
                return !participant.path("frozenAt").isNull();
            }
        }
        return false;
    }

    private static String offer() {
        String successor = Kopgroep.programme("Actieleernetwerk");
        String handover = STEWARD.post(
                        "network", "/networks/" + Kopgroep.id() + "/handovers", """
                        {"successorProgrammeId":"%s","plan":{"freezeAt":"%s","noticeDays":0,
                         "whatChanges":{"nl":"Voor jou verandert er niets.","en":"Nothing changes for you."}}}""".formatted(successor, Instant.now()))
                .ok()
                .path("id")
                .asString();
        act(STEWARD, handover, "offer");
        return handover;
    }

    private static void act(Account by, String handover, String action) {
        by.post("network", "/handovers/" + handover + "/" + action).ok();
    }
}
