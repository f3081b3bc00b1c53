package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kopgroep.events.NetworkEvent;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Org;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mail shows in the colours that the network and its steward chose. */
@NotificationTest
class ColoursOfMailTest {

    @Autowired
    World world;

    @Test
    void a_mail_shows_in_the_networks_colour_and_its_stewards_and_keeps_the_first_when_another_takes_over() {
        Net network = world.network("Kopgroep");
        Theme theme = world.theme(network, "Financiering");
        Citizen author = world.member(network, "Auteur");
        Citizen reader = world.member(network, "Lezer");
        world.follows(reader, theme);
        Org successor = world.organisation("Actieleernetwerk");
        world.programmeShows(Uuid7.next(), successor, "#2b6e2f");
        publish(network, author, theme);

        world.shows(network, "#5b2a86");
        world.programmeShows(network, "#b3245b");
        publish(network, author, theme);
        world.tell(new NetworkEvent.StewardshipPassed(
                world.stewardedBy(network, successor, "Actieleernetwerk", "#5b2a86"),
                network.facts().stewardProgrammeId(),
                Uuid7.next()));
        publish(network, author, theme);

        assertThat(reader.mails())
                .extracting(mail -> band(mail.html()))
                .containsExactly("#0b5c56", "#5b2a86", "#5b2a86");
        assertThat(reader.mails().get(0).html()).doesNotContain("class=\"steward\"");
        assertThat(reader.mails().get(1).html()).contains("solid #b3245b").contains("beheerd door Zorgpact");
        assertThat(reader.mails().get(2).html())
                .contains("solid #2b6e2f")
                .contains("beheerd door het Actieleernetwerk");
    }

    private void publish(Net network, Citizen author, Theme theme) {
        world.mailIsDone(
                world.publish(network, author, "Een bericht", "network", theme).id());
    }

    private static String band(String html) {
        return html.replaceAll("(?s).*?\\.name\\{[^}]*?background:(#\\w{6}).*", "$1");
    }
}
