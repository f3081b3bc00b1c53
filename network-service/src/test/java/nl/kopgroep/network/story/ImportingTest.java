package nl.kopgroep.network.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.kopgroep.network.story.Stage.Actor;
import nl.kopgroep.network.story.Stage.Answer;
import nl.kopgroep.network.story.Stage.StagedNetwork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@NetworkServiceTest
class ImportingTest {

    @Autowired
    Stage stage;

    private final String source = Stage.unique("zorgpact");
    private final String email = "vertegenwoordiger" + UUID.randomUUID() + "@extra-strong.example";

    @Test
    void a_network_comes_in_and_the_same_again_changes_nothing_and_nobody_is_told() {
        StagedNetwork network = stage.network();

        importAll(network, "created");
        long events = events();
        importAll(network, "unchanged");

        assertThat(events()).isEqualTo(events);
        Answer members = stage.get(network.steward(), "/v1/networks/" + network.id() + "/members");
        assertThat(members.text("/items/0/organisation/continues/0")).isEqualTo("Strong");
        assertThat(members.text("/items/0/since")).isEqualTo("2016-03-01");
        assertThat(members.text("/items/0/contact/name")).isEqualTo("Vertegen Woordiger");
        assertThat(loudEvents(network)).isZero();
        assertThat(stage.jdbc
                        .sql("select count(*) from keycloak_task where kind = 'invitation' and subject = ?")
                        .params(members.uuid("/items/0/contact/personId"))
                        .query(Long.class)
                        .single())
                .as("imported people get no mail")
                .isZero();
        assertThat(stage.get(network.steward(), "/v1/networks/" + network.id() + "/meetings")
                        .at("/items/0/yearInferred")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void what_changed_at_the_source_is_taken_over() {
        StagedNetwork network = stage.network();
        importAll(network, "created");

        Answer again = put(network, "organisations", organisations("Extra Strong 2"));

        assertThat(again.text("/results/0/outcome")).isEqualTo("updated");
        assertThat(stage.get(network.steward(), "/v1/networks/" + network.id() + "/members")
                        .text("/items/0/organisation/name"))
                .isEqualTo("Extra Strong 2");
    }

    @Test
    void one_mistake_and_nothing_of_the_batch_goes_in_and_every_mistake_is_named() {
        StagedNetwork network = stage.network();

        Answer answer = put(network, "organisations", """
                [{"source":"%1$s","externalId":"goed","name":"Goed","kind":"school"},
                 {"source":"%1$s","externalId":"fout","name":"","kind":"dorp"},
                 {"source":"%1$s","externalId":"goed","name":"Nog eens","kind":"school"}]""".formatted(source));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/detail")).contains("[1].name: ", "[1].kind: ", "[2].externalId: ");
        assertThat(answer.at("/errors").findValuesAsString("index")).containsExactlyInAnyOrder("1", "1", "2");
        assertThat(put(network, "organisations", organisations("Extra Strong")).text("/results/0/outcome"))
                .isEqualTo("created");
        assertThat(stage.jdbc
                        .sql("select count(*) from imported where source = ?")
                        .params(source)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_is_named_must_have_come_in_before() {
        Answer answer = put(stage.network(), "memberships", memberships());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/detail")).contains("[0].organisation: ", "extra-strong");
    }

    @Test
    void who_acts_for_two_organisations_is_one_person() {
        StagedNetwork network = stage.network();
        put(network, "organisations", """
                [{"source":"%1$s","externalId":"een","name":"Een","kind":"school"},
                 {"source":"%1$s","externalId":"twee","name":"Twee","kind":"school"}]""".formatted(source));
        String people = """
                [{"source":"%1$s","externalId":"p1","name":"Dubbel","email":"%2$s","language":"nl","organisation":"een"},
                 {"source":"%1$s","externalId":"p2","name":"Dubbel","email":"%2$s","language":"nl","organisation":"twee"}]""".formatted(source, email);

        Answer answer = put(network, "people", people);

        assertThat(answer.text("/results/0/id")).isEqualTo(answer.text("/results/1/id"));
        Actor person = new Actor(answer.uuid("/results/0/id"), null, email);
        assertThat(stage.get(person, "/v1/me").at("/organisations").size()).isEqualTo(2);
        assertThat(put(network, "people", people).text("/results/1/outcome")).isEqualTo("unchanged");
    }

    @Test
    void an_import_changes_nobody_who_has_come_themselves_and_brings_nobody_back_who_left() {
        StagedNetwork network = stage.network();
        importAll(network, "created");
        Answer members = stage.get(network.steward(), "/v1/networks/" + network.id() + "/members");
        Actor person =
                new Actor(members.uuid("/items/0/contact/personId"), members.uuid("/items/0/organisation/id"), email);
        stage.get(person, "/v1/me");

        put(network, "people", people().replace("Vertegen Woordiger", "Iemand Anders"));
        assertThat(stage.get(person, "/v1/me").text("/person/name")).isEqualTo("Vertegen Woordiger");

        stage.post(person, "/v1/memberships/" + members.text("/items/0/membershipId") + "/departure", null);
        assertThat(put(network, "memberships", memberships()).text("/results/0/outcome"))
                .isEqualTo("unchanged");
        assertThat(stage.get(person, "/v1/networks/" + network.id()).text("/standing"))
                .isEqualTo("OUTSIDER");
    }

    @Test
    void a_steward_cant_change_what_another_networks_steward_brought() {
        StagedNetwork network = stage.network();
        importAll(network, "created");
        StagedNetwork other = stage.network();

        assertThat(put(other, "organisations", organisations("Gekaapt")).status())
                .isEqualTo(400);
        Answer takeOver = put(
                other, "people", people().replace(email, "kaper@elders.example").replace("p-1", "p-9"));
        assertThat(takeOver.status()).isEqualTo(400);
        assertThat(stage.get(network.steward(), "/v1/networks/" + network.id() + "/members")
                        .text("/items/0/organisation/name"))
                .isEqualTo("Extra Strong");
    }

    @Test
    void nobody_but_the_steward_imports_or_exports() {
        StagedNetwork network = stage.network();
        for (Actor other : new Actor[] {
            stage.member(network), stage.outsider(), stage.network().steward()
        }) {
            assertThat(stage.put(other, "/v1/networks/" + network.id() + "/imports/organisations", "[]")
                            .status())
                    .isEqualTo(403);
            assertThat(stage.get(other, "/v1/networks/" + network.id() + "/exports/people")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void what_is_exported_comes_in_again_as_unchanged_also_what_began_here() {
        StagedNetwork network = stage.network();
        importAll(network, "created");
        stage.member(network);

        for (String kind : new String[] {"organisations", "people", "memberships", "meetings"}) {
            Answer exported = stage.get(network.steward(), "/v1/networks/" + network.id() + "/exports/" + kind);
            assertThat(exported.at("/items").size()).as(kind).isEqualTo(kind.equals("meetings") ? 1 : 2);
            Answer again = put(network, kind, exported.at("/items").toString());
            assertThat(again.at("/results").findValuesAsString("outcome"))
                    .as(kind + " " + again.body())
                    .hasSize(exported.at("/items").size())
                    .containsOnly("unchanged");
            assertThat(stage.get(network.steward(), "/v1/networks/" + network.id() + "/exports/" + kind)
                            .body())
                    .isEqualTo(exported.body());
        }
    }

    @Test
    void an_export_tells_by_which_ids_knowledge_names_people_and_organisations_also_a_member_that_left() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        assertThat(exported(network, "people").findValuesAsString("personId"))
                .containsExactly(member.id().toString());

        UUID membership = stage.jdbc
                .sql("select id from membership where organisation_id = ?")
                .params(member.org())
                .query(UUID.class)
                .single();
        stage.post(member, "/v1/memberships/" + membership + "/departure", "{\"reason\":\"Klaar\"}");

        assertThat(exported(network, "organisations").findValuesAsString("id"))
                .contains(member.org().toString());
        assertThat(exported(network, "memberships")).isEmpty();
        assertThat(exported(network, "people")).isEmpty();
    }

    @Test
    void a_file_that_knows_no_series_leaves_the_one_that_is_known_and_one_that_does_brings_it() {
        StagedNetwork network = stage.network();
        importAll(network, "created");
        assertThat(exported(network, "meetings").at("/0/series").isNull()).isTrue();

        String named = meetings().replace("\"yearInferred\":true", "\"yearInferred\":true,\"series\":\"Kopgroepdag\"");
        assertThat(put(network, "meetings", named).text("/results/0/outcome")).isEqualTo("updated");
        assertThat(put(network, "meetings", meetings()).text("/results/0/outcome"))
                .isEqualTo("unchanged");
        assertThat(exported(network, "meetings").findValuesAsString("series")).containsExactly("Kopgroepdag");
    }

    private JsonNode exported(StagedNetwork network, String kind) {
        return stage.get(network.steward(), "/v1/networks/" + network.id() + "/exports/" + kind)
                .at("/items");
    }

    @Test
    void a_batch_has_its_limit() {
        StringBuilder many = new StringBuilder("[");
        for (int i = 0; i <= 500; i++) {
            many.append(i == 0 ? "" : ",")
                    .append("{\"source\":\"s\",\"externalId\":\"")
                    .append(i)
                    .append("\"}");
        }
        assertThat(put(stage.network(), "organisations", many.append("]").toString())
                        .status())
                .isEqualTo(413);
    }

    private void importAll(StagedNetwork network, String outcome) {
        assertThat(put(network, "organisations", organisations("Extra Strong")).text("/results/0/outcome"))
                .isEqualTo(outcome);
        assertThat(put(network, "people", people()).text("/results/0/outcome")).isEqualTo(outcome);
        assertThat(put(network, "memberships", memberships()).text("/results/0/outcome"))
                .isEqualTo(outcome);
        assertThat(put(network, "meetings", meetings()).text("/results/0/outcome"))
                .isEqualTo(outcome);
    }

    private Answer put(StagedNetwork network, String kind, String records) {
        return stage.put(network.steward(), "/v1/networks/" + network.id() + "/imports/" + kind, records);
    }

    private String organisations(String name) {
        return """
                [{"source":"%s","externalId":"extra-strong","name":"%s","kind":"collaboration","region":"Groningen",
                  "website":null,"partners":["Een school"],"continues":["Strong"],"runsFrom":"2016-03-01",
                  "runsUntil":null,"brings":"Een practoraat"}]""".formatted(source, name);
    }

    private String people() {
        return """
                [{"source":"%s","externalId":"p-1","name":"Vertegen Woordiger","email":"%s","language":"nl",
                  "organisation":"extra-strong","role":"representative","whomToAsk":true}]""".formatted(source, email);
    }

    private String memberships() {
        return """
                [{"source":"%s","externalId":"m-1","organisation":"extra-strong","since":"2016-03-01",
                  "presentation":"Wij zijn Extra Strong"}]""".formatted(source);
    }

    private String meetings() {
        return """
                [{"source":"%s","externalId":"b-1","title":"Verduurzaming","startsAt":"2017-09-13T12:00:00Z",
                  "endsAt":null,"place":"Utrecht","host":"extra-strong","description":"Wanneer begin je?",
                  "yearInferred":true}]""".formatted(source);
    }

    private long events() {
        return stage.jdbc
                .sql("select count(*) from outbox where type <> 'nl.kopgroep.heartbeat'")
                .query(Long.class)
                .single();
    }

    private long loudEvents(StagedNetwork network) {
        return stage.jdbc.sql("""
                        select count(*) from outbox where network_id = ? and type like 'nl.kopgroep.m%'
                          and convert_from(payload, 'UTF8')::jsonb ->> 'imported' = 'false'""").params(network.id()).query(Long.class).single();
    }
}
