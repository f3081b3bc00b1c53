package nl.kopgroep.network.story;

import static nl.kopgroep.network.story.Stage.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.handover.participant.RecordSource;
import nl.kopgroep.handover.protocol.CanonicalRecord;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.network.network.Stewarding;
import nl.kopgroep.network.programme.Programme;
import nl.kopgroep.network.story.Stage.Answer;
import nl.kopgroep.network.story.Stage.StagedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** In which colours a network and its steward show. */
@NetworkServiceTest
class ChoosingColoursTest {

    @Autowired
    Stage stage;

    @Autowired
    Stewarding stewarding;

    @Autowired
    @Qualifier("settingsRecords")
    RecordSource settings;

    @Test
    void the_steward_chooses_the_networks_colour_and_everybody_hears_it_once() {
        StagedNetwork network = stage.network();
        assertThat(stage.get(VISITOR, path(network)).at("/colour").isNull()).isTrue();

        Answer chosen = choose(network, "#14507A");
        choose(network, "#14507a");

        assertThat(chosen.status()).isEqualTo(200);
        assertThat(chosen.text("/colour")).isEqualTo("#14507a");
        assertThat(chosen.text("/standing")).isEqualTo("STEWARD");
        assertThat(stage.get(VISITOR, path(network)).text("/colour")).isEqualTo("#14507a");
        assertThat(told("network.described", network.id())).containsExactly("#14507a");
    }

    @Test
    void a_colour_that_was_chosen_can_be_taken_back() {
        StagedNetwork network = stage.network();
        choose(network, "#14507a");

        Answer back = stage.put(network.steward(), path(network) + "/colour", "{\"colour\":null}");

        assertThat(back.at("/colour").isNull()).isTrue();
        assertThat(told("network.described", network.id())).hasSize(2).last().isNull();
    }

    @Test
    void a_programme_shows_in_the_colour_of_its_own_in_every_network_that_it_stewards() {
        StagedNetwork network = stage.network();
        String programme = "/v1/programmes/" + network.programmeId();

        Answer chosen = stage.put(network.steward(), programme + "/colour", "{\"colour\":\"#b3245b\"}");
        stage.put(network.steward(), programme + "/colour", "{\"colour\":\"#b3245b\"}");

        assertThat(chosen.text("/colour")).isEqualTo("#b3245b");
        assertThat(stage.get(VISITOR, programme).text("/colour")).isEqualTo("#b3245b");
        assertThat(stage.get(VISITOR, path(network)).text("/steward/colour")).isEqualTo("#b3245b");
        assertThat(told("programme.changed", network.programmeId())).containsExactly("#b3245b");
    }

    @Test
    void the_programmes_of_the_beginning_have_their_colours() {
        assertThat(stage.get(VISITOR, "/v1/networks/kopgroep").text("/steward/colour"))
                .isEqualTo("#b3245b");
    }

    @ParameterizedTest
    @CsvSource({
        "rood, zes cijfers of letters, six digits or letters",
        "#12345, zes cijfers of letters, six digits or letters",
        "#ffee88, kies een donkerder kleur, choose a darker colour",
        "#ffffff, 'contrast 1,0', contrast 1.0",
        "#959595, 'contrast 2,9', contrast 2.9",
    })
    void a_colour_that_cant_be_seen_on_white_is_refused_with_what_to_do(String colour, String dutch, String english) {
        StagedNetwork network = stage.network();
        String body = "{\"colour\":\"" + colour + "\"}";

        Answer refused = choose(network, colour);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo("colour");
        assertThat(refused.text("/errors/0/message")).contains(dutch);
        assertThat(stage.send(network.steward(), "PUT", path(network) + "/colour", body, "Accept-Language", "en")
                        .text("/errors/0/message"))
                .contains(english);
        assertThat(stage.put(network.steward(), "/v1/programmes/" + network.programmeId() + "/colour", body)
                        .status())
                .isEqualTo(400);
        assertThat(told("network.described", network.id())).isEmpty();
    }

    @Test
    void every_colour_that_is_three_times_as_dark_as_white_will_do() {
        assertThat(choose(stage.network(), "#949494").status()).isEqualTo(200);
    }

    @Test
    void a_frozen_network_keeps_its_colour() {
        StagedNetwork network = stage.network();
        stage.freeze(network);

        assertThat(choose(network, "#14507a").status()).isEqualTo(423);
    }

    @Test
    void a_network_keeps_its_colour_when_another_programme_takes_over() {
        StagedNetwork network = stage.network();
        choose(network, "#14507a");
        Programme successor = stage.programme();

        stage.inTransaction(() -> stewarding.pass(network.id(), successor.id(), 2, Uuid7.next()));

        assertThat(stage.get(VISITOR, path(network)).text("/colour")).isEqualTo("#14507a");
        assertThat(stage.get(VISITOR, path(network)).text("/steward/name")).isEqualTo(successor.name());
        assertThat(told("network.stewardship-passed", network.id())).containsExactly("#14507a");
    }

    @Test
    void a_handover_counts_the_networks_colour() {
        StagedNetwork network = stage.network();
        CanonicalRecord before = counted(network);

        choose(network, "#14507a");

        assertThat(counted(network)).isNotEqualTo(before);
    }

    private CanonicalRecord counted(StagedNetwork network) {
        List<CanonicalRecord> records = new ArrayList<>();
        stage.inTransaction(() -> settings.tell(network.id(), records::add));
        return records.getFirst();
    }

    private Answer choose(StagedNetwork network, String colour) {
        return stage.put(network.steward(), path(network) + "/colour", "{\"colour\":\"" + colour + "\"}");
    }

    private static String path(StagedNetwork network) {
        return "/v1/networks/" + network.id();
    }

    private List<String> told(String type, UUID aggregate) {
        return stage
                .jdbc
                .sql(
                        "select convert_from(payload, 'UTF8') from outbox where type = ? and aggregate_id = ? order by aggregate_version")
                .params("nl.kopgroep." + type, aggregate)
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .map(event -> stage.json.readTree(event))
                .map(event -> (event.has("network") ? event.path("network") : event.path("programme")).path("colour"))
                .map(colour -> colour.isNull() ? null : colour.asString())
                .toList();
    }
}
