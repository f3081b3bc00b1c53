package nl.kopgroep.stories;

import static nl.kopgroep.stories.Kopgroep.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The Kopgroep passes to the Actieleernetwerk and back, seen by everybody who has a part in it. */
@Order(80)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandoverThroughTheApiTest {

    private static final Account ZORGPACT = Account.of(Kopgroep.ZORGPACT);
    private static final Account ACTIELEERNETWERK = Account.of(Kopgroep.ACTIELEERNETWERK);
    private static final Account MEMBER = Account.of(Kopgroep.EXTRA_STRONG);
    private static String handover = "";

    @Test
    @Order(1)
    void before_the_offer_the_successor_sees_no_more_than_anybody() {
        assertThat(Kopgroep.network(ACTIELEERNETWERK).path("standing").asString())
                .isEqualTo("OUTSIDER");
    }

    @Test
    @Order(2)
    void a_member_cannot_draft_a_handover() {
        assertThat(draft(MEMBER, Kopgroep.programme("Actieleernetwerk")).status())
                .isEqualTo(403);
    }

    @Test
    @Order(3)
    void the_steward_offers_and_the_successor_looks_around_without_touching_anything() {
        handover = draft(ZORGPACT, Kopgroep.programme("Actieleernetwerk"))
                .ok()
                .path("id")
                .asString();
        act(ZORGPACT, "offer").ok();
        eventually()
                .untilAsserted(() -> assertThat(ACTIELEERNETWERK
                                .post("content", "/networks/" + Kopgroep.id() + "/items", """
                                {"title":"Mag niet","kind":"tip","text":"x","themes":[],"audience":"network","language":"nl"}""")
                                .status())
                        .isEqualTo(403));
        assertThat(Kopgroep.network(ACTIELEERNETWERK).path("standing").asString())
                .isEqualTo("SUCCESSOR");
        assertThat(look(ACTIELEERNETWERK).path("allowed").toString()).contains("acceptance");
    }

    @Test
    @Order(4)
    void only_the_successor_accepts() {
        assertThat(act(MEMBER, "acceptance").status()).isIn(403, 404);
        assertThat(act(ZORGPACT, "acceptance").status()).isIn(403, 409);
        act(ACTIELEERNETWERK, "acceptance").ok();
        act(ZORGPACT, "announcement").ok();
        assertThat(Kopgroep.network(Account.visitor())
                        .path("steward")
                        .path("name")
                        .asString())
                .isEqualTo("Zorgpact");
    }

    @Test
    @Order(5)
    void it_passes_to_the_last_record_and_the_old_stewards_rights_are_gone_everywhere() {
        act(ZORGPACT, "freeze").ok();
        untilOver();
        assertThat(Kopgroep.network(Account.visitor())
                        .path("steward")
                        .path("name")
                        .asString())
                .isEqualTo("Actieleernetwerk");
        JsonNode comparison = look(ACTIELEERNETWERK).path("comparison");
        assertThat(comparison).isNotEmpty();
        for (JsonNode kind : comparison) {
            assertThat(kind.path("equal").asBoolean()).as(kind.toString()).isTrue();
            assertThat(kind.path("before").path("digest"))
                    .isEqualTo(kind.path("after").path("digest"));
        }
        String theme = """
                {"prefLabel":{"nl":"Na de overdracht"},"altLabels":{},"broaderId":null}""";
        String path = "/networks/" + Kopgroep.id() + "/themes";
        Account.Answer refused = ZORGPACT.post("content", path, theme);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("not-steward-any-more");
        assertThat(refused.text()).contains("Actieleernetwerk");
        assertThat(ZORGPACT.get("network", "/networks/" + Kopgroep.id() + "/applications")
                        .status())
                .isEqualTo(403);
        eventually()
                .untilAsserted(
                        () -> ACTIELEERNETWERK.post("content", path, theme).ok());
    }

    @Test
    @Order(6)
    void a_members_standing_links_and_search_go_on() {
        assertThat(Kopgroep.network(MEMBER).path("standing").asString()).isEqualTo("MEMBER");
        assertThat(MEMBER.get("content", "/networks/" + Kopgroep.id() + "/search?q=verduurzaming")
                        .ok()
                        .path("items"))
                .isNotEmpty();
    }

    @Test
    @Order(7)
    void it_is_undone_by_handing_it_back_on_the_same_machinery() {
        handover = draft(ACTIELEERNETWERK, Kopgroep.programme("Zorgpact"))
                .ok()
                .path("id")
                .asString();
        for (String step : List.of("offer")) {
            act(ACTIELEERNETWERK, step).ok();
        }
        act(ZORGPACT, "acceptance").ok();
        act(ACTIELEERNETWERK, "announcement").ok();
        act(ACTIELEERNETWERK, "freeze").ok();
        untilOver();
        assertThat(Kopgroep.network(Account.visitor())
                        .path("steward")
                        .path("name")
                        .asString())
                .isEqualTo("Zorgpact");
    }

    private static void untilOver() {
        eventually()
                .atMost(Duration.ofMinutes(3))
                .untilAsserted(() ->
                        assertThat(look(ZORGPACT).path("state").asString()).isIn("completed", "closed"));
    }

    private static Account.Answer draft(Account by, String programme) {
        return by.post("network", "/networks/" + Kopgroep.id() + "/handovers", """
                {"successorProgrammeId":"%s","plan":{"freezeAt":"%s","noticeDays":0,"whatChanges":{"nl":"Voor jou verandert er niets.","en":"Nothing changes for you."}}}""".formatted(programme, Instant.now()));
    }

    private static Account.Answer act(Account by, String action) {
        return by.post("network", "/handovers/" + handover + "/" + action);
    }

    private static JsonNode look(Account as) {
        return as.get("network", "/handovers/" + handover).ok();
    }
}
