package nl.kopgroep.network.story;

import static nl.kopgroep.network.story.Stage.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.kopgroep.access.Role;
import nl.kopgroep.network.programme.Programme;
import nl.kopgroep.network.story.Stage.Actor;
import nl.kopgroep.network.story.Stage.Answer;
import nl.kopgroep.network.story.Stage.StagedNetwork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NetworkServiceTest
class RepresentingTest {

    @Autowired
    Stage stage;

    @Test
    void a_representative_invites_a_colleague_who_is_shown_as_invited_until_seen() {
        Actor member = stage.member(stage.network());
        String email = "collega" + UUID.randomUUID() + "@voorbeeld.example";

        Answer invited = stage.post(member, invitations(member.org()), invitation(email, "representative"));

        assertThat(invited.status()).isEqualTo(202);
        Answer representatives = stage.get(member, representatives(member.org()));
        assertThat(representatives.body().size()).isEqualTo(2);
        assertThat(representatives.text("/1/person/email")).isEqualTo(email);
        assertThat(representatives.text("/1/status")).isEqualTo("invited");
        Actor colleague = new Actor(representatives.uuid("/1/person/id"), member.org(), email);
        stage.get(colleague.actingFor(null), "/v1/me");
        assertThat(stage.get(member, representatives(member.org())).text("/1/status"))
                .isEqualTo("active");
    }

    @Test
    void an_appointment_says_who_made_it_and_in_which_network_and_that_it_was_taken_up_once() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        String email = "collega" + UUID.randomUUID() + "@voorbeeld.example";
        UUID representation = stage.post(member, invitations(member.org()), invitation(email, "representative"))
                .uuid("/representationId");
        assertThat(stage.toldLast(representation).at("/occasion"))
                .isEqualTo(stage.json.readTree("""
                {"by":"%s","networkId":"%s","welcomed":true}""".formatted(member.id(), network.id())));

        UUID person = stage.get(member, representatives(member.org())).uuid("/1/person/id");
        Actor colleague = new Actor(person, member.org(), email);
        stage.get(colleague.actingFor(null), "/v1/me");
        stage.get(colleague.actingFor(null), "/v1/me");
        assertThat(stage.told("representation.taken-up", representation)).isEqualTo(1);
        assertThat(stage.toldLast(representation).at("/invitation/by").asString())
                .isEqualTo(member.id().toString());

