package nl.kopgroep.stories;

import static nl.kopgroep.stories.Kopgroep.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Three parts die without warning, and a member who is logged in hardly notices. */
@Order(60)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccidentsTest {

    private static final String WORD = "stroomuitval" + Kopgroep.RUN;
    private static final String SEARCH = "/netwerken/kopgroep/kennis?q=";
    private static final Window MEMBER = Window.open();

    @AfterAll
    static void close() {
        MEMBER.close();
    }

    @Test
    @Order(1)
    void without_the_search_engine_publishing_and_reading_go_on_and_search_says_so() {
        MEMBER.go("/netwerken/kopgroep").logIn(Kopgroep.EXTRA_STRONG);
        Platform.kill("elasticsearch");
        String item = Kopgroep.publish(
                Account.of(Kopgroep.NETWERKZON), "Door bij " + WORD, Kopgroep.theme("Governance"), "network");
        MEMBER.go("/p/" + item).heading("Door bij " + WORD).waitFor();
        MEMBER.go(SEARCH + WORD).sees("Zoeken werkt nu op halve kracht").sees("Door bij " + WORD);
        MEMBER.isAccessible("search-degraded");
    }

    @Test
    @Order(2)
    void what_died_is_named_and_started_again_by_one_command() {
        Platform.kill("gateway");
        Platform.kill("keycloak");
        assertThat(Platform.listen("status").text())
                .containsPattern("elasticsearch +DIED")
                .containsPattern("gateway +DIED")
                .containsPattern("keycloak +DIED");
        assertThat(Platform.script("up", "--no-training")).isZero();
    }

    @Test
    @Order(3)
    void she_goes_on_without_logging_in_again_at_the_gateway_or_at_keycloak() {
        MEMBER.go("/netwerken/kopgroep").sees("Je werkt nu namens").sees("Extra Strong");
        // Without the gateway's session only Keycloak can know her.
        MEMBER.forgetCookiesOutside("/auth");
        MEMBER.go("/netwerken/kopgroep").link("Inloggen").click();
        MEMBER.sees("Je werkt nu namens").sees("Extra Strong");
    }

    @Test
    @Order(4)
    void the_index_catches_up_by_itself() {
        String misspelt = WORD.replaceFirst("uit", "iut");
        eventually().untilAsserted(() -> {
            var answer = Account.of(Kopgroep.EXTRA_STRONG)
                    .get("content", "/networks/" + Kopgroep.id() + "/search?q=" + misspelt)
                    .ok();
            assertThat(answer.path("degraded").asBoolean(true)).isFalse();
            assertThat(answer.path("items")).isNotEmpty();
        });
        MEMBER.go(SEARCH + misspelt).sees(WORD).doesNotSee("Zoeken werkt nu op halve kracht");
    }
}
