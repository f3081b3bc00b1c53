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
class ReadingTest {

    @Autowired
    Stage stage;

    @Test
    void the_installation_starts_with_its_programmes_and_networks() {
        Answer kopgroep = stage.get(VISITOR, "/v1/networks/kopgroep");

        assertThat(kopgroep.status()).isEqualTo(200);
        assertThat(kopgroep.text("/steward/name")).isEqualTo("Zorgpact");
        assertThat(kopgroep.text("/standing")).isEqualTo("VISITOR");
        assertThat(kopgroep.at("/epoch").asLong()).isEqualTo(1);
        assertThat(kopgroep.at("/frozen").isNull()).isTrue();
        assertThat(allProgrammes()).contains("Adviescommissie Werken in de zorg", "-12-31", "regionale-agendas");
    }

    @Test
    void the_bootstrapped_coordinator_is_steward_of_the_kopgroep() {
        Actor coordinator = new Actor(
                UUID.fromString("01937a00-0000-7000-8000-000000000001"),
                UUID.fromString("01937a00-0000-7000-8000-0000000000b1"),
                "coordinator@zorgpact.example");

        Answer me = stage.get(coordinator.actingFor(null), "/v1/me");
        Answer kopgroep = stage.get(coordinator, "/v1/networks/kopgroep");

        assertThat(me.text("/person/email")).isEqualTo("coordinator@zorgpact.example");
        assertThat(me.text("/organisations/0/role")).isEqualTo("coordinator");
        assertThat(kopgroep.text("/standing")).isEqualTo("STEWARD");
        assertThat(kopgroep.at("/rights").toString()).contains("HAND_OVER", "IMPORT_EXPORT");
    }

    @Test
    void who_asks_who_they_are_must_be_signed_in() {
        assertThat(stage.get(VISITOR, "/v1/me").status()).isEqualTo(401);
    }

    @Test
    void a_visitor_sees_the_members_and_a_member_also_whom_to_ask() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        String path = "/v1/networks/" + network.id() + "/members";

        Answer public_ = stage.get(VISITOR, path);
        Answer close = stage.get(member, path);

        assertThat(public_.at("/page/totalItems").asInt()).isEqualTo(1);
        assertThat(public_.at("/items/0/contact").isNull()).isTrue();
        assertThat(close.uuid("/items/0/contact/personId")).isEqualTo(member.id());
        assertThat(close.raw().body()).doesNotContain(member.email());
    }

    @Test
    void members_are_found_by_kind_region_and_a_word_in_any_case() {
        StagedNetwork network = stage.network();
        String name = Stage.unique("Zorgtechnologiehuis");
        stage.member(network, name);
        stage.member(network);
        String path = "/v1/networks/" + network.id() + "/members?";

        assertThat(stage.get(VISITOR, path + "q=ZORGTECHNOLOGIE")
                        .at("/page/totalItems")
                        .asInt())
                .isEqualTo(1);
        assertThat(stage.get(VISITOR, path + "kind=school")
                        .at("/page/totalItems")
                        .asInt())
                .isZero();
        assertThat(stage.get(VISITOR, path + "region=utrecht&kind=collaboration")
                        .at("/page/totalItems")
                        .asInt())
                .isEqualTo(2);
        assertThat(stage.get(VISITOR, path + "q=%25").at("/page/totalItems").asInt())
                .isZero();
        assertThat(stage.get(VISITOR, path + "size=1&page=1").at("/items").size())
                .isEqualTo(1);
    }

    @Test
    void members_are_found_by_a_theme_that_they_chose_however_many_there_are() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        stage.member(network);
        UUID chosen = UUID.randomUUID();
        UUID beside = UUID.randomUUID();
        stage.put(
                member,
                "/v1/memberships/" + stage.membershipOf(network, member.org()) + "/presentation",
                "{\"text\":\"Wij\",\"themes\":[\"" + beside + "\",\"" + chosen + "\"]}");
        String path = "/v1/networks/" + network.id() + "/members?theme=";

        Answer found = stage.get(VISITOR, path + chosen);

        assertThat(found.at("/page/totalItems").asInt()).isEqualTo(1);
        assertThat(found.uuid("/items/0/organisation/id")).isEqualTo(member.org());
        assertThat(stage.get(VISITOR, path + UUID.randomUUID())
                        .at("/page/totalItems")
                        .asInt())
                .isZero();
        assertThat(stage.get(VISITOR, path + "geen-id").status()).isEqualTo(400);
    }

    @Test
    void an_organisation_that_isnt_yours_cant_be_acted_for() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        Actor outsider = stage.outsider();

        Answer answer = stage.get(outsider.actingFor(member.org()), "/v1/networks/" + network.id());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("not-your-organisation");
    }

    @Test
    void names_are_for_who_shares_a_network() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        Actor other = stage.member(network);
        Actor elsewhere = stage.member(stage.network());
        String ids = "/v1/people?ids=" + member.id() + "," + UUID.randomUUID();

        assertThat(stage.get(VISITOR, ids).status()).isEqualTo(401);
        assertThat(stage.get(other, ids).body().size()).isEqualTo(1);
        assertThat(stage.get(network.steward(), ids).body().size()).isEqualTo(1);
        assertThat(stage.get(elsewhere, ids).body().size()).isZero();
        assertThat(stage.get(stage.stranger(), ids).body().size()).isZero();
    }

    /** Other tests found programmes here too, more than a page of them. */
    private String allProgrammes() {
        StringBuilder all = new StringBuilder();
        Answer page;
        int number = 0;
        do {
            page = stage.get(VISITOR, "/v1/programmes?size=100&page=" + number++);
            all.append(page.body());
        } while (!page.at("/items").isEmpty());
        return all.toString();
    }
}