        stage.post(member, "/v1/representations/" + representation + "/ending", null);
        assertThat(stage.toldLast(representation).at("/occasion/by").asString())
                .isEqualTo(member.id().toString());
    }

    @Test
    void who_has_an_account_already_is_not_welcomed_by_mail_and_takes_up_nothing() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        Actor known = stage.member(network);
        stage.get(known.actingFor(null), "/v1/me");
        assertThat(stage.told("representation.taken-up", stage.representationOf(known)))
                .isZero();
        UUID representation = stage.post(member, invitations(member.org()), invitation(known.email(), "representative"))
                .uuid("/representationId");
        assertThat(stage.toldLast(representation).at("/occasion/welcomed").asBoolean())
                .isFalse();
        stage.get(known.actingFor(null), "/v1/me");
        assertThat(stage.told("representation.taken-up", representation)).isZero();
    }

    @Test
    void inviting_again_makes_no_second_person_and_no_second_right() {
        Actor member = stage.member(stage.network());
        String email = "collega" + UUID.randomUUID() + "@voorbeeld.example";
        Answer first = stage.post(member, invitations(member.org()), invitation(email, "representative"));

        Answer again = stage.post(
                member,
                invitations(member.org()),
                invitation(email.toUpperCase(java.util.Locale.ROOT), "representative"));

        assertThat(again.uuid("/representationId")).isEqualTo(first.uuid("/representationId"));
        assertThat(stage.get(member, representatives(member.org())).body().size())
                .isEqualTo(2);
    }

    @Test
    void somebody_known_elsewhere_keeps_their_own_name_when_invited() {
        Actor known = stage.member(stage.network());
        Actor member = stage.member(stage.network());

        stage.post(member, invitations(member.org()), invitation(known.email(), "representative"));

        Answer me = stage.get(known.actingFor(null), "/v1/me");
        assertThat(me.at("/organisations").size()).isEqualTo(2);
        assertThat(me.text("/person/name")).isNotEqualTo("Col Lega");
    }

    @Test
    void addresses_are_for_colleagues_and_the_steward_names_for_who_shares_a_network_and_nothing_for_others() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        Actor other = stage.member(network);
        String path = representatives(member.org());

        assertThat(stage.get(member, path).text("/0/person/email")).isEqualTo(member.email());
        assertThat(stage.get(network.steward(), path).text("/0/person/email")).isEqualTo(member.email());
        assertThat(stage.get(other, path).at("/0/person/email").isNull()).isTrue();
        assertThat(stage.get(other, path).text("/0/person/id"))
                .isEqualTo(member.id().toString());
        assertThat(stage.get(stage.outsider(), path).status()).isEqualTo(403);
        assertThat(stage.get(VISITOR, path).status()).isEqualTo(401);
    }

    @Test
    void the_right_to_act_is_gone_with_the_answer_that_says_so() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        UUID representation = stage.get(member, representatives(member.org())).uuid("/0/representationId");

        assertThat(stage.post(network.steward(), "/v1/representations/" + representation + "/ending", null)
                        .status())
                .isEqualTo(204);

        assertThat(stage.get(member, "/v1/networks/" + network.id()).problem()).isEqualTo("not-your-organisation");
        assertThat(stage.told("representation.ended", representation)).isEqualTo(1);
    }

    @Test
    void the_steward_replaces_a_representative_who_left() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);

        Answer invited = stage.post(
                network.steward(),
                invitations(member.org()),
                invitation("nieuw" + UUID.randomUUID() + "@voorbeeld.example", "representative"));

        assertThat(invited.status()).isEqualTo(202);
    }

    @Test
    void others_cant_invite_or_end() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        UUID representation = stage.get(member, representatives(member.org())).uuid("/0/representationId");

        for (Actor other : new Actor[] {
            stage.member(network), stage.outsider(), stage.network().steward()
        }) {
            assertThat(stage.post(other, invitations(member.org()), invitation("x@y.example", "representative"))
                            .status())
                    .isEqualTo(403);
            assertThat(stage.post(other, "/v1/representations/" + representation + "/ending", null)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(stage.get(member, representatives(member.org())).body().size())
                .isEqualTo(1);
    }

    @Test
    void a_representative_makes_no_coordinators() {
        Actor member = stage.member(stage.network());

        assertThat(stage.post(member, invitations(member.org()), invitation("x@y.example", "coordinator"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void who_acts_for_a_programme_is_decided_by_its_own_coordinators_even_when_it_is_in_somebody_elses_network() {
        StagedNetwork network = stage.network();
        Programme programme = stage.programme();
        Actor coordinator = stage.coordinatorOf(programme);
        Actor colleague = stage.represents(programme.organisationId(), Role.REPRESENTATIVE);
        stage.admit(network, programme.organisationId());
        String email = "machtgreep" + UUID.randomUUID() + "@voorbeeld.example";

        assertThat(stage.post(
                                network.steward(),
                                invitations(programme.organisationId()),
                                invitation(email, "representative"))
                        .status())
                .isEqualTo(403);
        assertThat(stage.post(colleague, invitations(programme.organisationId()), invitation(email, "representative"))
                        .status())
                .isEqualTo(403);
        assertThat(stage.post(coordinator, invitations(programme.organisationId()), invitation(email, "coordinator"))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void the_last_coordinator_of_a_programme_cant_go() {
        StagedNetwork network = stage.network();
        Actor steward = network.steward();
        UUID representation = stage.get(steward, representatives(steward.org())).uuid("/0/representationId");

        Answer answer = stage.post(steward, "/v1/representations/" + representation + "/ending", null);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(stage.post(steward, "/v1/people/" + steward.id() + "/erasure", null)
                        .status())
                .isEqualTo(409);

        stage.represents(steward.org(), Role.COORDINATOR);
        assertThat(stage.post(steward, "/v1/representations/" + representation + "/ending", null)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void the_language_of_mails_is_ones_own_choice() {
        Actor member = stage.member(stage.network());

        assertThat(stage.patch(member, "/v1/me", "{\"language\":\"en\"}").text("/person/language"))
                .isEqualTo("en");
        assertThat(stage.told("person.introduced", member.id())).isEqualTo(2);
        assertThat(stage.patch(member, "/v1/me", "{\"language\":\"fy\"}").status())
                .isEqualTo(400);
    }

    @Test
    void an_organisation_describes_itself_and_its_steward_may_help() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        String path = "/v1/organisations/" + member.org();

        Answer described = stage.patch(
                member, path, "{\"brings\":\"Een rekenmodel\",\"partners\":[\"ROC Mondriaan\",\" \"],\"region\":null}");

        assertThat(described.text("/brings")).isEqualTo("Een rekenmodel");
        assertThat(described.at("/partners").size()).isEqualTo(1);
        assertThat(described.at("/region").isNull()).isTrue();
        assertThat(stage.patch(network.steward(), path, "{\"region\":\"Den Haag\"}")
                        .text("/brings"))
                .isEqualTo("Een rekenmodel");
        assertThat(stage.told("organisation.described", member.org())).isEqualTo(2);
        stage.patch(member, path, "{\"region\":\"Den Haag\"}");
        assertThat(stage.told("organisation.described", member.org()))
                .as("the same again is nothing that happened")
                .isEqualTo(2);
        assertThat(stage.patch(stage.member(network), path, "{\"region\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(stage.patch(member, path, "{\"website\":\"javascript:alert(1)\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_organisation_that_only_applied_is_nobodys_business() {
        StagedNetwork network = stage.network();
        Actor outsider = stage.outsider();
        String path = "/v1/organisations/" + outsider.org();
        stage.post(
                outsider,
                "/v1/networks/" + network.id() + "/applications",
                "{\"organisationId\":\"" + outsider.org() + "\"}");

        assertThat(stage.get(VISITOR, path).status()).isEqualTo(404);
        assertThat(stage.get(stage.member(network), path).status()).isEqualTo(404);
        assertThat(stage.get(outsider, path).status()).isEqualTo(200);
        assertThat(stage.get(network.steward(), path).status()).isEqualTo(200);
    }

    private static String representatives(UUID organisation) {
        return "/v1/organisations/" + organisation + "/representatives";
    }

    private static String invitations(UUID organisation) {
        return "/v1/organisations/" + organisation + "/invitations";
    }

    private static String invitation(String email, String role) {
        return "{\"name\":\"Col Lega\",\"email\":\"%s\",\"language\":\"nl\",\"role\":\"%s\"}".formatted(email, role);
    }
}
