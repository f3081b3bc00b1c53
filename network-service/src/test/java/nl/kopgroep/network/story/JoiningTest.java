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
class JoiningTest {

    @Autowired
    Stage stage;

    @Test
    void an_organisation_applies_without_an_account_and_is_admitted_with_its_applicant_as_representative() {
        StagedNetwork network = stage.network();
        String name = Stage.unique("Leerhuis de Liendert");
        String email = "aanmelder" + UUID.randomUUID() + "@liendert.example";

        Answer applied = stage.post(VISITOR, applications(network), application(name, email));
        UUID membership = applied.uuid("/membershipId");

        assertThat(applied.status()).isEqualTo(202);
        assertThat(stage.get(VISITOR, "/v1/networks/" + network.id() + "/members")
                        .at("/page/totalItems")
                        .asInt())
                .isZero();
        Answer open = stage.get(network.steward(), applications(network));
        assertThat(open.text("/items/0/organisation/name")).isEqualTo(name);
        assertThat(open.text("/items/0/applicant/email")).isEqualTo(email);

        assertThat(admit(network, membership).status()).isEqualTo(204);

        Answer members = stage.get(network.steward(), "/v1/networks/" + network.id() + "/members");
        assertThat(members.text("/items/0/organisation/name")).isEqualTo(name);
        assertThat(members.text("/items/0/contact/name")).isEqualTo("Aan Melder");
        UUID organisation = members.uuid("/items/0/organisation/id");
        UUID person = members.uuid("/items/0/contact/personId");
        assertThat(stage.told("membership.admitted", membership)).isEqualTo(1);
        assertThat(stage.told("person.introduced", person)).isEqualTo(1);
        assertThat(stage.get(network.steward(), "/v1/organisations/" + organisation + "/representatives")
                        .text("/0/status"))
                .isEqualTo("invited");
        assertThat(waitsForKeycloak("invitation", person)).isTrue();
        assertThat(applicantIsKnown(membership)).isFalse();

        // The first time that the person comes, the invitation has been followed.
        Actor applicant = new Actor(person, organisation, email);
        assertThat(stage.get(applicant, "/v1/networks/" + network.id()).text("/standing"))
                .isEqualTo("MEMBER");
        assertThat(stage.get(applicant, "/v1/me").status()).isEqualTo(200);
        assertThat(stage.get(network.steward(), "/v1/organisations/" + organisation + "/representatives")
                        .text("/0/status"))
                .isEqualTo("active");
    }

