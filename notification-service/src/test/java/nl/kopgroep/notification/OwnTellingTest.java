package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.MembershipEvent.MembershipFacts;
import nl.kopgroep.events.RepresentationEvent;
import nl.kopgroep.events.RepresentationEvent.Occasion;
import nl.kopgroep.events.RepresentationEvent.RepresentationFacts;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Org;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What concerns people's own organisation or themselves reaches them, members or not. */
@NotificationTest
class OwnTellingTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Net network;
    Citizen steward;
    Org organisation;
    Citizen anna;
    RepresentationFacts annas;
    Citizen bas;

    @BeforeEach
    void an_organisation_outside_the_network_with_two_who_act_for_it() {
        network = world.network("Kopgroep");
        steward = network.coordinator();
        organisation = world.organisation("De Brug");
        anna = world.person("Anna");
        annas = world.appoint(anna, organisation, "coordinator");
        bas = world.person("Bas");
        world.appoint(bas, organisation);
    }

    @Test
    void an_application_reaches_the_stewards_coordinators_by_mail_as_long_as_they_say_nothing_else() {
        MembershipFacts first = applied();
        world.tell(new MembershipEvent.AppliedFor(first));
        world.mailIsDone(first.id());
        assertThat(steward.mails()).hasSize(1);
        assertThat(steward.mails().getFirst().subject()).isEqualTo("De Brug wil meedoen aan de Kopgroep");
        assertThat(steward.mails().getFirst().text())
                .contains("Bekijk de aanmelding")
                .contains("/netwerken/" + network.facts().slug() + "/beheer")
                .contains("Je krijgt deze mail omdat je de Kopgroep beheert.")
                .doesNotContain("kun je niet uitzetten");
        assertThat(kinds(steward)).containsExactly("application-received");
        assertThat(kinds(anna)).isEmpty();

        assertThat(world.send(
                                "PUT",
                                "/v1/networks/" + network.id() + "/standing-preference",
                                steward,
                                network.steward().id(),
                                "{\"mail\":\"here-only\"}")
                        .status())
                .isEqualTo(200);
        world.tell(new MembershipEvent.AppliedFor(first));
        world.mailIsDone(first.id());
        assertThat(kinds(steward)).containsExactly("application-received", "application-received");
        assertThat(steward.mails()).hasSize(1);
    }

    @Test
    void who_coordinates_the_steward_no_more_reads_nothing_of_an_application_though_she_is_a_member() {
        Citizen gone = world.member(network, "Weg");
        RepresentationFacts right = world.appoint(gone, network.steward(), "coordinator");
        MembershipFacts application = applied();
        world.tell(new MembershipEvent.AppliedFor(application));
        world.toldOf(application.id());
        assertThat(kinds(gone)).containsExactly("application-received");
        world.ends(right);
        assertThat(kinds(gone)).isEmpty();
    }

    @Test
    void a_refusal_reaches_all_who_act_for_the_organisation_with_the_reason_and_cannot_be_switched_off() {
        MembershipFacts application = applied();
        world.tell(new MembershipEvent.Declined(with(application, "declined"), "Nog geen project.", false));
        assertThat(world.toldOf(application.id())).isEqualTo(2);
        world.mailIsDone(application.id());
        for (Citizen reader : List.of(anna, bas)) {
            assertThat(reader.mails()).hasSize(1);
            assertThat(reader.mails().getFirst().subject()).isEqualTo("De Brug is niet toegelaten tot de Kopgroep");
            assertThat(reader.mails().getFirst().text())
                    .contains("De reden: Nog geen project.")
                    .contains("omdat je namens De Brug werkt. Deze mail kun je niet uitzetten.");
            JsonNode entry = entries(reader).getFirst();
            assertThat(entry.get("kind").asString()).isEqualTo("application-declined");
            assertThat(entry.get("text").asString()).isEqualTo("De reden: Nog geen project.");
            assertThat(entry.get("mustArrive").asBoolean()).isTrue();
        }
    }

    @Test
    void an_admission_reaches_the_organisation_whatever_its_people_chose_and_the_others_as_a_new_member() {
        Citizen member = world.member(network, "Lid");
        MembershipFacts application = applied();
        world.tell(new MembershipEvent.Admitted(with(application, "admitted"), false, false));
        world.mailIsDone(application.id());
        assertThat(anna.mails().getFirst().subject()).isEqualTo("De Brug is toegelaten tot de Kopgroep");
        assertThat(kinds(anna)).containsExactly("application-admitted");
        assertThat(kinds(member)).containsExactly("member-admitted");
    }

    @Test
    void a_decision_is_not_told_twice_to_who_has_a_letter_and_not_after_she_stopped_acting() {
        MembershipFacts outside = applied();
        world.tell(
                new MembershipEvent.AppliedFor(outside),
                new MembershipEvent.Declined(with(outside, "declined"), "Nee.", true));
        MembershipFacts application = applied();
        world.tell(new MembershipEvent.Declined(with(application, "declined"), "Nee.", false));
        world.toldOf(application.id());
        assertThat(kinds(anna)).containsExactly("application-declined");
        world.ends(annas);
        assertThat(kinds(anna)).isEmpty();
    }

    @Test
    void who_invited_hears_that_the_invitation_was_taken_up() {
        world.admitQuietly(network, organisation);
        Citizen come = world.person("Chris");
        RepresentationFacts right = world.appoint(come, organisation);
        world.tell(new RepresentationEvent.TakenUp(right, new Occasion(bas.id(), network.id(), true)));
        world.mailIsDone(come.id());
        assertThat(bas.mails().getFirst().subject()).isEqualTo("Chris heeft je uitnodiging aangenomen");
        assertThat(bas.mails().getFirst().text()).contains("omdat je deze uitnodiging stuurde.");
        assertThat(entries(bas).getFirst().get("text").asString()).isEqualTo("Chris werkt nu namens De Brug.");
        assertThat(kinds(anna)).isEmpty();
        assertThat(kinds(come)).isEmpty();
    }

    @Test
    void who_may_act_no_more_by_anothers_doing_hears_of_it_and_so_does_who_can_help() {
        Citizen dirk = world.person("Dirk");
        RepresentationFacts right = world.appoint(dirk, organisation);
        world.tell(new RepresentationEvent.Ended(ended(right), new Occasion(anna.id(), network.id(), false)));
        world.mailIsDone(dirk.id());
        assertThat(dirk.mails().getFirst().subject()).isEqualTo("Je werkt niet meer namens De Brug");
        assertThat(dirk.mails().getFirst().text())
                .contains("Vraag het aan een collega daar")
                .contains("omdat dit over jou gaat. Deze mail kun je niet uitzetten.");
        assertThat(kinds(dirk)).containsExactly("representation-ended");
        assertThat(bas.mails().getFirst().subject()).isEqualTo("Dirk werkt niet meer namens De Brug");
        assertThat(bas.mails().getFirst().text()).contains("Kijk dan wie er namens je organisatie werken.");
        assertThat(kinds(anna)).as("who did it").isEmpty();
        assertThat(jdbc.sql("select bool_or(t.feed or t.webhook) from update_recipient t"
                                + " join network_update u on u.id = t.update_id where u.subject_id = ?")
                        .param(dirk.id())
                        .query((row, _) -> row.getBoolean(1))
                        .single())
                .as("told to a program")
                .isFalse();
    }

    @Test
    void who_left_herself_needs_no_telling_and_without_a_coordinator_every_colleague_is_told() {
        world.tell(new RepresentationEvent.Ended(ended(annas), new Occasion(anna.id(), network.id(), false)));
        world.mailIsDone(anna.id());
        assertThat(kinds(anna)).isEmpty();
        assertThat(titles(bas)).containsExactly("Anna werkt niet meer namens De Brug");
    }

    @Test
    void who_may_act_from_now_on_hears_of_it_unless_she_was_mailed_an_invitation() {
        Citizen known = world.person("Eva");
        world.tell(new RepresentationEvent.Appointed(right(known), new Occasion(bas.id(), network.id(), false)));
        world.mailIsDone(known.id());
        assertThat(known.mails().getFirst().subject()).isEqualTo("Je werkt nu namens De Brug");
        assertThat(titles(anna)).containsExactly("Eva werkt nu namens De Brug");
        Citizen fresh = world.person("Fleur");
        world.tell(new RepresentationEvent.Appointed(right(fresh), new Occasion(bas.id(), network.id(), true)));
        world.mailIsDone(fresh.id());
        assertThat(kinds(fresh)).isEmpty();
        assertThat(titles(anna)).containsExactly("Fleur werkt nu namens De Brug", "Eva werkt nu namens De Brug");
        world.erase(known);
        assertThat(titles(anna)).contains("Een collega werkt nu namens De Brug");
    }

    @Test
    void what_can_read_or_sign_in_somebodys_name_is_not_made_without_her_hearing_of_it() {
        Citizen member = world.member(network, "Gerda");
        UUID hers = world.organisationOf(member);
        assertThat(world.send("POST", "/v1/feeds", member, hers, "{\"name\":\"Lezer\",\"networkId\":null}")
                        .status())
                .isEqualTo(201);
        world.mailIsDone(member.id());
        JsonNode made = world.send(
                        "POST",
                        "/v1/networks/" + network.id() + "/webhooks",
                        member,
                        hers,
                        "{\"url\":\"http://localhost:9/in\",\"description\":\"\"}")
                .json();
        world.mailIsDone(member.id());
        world.send("POST", "/v1/webhooks/" + made.get("webhook").get("id").asString() + "/secret", member, hers, null);
        world.mailIsDone(member.id());
        assertThat(titles(member))
                .containsExactly(
                        "Er is een nieuw geheim gemaakt voor je webhook naar localhost",
                        "Er is een webhook gemaakt naar localhost",
                        "Er is een feed voor je gemaakt");
        assertThat(member.mails()).hasSize(3);
        assertThat(member.mails().getFirst().text())
                .contains("Was jij dat niet? Trek de feed dan in.")
                .contains("/instellingen/feeds")
                .contains("omdat dit over je eigen account gaat. Deze mail kun je niet uitzetten.");
        assertThat(entries(member)).allMatch(entry -> entry.get("mustArrive").asBoolean());
        assertThat(jdbc.sql("select count(*) from webhook_message m join webhook w on w.id = m.webhook_id"
                                + " where w.person_id = ?")
                        .param(member.id())
                        .query((row, _) -> row.getInt(1))
                        .single())
                .as("no program is told of a matter of security")
                .isZero();
    }

    private MembershipFacts applied() {
        return new MembershipFacts(Uuid7.next(), network.id(), organisation.id(), "applied", null);
    }

    private static MembershipFacts with(MembershipFacts membership, String status) {
        return new MembershipFacts(membership.id(), membership.networkId(), membership.organisationId(), status, null);
    }

    private RepresentationFacts right(Citizen person) {
        return new RepresentationFacts(UUID.randomUUID(), person.id(), organisation.id(), "representative", true);
    }

    private static RepresentationFacts ended(RepresentationFacts right) {
        return new RepresentationFacts(right.id(), right.personId(), right.organisationId(), right.role(), false);
    }

    private List<JsonNode> entries(Citizen person) {
        return world.get(person, "/v1/updates")
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private List<String> kinds(Citizen person) {
        return entries(person).stream()
                .map(entry -> entry.get("kind").asString())
                .toList();
    }

    private List<String> titles(Citizen person) {
        return entries(person).stream()
                .map(entry -> entry.get("title").asString())
                .toList();
    }
}
