package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import nl.kopgroep.teststack.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationTest
class FollowingAThemeTest {

    @Autowired
    World world;

    Net kopgroep;
    Theme financiering;
    Citizen anna;
    Citizen bas;

    @BeforeEach
    void a_network_with_two_members() {
        kopgroep = world.network("Kopgroep");
        financiering = world.theme(kopgroep, "Financiering", "Funding", null);
        anna = world.member(kopgroep, "Anna");
        bas = world.member(kopgroep, "Bas");
    }

    @Test
    void who_follows_a_theme_gets_one_update_and_one_mail_of_an_item() {
        world.follows(anna, financiering);
        var item = world.publish(kopgroep, bas, "Vraag de bank om hulp", "network", financiering);
        await().until(() -> anna.mails().size() == 1);
        world.mailIsDone(item.id());
        assertThat(anna.mails()).hasSize(1);
        Mail mail = anna.mails().getFirst();
        assertThat(mail.subject()).isEqualTo("Vraag de bank om hulp");
        assertThat(mail.text()).contains("Je krijgt deze mail omdat je Financiering volgt.");
        assertThat(mail.html()).contains("Je krijgt deze mail omdat je Financiering volgt.");
        assertThat(mail.text()).contains("/p/" + item.id());
        var updates = world.get(anna, "/v1/updates").json();
        assertThat(updates.get("items").size()).isEqualTo(1);
        var update = updates.get("items").get(0);
        assertThat(update.get("title").asString()).isEqualTo("Vraag de bank om hulp");
        assertThat(update.get("url").asString()).isEqualTo("/p/" + item.id());
        assertThat(update.get("reason").get("nl").asString()).isEqualTo("Je ziet dit omdat je Financiering volgt.");
        assertThat(update.get("organisationName").asString()).isEqualTo("Organisatie van Bas");
    }
}
