package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.HandoverEvent.HandoverFacts;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Org;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What one side of a handover does is told to the other. */
@NotificationTest
class HandoverSidesTest {

    @Autowired
    World world;

    Net network;
    Citizen member;
    Org successor;
    Citizen successorsCoordinator;
    Citizen colleague;
    HandoverFacts handover;

    @BeforeEach
    void a_network_and_who_may_take_it_over() {
        network = world.network("Kopgroep");
        member = world.member(network, "Lid");
        successor = world.organisation("Actieleernetwerk");
        successorsCoordinator = world.person("Opvolger");
        world.appoint(successorsCoordinator, successor, "coordinator");
        colleague = world.person("Collega");
        world.appoint(colleague, successor);
        handover = world.handover(network, successor, 1);
    }

    @Test
    void an_offer_reaches_the_successors_coordinators_who_are_in_the_network_with_nothing_else() {
        world.tell(new HandoverEvent.Offered(in("offered")));
        world.mailIsDone(handover.id());
        var mail = successorsCoordinator.mails().getFirst();
        assertThat(mail.subject()).isEqualTo("Zorgpact biedt je de Kopgroep aan");
        assertThat(mail.text())
                .contains("Kijk eerst rond in het netwerk")
                .contains("/netwerken/" + network.facts().slug() + "/overdracht")
                .contains("omdat je coördinator bent van het Actieleernetwerk. Deze mail kun je niet uitzetten.");
        JsonNode entry = entries(successorsCoordinator).get(0);
        assertThat(entry.get("kind").asString()).isEqualTo("handover-offered");
        assertThat(entry.get("mustArrive").asBoolean()).isTrue();
        assertThat(entry.get("url").asString())
                .endsWith("/netwerken/" + network.facts().slug() + "/overdracht");
        assertThat(unread(successorsCoordinator)).isEqualTo(1);
        for (Citizen other : List.of(colleague, member, network.coordinator())) {
            assertThat(other.mails()).isEmpty();
            assertThat(entries(other)).isEmpty();
        }
    }

    @Test
    void who_coordinates_the_successor_no_more_reads_nothing_of_it() {
        Citizen gone = world.person("Weg");
        var representation = world.appoint(gone, successor, "coordinator");
        world.tell(new HandoverEvent.Offered(in("offered")));
        world.toldOf(handover.id());
        assertThat(entries(gone)).hasSize(1);
        world.ends(representation);
        assertThat(entries(gone)).isEmpty();
        assertThat(unread(gone)).isZero();
    }

    @Test
    void an_answer_reaches_the_steward_and_a_refusal_says_why() {
        world.tell(
                new HandoverEvent.Offered(in("offered")),
                new HandoverEvent.Accepted(in("accepted")),
                new HandoverEvent.Offered(in("offered")),
                new HandoverEvent.Ended(in("declined"), "Te weinig mensen"));
        world.mailIsDone(handover.id());
        Citizen steward = network.coordinator();
        world.allMailIsDone(steward);
        assertThat(steward.mails())
                .extracting(mail -> mail.subject())
                .containsExactlyInAnyOrder(
                        "Het Actieleernetwerk neemt de Kopgroep over",
                        "Het Actieleernetwerk neemt de Kopgroep niet over");
        assertThat(steward.mails())
                .anySatisfy(mail ->
                        assertThat(mail.text()).contains("De reden: Te weinig mensen", "Zorgpact blijft beheerder."));
        // Each plan that was offered is an offer of its own.
        assertThat(entries(successorsCoordinator)).hasSize(2);
        assertThat(entries(member)).isEmpty();
    }

    @Test
    void what_was_announced_and_is_off_is_told_to_the_members_too_without_what_the_sides_told_each_other() {
        world.admitQuietly(network, successor);
        world.tell(
                new HandoverEvent.Offered(in("offered")),
                new HandoverEvent.Accepted(in("accepted")),
                new HandoverEvent.Announced(handover, Map.of("nl", "Er verandert niets.", "en", "Nothing changes.")),
                new HandoverEvent.Ended(in("withdrawn"), "Geen geld"));
        world.mailIsDone(handover.id());
        for (Citizen reader : List.of(member, colleague, successorsCoordinator)) {
            world.allMailIsDone(reader);
            assertThat(reader.mails())
                    .extracting(mail -> mail.subject())
                    .filteredOn(subject -> subject.equals("De overdracht van de Kopgroep gaat niet door"))
                    .hasSize(1);
        }
        assertThat(member.mails()).noneSatisfy(mail -> assertThat(mail.text()).contains("Geen geld"));
        assertThat(member.mails())
                .anySatisfy(mail -> assertThat(mail.text())
                        .contains("Zorgpact blijft beheerder.", "omdat je organisatie lid is van de Kopgroep"));
        assertThat(successorsCoordinator.mails())
                .anySatisfy(mail -> assertThat(mail.text()).contains("De reden: Geen geld"));
    }

    @Test
    void what_was_not_announced_and_is_off_is_between_the_sides() {
        world.tell(new HandoverEvent.Offered(in("offered")), new HandoverEvent.Ended(in("withdrawn"), "Geen geld"));
        world.mailIsDone(handover.id());
        assertThat(entries(successorsCoordinator)).hasSize(2);
        assertThat(entries(member)).isEmpty();
        assertThat(member.mails()).isEmpty();
    }

    @Test
    void the_members_see_that_writing_waits_and_that_it_goes_on_and_no_other_channel_tells_them() {
        HandoverFacts frozen = in("frozen");
        world.tell(new HandoverEvent.FreezeOrdered(frozen, "handover"));
        world.tell(new HandoverEvent.FreezeOrdered(frozen, "handover"));
        world.toldOf(handover.id());
        assertThat(entries(member))
                .extracting(entry -> entry.get("title").asString())
                .containsExactly("De Kopgroep wordt nu overgedragen aan het Actieleernetwerk");
        JsonNode entry = entries(member).get(0);
        assertThat(entry.get("text").asString())
                .matches("Lezen kan gewoon; wijzigen kan weer rond \\d\\d\\.\\d\\d uur\\.");
        assertThat(entry.get("mustArrive").asBoolean()).isTrue();
        world.tell(new HandoverEvent.FreezeCalledOff(World.inEpoch(in("announced"), 2)));
        world.tell(new HandoverEvent.FreezeOrdered(World.inEpoch(frozen, 2), "handover"));
        world.mailIsDone(handover.id());
        assertThat(entries(member))
                .extracting(told -> told.get("kind").asString())
                .containsExactly("handover-frozen", "handover-called-off", "handover-frozen");
        assertThat(entries(member).get(1).get("text").asString()).contains("Zorgpact blijft beheerder");
        assertThat(member.mails()).isEmpty();
        assertThat(entries(colleague)).isEmpty();
    }

    private HandoverFacts in(String state) {
        return new HandoverFacts(
                handover.id(),
                handover.networkId(),
                state,
                handover.fromProgrammeId(),
                handover.fromOrganisationId(),
                handover.fromName(),
                handover.toProgrammeId(),
                handover.toOrganisationId(),
                handover.toName(),
                handover.epoch(),
                handover.expectedEnd());
    }

    private List<JsonNode> entries(Citizen person) {
        return world.get(person, "/v1/updates")
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private int unread(Citizen person) {
        return world.get(person, "/v1/updates/unread-count").json().get("count").asInt();
    }
}
