package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationTest
class AudienceTest {

    @Autowired
    World world;

    Net kopgroep;
    Theme theme;
    Citizen author;
    Citizen colleague;
    Citizen other;

    @BeforeEach
    void two_organisations_and_the_steward_follow() {
        kopgroep = world.network("Kopgroep");
        theme = world.theme(kopgroep, "Governance");
        author = world.member(kopgroep, "Auteur");
        colleague = world.person("Collega");
        world.appoint(colleague, new World.Org(world.organisationOf(author), "Organisatie van Auteur"));
        other = world.member(kopgroep, "Ander");
        for (Citizen follower : new Citizen[] {author, colleague, other, kopgroep.coordinator()}) {
            world.follows(follower, theme);
        }
    }

    @Test
    void what_is_public_is_for_every_follower() {
        assertThat(world.toldOf(world.publish(kopgroep, author, "Openbaar", "public", theme)
                        .id()))
                .isEqualTo(3);
    }

    @Test
    void what_is_for_the_network_is_for_its_members_and_its_steward() {
        assertThat(world.toldOf(world.publish(kopgroep, author, "Netwerk", "network", theme)
                        .id()))
                .isEqualTo(3);
    }

    @Test
    void what_is_for_the_organisation_stays_in_it() {
        var item = world.publish(kopgroep, author, "Intern", "organisation", theme);
        assertThat(world.toldOf(item.id())).isEqualTo(1);
        assertThat(seen(colleague)).isEqualTo(1);
        assertThat(seen(other)).isZero();
        assertThat(seen(kopgroep.coordinator())).isZero();
    }

    @Test
    void an_audience_that_is_not_known_here_is_nobody() {
        assertThat(world.toldOf(world.publish(kopgroep, author, "Later", "alumni", theme)
                        .id()))
                .isZero();
    }

    @Test
    void who_no_longer_represents_the_organisation_hears_nothing_more() {
        Citizen gone = world.person("Weg");
        var representation = world.appoint(gone, world.memberOrganisation(kopgroep, "Organisatie van Weg"));
        world.follows(gone, theme);
        world.ends(representation);
        world.toldOf(
                world.publish(kopgroep, author, "Openbaar", "public", theme).id());
        assertThat(seen(gone)).isZero();
    }

    @Test
    void whose_organisation_left_hears_nothing_more_and_sees_only_what_is_public() {
        Citizen gone = world.person("Vertrokken");
        World.Org organisation = world.organisation("Vertrekt");
        world.appoint(gone, organisation);
        var membership = world.admitQuietly(kopgroep, organisation);
        world.follows(gone, theme);
        world.toldOf(
                world.publish(kopgroep, author, "Voor leden", "network", theme).id());
        world.toldOf(world.publish(kopgroep, author, "Voor iedereen", "public", theme)
                .id());
        assertThat(seen(gone)).isEqualTo(2);
        world.leaves(membership);
        assertThat(seen(gone)).isEqualTo(1);
        assertThat(world.get(gone, "/v1/updates/unread-count")
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        world.toldOf(world.publish(kopgroep, author, "Nog een", "public", theme).id());
        assertThat(seen(gone)).isEqualTo(1);
    }

    @Test
    void what_was_withdrawn_is_not_shown_any_more() {
        var item = world.publish(kopgroep, author, "Vergissing", "network", theme);
        world.toldOf(item.id());
        assertThat(seen(other)).isEqualTo(1);
        world.withdraw(item);
        assertThat(seen(other)).isZero();
    }

    private int seen(Citizen person) {
        return world.get(person, "/v1/updates").json().get("items").size();
    }
}
