package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.StubbornMailServer;
import nl.kopgroep.notification.world.StubbornMailServer.Mood;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A domain in trouble is left alone for a while, and no other domain's mail waits for it. */
@NotificationTest
class ReceivingDomainsTest {

    static final StubbornMailServer SERVER = new StubbornMailServer();

    @DynamicPropertySource
    static void ownContext(DynamicPropertyRegistry registry) {
        registry.add("kopgroep.test.smtp-port", SERVER::port);
        registry.add("kopgroep.mail.first-retry", () -> "2s");
        registry.add("kopgroep.mail.slow-after", () -> "500ms");
        registry.add("kopgroep.mail.connections", () -> 2);
        registry.add("kopgroep.mail.batch", () -> 1);
        registry.add("spring.mail.properties.mail.smtp.timeout", () -> "8000");
    }

    @Autowired
    JavaMailSenderImpl settings;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Net network;
    Theme theme;
    Citizen author;
    String domain;

    @BeforeEach
    void people_at_several_domains_follow() {
        settings.setPort(SERVER.port());
        network = world.network("Kopgroep");
        theme = world.theme(network, "Financiering");
        author = world.member(network, "Auteur");
        domain = "d" + network.id() + ".example";
    }

    @ParameterizedTest
    @EnumSource(names = {"SAYS_DOMAIN_IS_BUSY", "SAYS_STORAGE_IS_FULL", "SAYS_SERVICE_CLOSES", "SAYS_NOTHING"})
    void a_domain_that_wants_nothing_now_is_left_alone_and_gets_its_mail_later(Mood mood) {
        Citizen reader = follower(domain);
        Citizen elsewhere = follower("elsewhere." + domain);
        SERVER.meets(reader.email(), mood);
        UUID item = publish();
        await().atMost(Duration.ofSeconds(30)).until(() -> held(domain));
        heldFor("1 hour");
        Citizen neighbour = follower(domain);
        UUID next = publish();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> SERVER.keptFor(elsewhere.email()).size() == 2);
        assertThat(SERVER.attempts(neighbour.email())).isZero();
        heldFor("0 seconds");
        world.mailIsDone(item);
        world.mailIsDone(next);
        assertThat(SERVER.keptFor(reader.email())).hasSize(2);
        assertThat(SERVER.keptFor(neighbour.email())).hasSize(1);
        assertThat(held(domain)).isFalse();
    }

    @Test
    void a_full_mailbox_holds_up_nobody_else_at_that_domain() {
        Citizen reader = follower(domain);
        Citizen neighbour = follower(domain);
        SERVER.meets(reader.email(), Mood.POSTPONES);
        publish();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> SERVER.keptFor(neighbour.email()).size() == 1);
        assertThat(held(domain)).isFalse();
    }

    @Test
    void a_domain_that_takes_its_time_takes_the_time_of_nobody_else() {
        Citizen slow = follower(domain);
        SERVER.meets(slow.email(), Mood.TAKES_ITS_TIME);
        world.mailIsDone(publish());
        for (int i = 0; i < 10; i++) {
            Citizen other = follower(domain);
            SERVER.meets(other.email(), Mood.TAKES_ITS_TIME);
        }
        Citizen elsewhere = follower("elsewhere." + domain);
        UUID item = publish();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> SERVER.keptFor(elsewhere.email()).size() == 1);
        assertThat(waiting(item)).isPositive();
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting(item) == 0);
    }

    @Test
    void a_slow_domain_never_has_all_connections() {
        Citizen one = follower(domain);
        Citizen two = follower(domain);
        jdbc.sql("insert into mail_domain (domain, slow_until) values (?, now() + interval '1 hour')")
                .param(domain)
                .update();
        SERVER.meets(one.email(), Mood.WAITS_AFTER_DATA);
        SERVER.meets(two.email(), Mood.WAITS_AFTER_DATA);
        UUID item = publish();
        await().atMost(Duration.ofSeconds(30)).until(() -> attempts(one, two) > 0);
        Citizen elsewhere = follower("elsewhere." + domain);
        UUID next = publish();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> SERVER.keptFor(elsewhere.email()).size() == 1);
        assertThat(attempts(one, two)).isEqualTo(1);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            SERVER.goesOn();
            return waiting(item) + waiting(next) == 0;
        });
    }

    private static int attempts(Citizen one, Citizen two) {
        return SERVER.attempts(one.email()) + SERVER.attempts(two.email());
    }

    @Test
    void connections_stay_open_from_one_mail_to_the_next() {
        follower(domain);
        world.mailIsDone(publish());
        int opened = SERVER.connections();
        for (int i = 0; i < 5; i++) {
            world.mailIsDone(publish());
        }
        assertThat(SERVER.connections() - opened).isLessThanOrEqualTo(1);
    }

    private Citizen follower(String atDomain) {
        UUID id = Uuid7.next();
        Citizen person = new Citizen(id, "Lezer", "lezer." + id + "@" + atDomain, "nl");
        world.tell(world.introduced(person));
        world.appoint(person, world.memberOrganisation(network, "Organisatie"));
        world.follows(person, theme);
        return person;
    }

    private UUID publish() {
        return world.publish(network, author, "Vraag de bank", "network", theme).id();
    }

    /** The clock is the database's; here is how long the pause still takes. */
    private void heldFor(String pause) {
        jdbc.sql("update mail_domain set not_before = now() + ?::interval where domain = ?")
                .params(pause, domain)
                .update();
    }

    private boolean held(String name) {
        return jdbc.sql("select exists (select from mail_domain where domain = ? and not_before > now())")
                .param(name)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private long waiting(UUID item) {
        world.toldOf(item);
        return jdbc.sql("""
                select count(*) from delivery d join network_update u on u.id = d.update_id
                where u.subject_id = ? and d.state = 'queued'""").param(item).query((row, _) -> row.getLong(1)).single();
    }
}
