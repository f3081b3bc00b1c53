package nl.kopgroep.network.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.kopgroep.network.programme.Programme;
import nl.kopgroep.network.story.Stage.Actor;
import nl.kopgroep.network.story.Stage.Answer;
import nl.kopgroep.network.story.Stage.StagedNetwork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Both sides of a handover over HTTP, up to where the other services come in. */
@NetworkServiceTest
class HandingOverTest {

    @Autowired
    Stage stage;

    @Test
    void each_side_is_shown_what_it_can_do_and_nobody_else_knows_until_it_is_announced() {
        StagedNetwork network = shortNotice();
        Programme successor = stage.programme();
        Actor coordinator = stage.coordinatorOf(successor);
        Actor member = stage.member(network);

        Answer drafted = draft(network, successor, 0);
        String handover = "/v1/handovers/" + drafted.uuid("/id");
        assertThat(drafted.status()).isEqualTo(201);
        assertThat(allowed(drafted)).contains("offer", "plan", "withdrawal").doesNotContain("acceptance");
        assertThat(stage.get(coordinator, handover).status()).isEqualTo(404);

        assertThat(stage.post(network.steward(), handover + "/offer", null).text("/state"))
                .isEqualTo("offered");
        assertThat(allowed(stage.get(coordinator, handover))).contains("acceptance", "refusal");
        assertThat(stage.get(member, handover).status()).isEqualTo(404);
        assertThat(stage.post(network.steward(), handover + "/acceptance", null).problem())
                .isEqualTo("not-allowed");

        stage.post(coordinator, handover + "/acceptance", "{\"planVersion\":1}");
        Answer announced = stage.post(network.steward(), handover + "/announcement", null);
        assertThat(announced.text("/state")).isEqualTo("announced");
        assertThat(announced.at("/step").asInt()).isEqualTo(3);
        assertThat(announced.text("/history/0/by/role")).isEqualTo("steward");
        assertThat(stage.get(member, handover).status()).isEqualTo(200);
        assertThat(stage.get(member, "/v1/networks/" + network.id()).text("/handover/successorName"))
                .isEqualTo(successor.name());
        assertThat(allowed(stage.get(member, handover))).isEmpty();
    }

    @Test
    void the_members_decide_whether_the_notice_may_be_shorter_than_usual() {
        StagedNetwork network = stage.network();
        Programme successor = stage.programme();

        Answer refused = draft(network, successor, 0);
        assertThat(refused.problem()).isEqualTo("conflict");
        assertThat(refused.text("/detail")).contains("besluit van de leden");

        decide(network);
        assertThat(draft(network, successor, 0).text("/plan/decisionOnNotice")).isEqualTo("Besloten op 3 oktober");
    }

    @Test
    void a_plan_that_was_changed_must_be_accepted_again() {
        StagedNetwork network = shortNotice();
        Programme successor = stage.programme();
        Actor coordinator = stage.coordinatorOf(successor);
        String handover = "/v1/handovers/" + draft(network, successor, 0).uuid("/id");
        stage.post(network.steward(), handover + "/offer", null);
        stage.post(coordinator, handover + "/acceptance", null);

        Answer changed = stage.put(
                network.steward(), handover + "/plan", plan(0, Instant.now().plusSeconds(60)));

        assertThat(changed.text("/state")).isEqualTo("offered");
        assertThat(changed.at("/planVersion").asInt()).isEqualTo(2);
        assertThat(stage.post(coordinator, handover + "/acceptance", "{\"planVersion\":1}")
                        .problem())
                .isEqualTo("conflict");
        assertThat(stage.post(coordinator, handover + "/acceptance", "{\"planVersion\":2}")
                        .text("/state"))
                .isEqualTo("accepted");
    }

    @Test
    void a_successor_who_declines_says_why_and_looks_around_no_longer() {
        StagedNetwork network = shortNotice();
        Programme successor = stage.programme();
        Actor coordinator = stage.coordinatorOf(successor);
        String handover = "/v1/handovers/" + draft(network, successor, 0).uuid("/id");
        stage.post(network.steward(), handover + "/offer", null);
        assertThat(stage.get(coordinator, "/v1/networks/" + network.id()).text("/standing"))
                .isEqualTo("SUCCESSOR");

        Answer declined = stage.post(coordinator, handover + "/refusal", "{\"reason\":\"Te weinig mensen\"}");

        assertThat(declined.text("/state")).isEqualTo("declined");
        assertThat(stage.get(network.steward(), handover).text("/history/2/reason"))
                .isEqualTo("Te weinig mensen");
        assertThat(stage.get(coordinator, "/v1/networks/" + network.id()).text("/standing"))
                .isEqualTo("OUTSIDER");
        assertThat(draft(network, successor, 0).status()).isEqualTo(201);
    }

    @Test
    void there_is_one_open_handover_of_a_network_at_a_time() {
        StagedNetwork network = shortNotice();
        draft(network, stage.programme(), 0);

        assertThat(draft(network, stage.programme(), 0).problem()).isEqualTo("conflict");
    }

    @Test
    void while_one_service_has_not_answered_the_network_is_frozen_and_the_freeze_can_be_called_off() {
        StagedNetwork network = shortNotice();
        Programme successor = stage.programme();
        String handover = "/v1/handovers/" + draft(network, successor, 0).uuid("/id");
        stage.post(network.steward(), handover + "/offer", null);
        stage.post(stage.coordinatorOf(successor), handover + "/acceptance", null);
        stage.post(network.steward(), handover + "/announcement", null);

        Answer frozen = stage.post(network.steward(), handover + "/freeze", null);
        assertThat(frozen.text("/state")).isEqualTo("frozen");
        assertThat(frozen.text("/expectedEnd")).isNotBlank();
        assertThat(frozen.at("/participants").size()).isEqualTo(3);

        Answer calledOff = stage.post(network.steward(), handover + "/freeze-cancellation", null);
        assertThat(calledOff.text("/state")).isEqualTo("announced");
        assertThat(stage.send(network.steward(), "POST", handover + "/freeze", null, "Network-Epoch", "1")
                        .problem())
                .isEqualTo("stale-epoch");
    }

    private Answer draft(StagedNetwork network, Programme successor, int noticeDays) {
        return stage.post(
                network.steward(),
                "/v1/networks/" + network.id() + "/handovers",
                "{\"successorProgrammeId\":\"" + successor.id() + "\",\"plan\":"
                        + plan(noticeDays, Instant.now().minusSeconds(1)) + "}");
    }

    private static String plan(int noticeDays, Instant freezeAt) {
        return "{\"freezeAt\":\"" + freezeAt + "\",\"noticeDays\":" + noticeDays
                + ",\"whatChanges\":{\"nl\":\"Niets\",\"en\":\"Nothing\"}}";
    }

    private StagedNetwork shortNotice() {
        StagedNetwork network = stage.network();
        decide(network);
        return network;
    }

    private void decide(StagedNetwork network) {
        assertThat(stage.put(
                                network.steward(),
                                "/v1/networks/" + network.id() + "/notice-decision",
                                "{\"minimumDays\":0,\"decision\":\"Besloten op 3 oktober\"}")
                        .status())
                .isEqualTo(200);
    }

    private static java.util.List<String> allowed(Answer answer) {
        return answer.at("/allowed").values().stream()
                .map(action -> action.asString())
                .toList();
    }
}
