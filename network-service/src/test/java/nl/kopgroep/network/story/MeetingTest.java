package nl.kopgroep.network.story;

import static nl.kopgroep.network.story.Stage.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.kopgroep.network.story.Stage.Actor;
import nl.kopgroep.network.story.Stage.Answer;
import nl.kopgroep.network.story.Stage.StagedNetwork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@NetworkServiceTest
class MeetingTest {

    private static final String MEETING = """
            {"title":"Verduurzaming","startsAt":"2026-10-02T12:00:00Z","endsAt":"2026-10-02T15:00:00Z",
             "place":"Den Haag","description":"Hoe houd je iedereen aan boord?"}""";

    @Autowired
    Stage stage;

    @Test
    void the_steward_plans_a_meeting_that_everybody_sees_and_members_in_full() {
        StagedNetwork network = stage.network();
        Answer planned = stage.post(network.steward(), meetings(network), MEETING);

        assertThat(planned.status()).isEqualTo(201);
        UUID id = planned.uuid("/id");
        assertThat(planned.raw().headers().firstValue("Location")).hasValue("/v1/meetings/" + id);
        assertThat(stage.told("meeting.planned", id)).isEqualTo(1);
        assertThat(stage.get(VISITOR, meetings(network)).text("/items/0/place")).isEqualTo("Den Haag");
        assertThat(stage.get(VISITOR, "/v1/meetings/" + id).at("/description").isNull())
                .isTrue();
        assertThat(stage.get(stage.member(network), "/v1/meetings/" + id).text("/description"))
                .startsWith("Hoe houd je");
    }

    @Test
    void a_meeting_is_moved_and_then_called_off_for_good() {
        StagedNetwork network = stage.network();
        UUID id = stage.post(network.steward(), meetings(network), MEETING).uuid("/id");
        String path = "/v1/meetings/" + id;

        Answer moved = stage.patch(
                network.steward(),
                path,
                "{\"startsAt\":\"2026-10-04T12:00:00Z\",\"endsAt\":null,\"place\":\"Nijmegen\"}");
        assertThat(moved.text("/place")).isEqualTo("Nijmegen");
        assertThat(moved.at("/endsAt").isNull()).isTrue();
        assertThat(moved.text("/title")).isEqualTo("Verduurzaming");

        assertThat(stage.post(network.steward(), path + "/cancellation", null).status())
                .isEqualTo(204);
        assertThat(stage.get(VISITOR, path).at("/cancelled").asBoolean()).isTrue();
        assertThat(stage.patch(network.steward(), path, "{\"place\":\"Utrecht\"}")
                        .status())
                .isEqualTo(409);
        assertThat(stage.told("meeting.cancelled", id)).isEqualTo(1);
    }

    @Test
    void a_meeting_may_be_one_of_a_series_and_says_what_of_it_moved() {
        StagedNetwork network = stage.network();
        Answer planned = stage.post(
                network.steward(),
                meetings(network),
                MEETING.replace("{\"title\"", "{\"series\":\"Kopgroepdag\",\"title\""));
        assertThat(planned.text("/series")).isEqualTo("Kopgroepdag");
        UUID id = planned.uuid("/id");
        assertThat(stage.toldLast(id).at("/meeting/series").asString()).isEqualTo("Kopgroepdag");

        String path = "/v1/meetings/" + id;
        stage.patch(network.steward(), path, "{\"title\":\"Anders\",\"description\":\"Ook anders\"}");
        assertThat(stage.toldLast(id).get("moved")).isEmpty();
        stage.patch(network.steward(), path, "{\"startsAt\":\"2026-10-01T12:00:00Z\",\"place\":null}");
        assertThat(stage.toldLast(id).get("moved").valueStream().map(JsonNode::asString))
                .containsExactly("startsAt", "place");
        assertThat(stage.patch(network.steward(), path, "{\"series\":null}")
                        .at("/series")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_meeting_ends_after_it_starts_and_has_a_host_that_exists() {
        StagedNetwork network = stage.network();
        Answer answer = stage.post(network.steward(), meetings(network), """
                {"title":"","startsAt":"2026-10-02T12:00:00Z","endsAt":"2026-10-01T12:00:00Z",
                 "hostOrganisationId":"%s"}""".formatted(UUID.randomUUID()));

        assertThat(answer.at("/errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("title", "endsAt", "hostOrganisationId");
        assertThat(stage.patch(
                                network.steward(),
                                "/v1/meetings/"
                                        + stage.post(network.steward(), meetings(network), MEETING)
                                                .uuid("/id"),
                                "{\"startsAt\":\"morgen\"}")
                        .problem())
                .isEqualTo("validation");
    }

    @Test
    void a_member_plans_nothing() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);

        assertThat(stage.post(member, meetings(network), MEETING).status()).isEqualTo(403);
        assertThat(stage.post(VISITOR, meetings(network), MEETING).status()).isEqualTo(401);
    }

    private static String meetings(StagedNetwork network) {
        return "/v1/networks/" + network.id() + "/meetings";
    }
}