    @Test
    void the_same_organisation_cant_apply_twice() {
        StagedNetwork network = stage.network();
        String name = Stage.unique("Sofies Leerreis");
        stage.post(VISITOR, applications(network), application(name, "a@leerreis.example"));

        Answer again = stage.post(
                VISITOR,
                applications(network),
                application(name.toUpperCase(java.util.Locale.ROOT), "b@leerreis.example"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("conflict");
        assertThat(again.text("/detail")).contains("al een organisatie die zo heet");
    }

    @Test
    void from_outside_nobody_can_pose_as_an_organisation_that_is_there() {
        StagedNetwork network = stage.network();
        String name = Stage.unique("NetwerkZON");
        stage.member(stage.network(), name);

        assertThat(stage.post(VISITOR, applications(network), application(name, "a@zon.example"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_declined_application_can_be_handed_in_again() {
        StagedNetwork network = stage.network();
        String name = Stage.unique("ZorgTechnologiehuis Winschoten");
        UUID membership = stage.post(VISITOR, applications(network), application(name, "a@zth.example"))
                .uuid("/membershipId");

        assertThat(stage.post(network.steward(), "/v1/memberships/" + membership + "/refusal", "{}")
                        .status())
                .as("a reason is needed")
                .isEqualTo(400);
        assertThat(stage.post(
                                network.steward(),
                                "/v1/memberships/" + membership + "/refusal",
                                "{\"reason\":\"Nog geen samenwerking\"}")
                        .status())
                .isEqualTo(204);
        Answer again = stage.post(VISITOR, applications(network), application(name, "c@zth.example"));

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.uuid("/membershipId")).isEqualTo(membership);
        assertThat(admit(network, membership).status()).isEqualTo(204);
    }

    @Test
    void what_is_already_decided_isnt_decided_again() {
        StagedNetwork network = stage.network();
        UUID membership = stage.post(
                        VISITOR, applications(network), application(Stage.unique("Tech 4 Care"), "a@tech.example"))
                .uuid("/membershipId");
        admit(network, membership);

        assertThat(admit(network, membership).status()).isEqualTo(409);
        assertThat(stage.post(network.steward(), "/v1/memberships/" + membership + "/refusal", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(409);
        assertThat(stage.told("membership.admitted", membership)).isEqualTo(1);
    }

    @Test
    void an_application_says_everything_that_isnt_right_at_once_beside_its_field() {
        Answer answer = stage.post(VISITOR, applications(stage.network()), """
                {"organisation":{"name":" ","kind":"programme","website":"zomaar"},
                 "applicant":{"name":"","email":"geen adres","language":"de"}}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("validation");
        assertThat(answer.at("/errors").findValuesAsString("field"))
                .contains(
                        "organisation.name",
                        "organisation.kind",
                        "organisation.website",
                        "applicant.name",
                        "applicant.email",
                        "applicant.language");
    }

    @Test
    void who_has_an_account_applies_for_the_organisation_that_they_act_for_and_no_other() {
        StagedNetwork network = stage.network();
        Actor outsider = stage.outsider();
        String own = "{\"organisationId\":\"" + outsider.org() + "\",\"motivation\":\"We doen graag mee\"}";

        assertThat(stage.post(stage.outsider(), applications(network), own).problem())
                .isEqualTo("not-your-organisation");
        Answer applied = stage.post(outsider, applications(network), own);
        assertThat(applied.status()).isEqualTo(202);
        assertThat(stage.post(outsider, applications(network), own).status()).isEqualTo(409);
        admit(network, applied.uuid("/membershipId"));
        assertThat(stage.post(outsider, applications(network), own).status()).isEqualTo(409);
        assertThat(stage.get(outsider, "/v1/networks/" + network.id()).text("/standing"))
                .isEqualTo("MEMBER");
    }

    @Test
    void only_the_steward_decides() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        UUID membership = stage.post(
                        VISITOR, applications(network), application(Stage.unique("Zorgboulevard"), "a@zb.example"))
                .uuid("/membershipId");

        for (Actor other :
                new Actor[] {member, stage.outsider(), stage.network().steward()}) {
            assertThat(stage.post(other, "/v1/memberships/" + membership + "/admission", null)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(stage.told("membership.admitted", membership)).isZero();
    }

    @Test
    void a_member_presents_itself_and_leaves_and_is_no_member_then() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        UUID membership = stage.membershipOf(network, member.org());

        assertThat(stage.put(
                                member,
                                "/v1/memberships/" + membership + "/presentation",
                                "{\"text\":\"Wij zijn **er**\"}")
                        .status())
                .isEqualTo(204);
        assertThat(stage.told("membership.presented", membership)).isEqualTo(1);
        assertThat(stage.get(VISITOR, "/v1/networks/" + network.id() + "/members")
                        .text("/items/0/presentation"))
                .isEqualTo("Wij zijn **er**");

        assertThat(stage.post(member, "/v1/memberships/" + membership + "/departure", "{\"reason\":\"Gestopt\"}")
                        .status())
                .isEqualTo(204);
        assertThat(stage.get(member, "/v1/networks/" + network.id()).text("/standing"))
                .isEqualTo("OUTSIDER");
        assertThat(stage.put(member, "/v1/memberships/" + membership + "/presentation", "{\"text\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void one_member_cant_speak_for_another() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        Actor other = stage.member(network);
        String membership = "/v1/memberships/" + stage.membershipOf(network, member.org());

        assertThat(stage.put(other, membership + "/presentation", "{\"text\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(stage.post(other, membership + "/departure", null).status()).isEqualTo(403);
    }

    private Answer admit(StagedNetwork network, UUID membership) {
        return stage.post(network.steward(), "/v1/memberships/" + membership + "/admission", null);
    }

    private boolean waitsForKeycloak(String kind, UUID subject) {
        return stage.jdbc
                .sql("select exists (select 1 from keycloak_task where kind = ? and subject = ?)")
                .params(kind, subject)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private boolean applicantIsKnown(UUID membership) {
        return stage.jdbc
                .sql("select exists (select 1 from applicant where membership_id = ?)")
                .params(membership)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private static String applications(StagedNetwork network) {
        return "/v1/networks/" + network.id() + "/applications";
    }

    private static String application(String name, String email) {
        return """
                {"organisation":{"name":"%s","kind":"collaboration","region":"Amersfoort","website":null,"brings":"Een wijk"},
                 "applicant":{"name":"Aan Melder","email":"%s","language":"nl"},"motivation":"We willen leren"}""".formatted(name, email);
    }
}
