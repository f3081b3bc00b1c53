package nl.kopgroep.network.story;

import static nl.kopgroep.network.story.Stage.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.kopgroep.network.story.Stage.Actor;
import nl.kopgroep.network.story.Stage.Answer;
import nl.kopgroep.network.story.Stage.StagedNetwork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NetworkServiceTest
class FrozenTest {

    @Autowired
    Stage stage;

    @Test
    void while_a_network_is_handed_over_reading_goes_on_and_every_write_waits_and_says_until_when() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        Actor outsider = stage.outsider();
        UUID membership = stage.membershipOf(network, member.org());
        UUID applied = stage.post(
                        outsider,
                        "/v1/networks/" + network.id() + "/applications",
                        "{\"organisationId\":\"" + outsider.org() + "\"}")
                .uuid("/membershipId");
        UUID meeting = stage.post(
                        network.steward(),
                        "/v1/networks/" + network.id() + "/meetings",
                        "{\"title\":\"x\",\"startsAt\":\"2026-10-02T12:00:00Z\"}")
                .uuid("/id");
        stage.freeze(network);

        Answer seen = stage.get(VISITOR, "/v1/networks/" + network.id());
        assertThat(seen.text("/frozen/reason")).isEqualTo("Overdracht");
        assertThat(seen.text("/frozen/expectedEnd")).isNotBlank();
        Answer refused = stage.put(member, "/v1/memberships/" + membership + "/presentation", "{\"text\":\"x\"}");
        assertThat(refused.problem()).isEqualTo("frozen");
        assertThat(refused.text("/expectedEnd")).isNotBlank();
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();

        String networks = "/v1/networks/" + network.id();
        Answer[] writes = {
            refused,
            stage.post(member, "/v1/memberships/" + membership + "/departure", null),
            stage.post(network.steward(), "/v1/memberships/" + applied + "/admission", null),
            stage.post(network.steward(), "/v1/memberships/" + applied + "/refusal", "{\"reason\":\"x\"}"),
            stage.post(VISITOR, networks + "/applications", """
                    {"organisation":{"name":"Laat %s","kind":"school"},"applicant":{"name":"A","email":"a@b.example"}}""".formatted(UUID.randomUUID())),
            stage.post(
                    network.steward(),
                    networks + "/meetings",
                    "{\"title\":\"x\",\"startsAt\":\"2026-10-02T12:00:00Z\"}"),
            stage.patch(network.steward(), "/v1/meetings/" + meeting, "{\"title\":\"y\"}"),
            stage.post(network.steward(), "/v1/meetings/" + meeting + "/cancellation", null),
            stage.put(network.steward(), networks + "/imports/organisations", "[]"),
        };
        for (Answer write : writes) {
            assertThat(write.status()).as(write.body().toString()).isEqualTo(423);
        }
        assertThat(stage.get(network.steward(), networks + "/exports/memberships")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_command_of_an_epoch_that_has_passed_is_refused() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        String path = "/v1/memberships/" + stage.membershipOf(network, member.org()) + "/presentation";

        assertThat(stage.send(member, "PUT", path, "{\"text\":\"x\"}", "Network-Epoch", "0")
                        .problem())
                .isEqualTo("stale-epoch");
        assertThat(stage.send(member, "PUT", path, "{\"text\":\"x\"}", "Network-Epoch", "1")
                        .status())
                .isEqualTo(204);
    }
}
