package nl.kopgroep.notification.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.Passing;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import nl.kopgroep.teststack.Mail;
import nl.kopgroep.teststack.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Somebody who followed by mail alone gets an account with the same address. */
@NotificationTest
class BecomingPersonTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Net network;
    Theme theme;
    Citizen author;
    String address;
    UUID contact;

    @BeforeEach
    void somebody_follows_by_mail() {
        network = world.network("Kopgroep");
        theme = world.theme(network, "Financiering");
        author = world.member(network, "Auteur");
        address = "contact." + UUID.randomUUID() + "@example.org";
        jdbc.sql("insert into contact_policy (id, network_id, allowed) values (gen_random_uuid(), ?, true)")
                .param(network.id())
                .update();
        assertThat(world.send("POST", "/v1/networks/" + network.id() + "/contacts", null, null, """
                {"email":"%s","frequency":"daily","themes":["%s"]}""".formatted(
                                        address, theme.id()))
                        .status())
                .isEqualTo(202);
        await().atMost(PATIENCE).until(() -> mails().size() == 1);
        var link = Pattern.compile("/bevestigen/([A-Za-z0-9_-]{43})")
                .matcher(mails().getFirst().text());
        assertThat(link.find()).isTrue();
        assertThat(world.post(null, "/v1/contact-confirmations/" + link.group(1))
                        .status())
                .isEqualTo(204);
        contact = jdbc.sql("select person_id from contact where network_id = ?")
                .param(network.id())
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    @Test
    void from_then_on_she_is_one_person_and_misses_nothing_that_waited() {
        publish("Nog als contact");
        Citizen person = getsAccount();
        publish("Met account");
        morning(person);
        assertThat(mails()).hasSize(2);
        String digest = mails().getLast().text();
        assertThat(digest).contains("Nog als contact", "Met account");
        assertThat(traces(contact)).isZero();
        assertThat(follows(person).size()).isEqualTo(1);
        assertThat(world.get(person, "/v1/updates").json().get("items").size()).isEqualTo(2);
        assertThat(digest).contains("/instellingen");
    }

    @Test
    void the_link_in_an_old_mail_stops_it_still_and_so_does_she_herself() {
        publish("Nog als contact");
        morning(new Citizen(contact, "", address, "nl"));
        await().atMost(PATIENCE).until(() -> mails().size() == 2);
        String token = Objects.requireNonNull(mails().getLast().headers().get("list-unsubscribe"))
                .replaceAll("^<.*/|>$", "");
        Citizen person = getsAccount();
        assertThat(world.post(null, "/v1/unsubscribe/" + token).status()).isEqualTo(204);
        assertThat(publish("Na het stoppen")).isZero();
        assertThat(world.post(null, "/v1/unsubscribe/" + token + "/undo").status())
                .isEqualTo(204);
        String id = follows(person).get(0).get("id").asString();
        assertThat(world.send("DELETE", "/v1/follows/" + id, person, world.organisationOf(person), null)
                        .status())
                .isEqualTo(204);
        assertThat(publish("Na het zelf stoppen")).isZero();
    }

    @Test
    void while_the_network_is_handed_over_its_inventory_stays_as_it_was() {
        Passing passing = new Passing(world, jdbc, network);
        passing.freeze();
        JsonNode before = passing.inventory();
        Citizen person = getsAccount();
        assertThat(passing.transferred().get("kinds")).isEqualTo(before.get("kinds"));
        assertThat(publish("Tijdens de overdracht")).isEqualTo(1);
        passing.complete();
        assertThat(traces(contact)).isZero();
        morning(person);
        assertThat(mails()).hasSize(2);
        assertThat(mails().getLast().text()).contains("Tijdens de overdracht");
    }

    @Test
    void who_is_erased_meanwhile_is_forgotten_as_both() {
        Passing passing = new Passing(world, jdbc, network);
        passing.freeze();
        Citizen person = getsAccount();
        world.erase(person);
        passing.callOff();
        await().atMost(PATIENCE).until(() -> traces(contact) + traces(person.id()) == 0);
        assertThat(publish("Voor niemand")).isZero();
    }

    @Test
    void who_has_another_address_is_somebody_else() {
        Citizen other = world.member(network, "Ander");
        assertThat(follows(other).size()).isZero();
        assertThat(traces(contact)).isPositive();
    }

    private Citizen getsAccount() {
        Citizen person = new Citizen(Uuid7.next(), "Nieuw", address, "nl");
        world.tell(world.introduced(person));
        world.appoint(person, world.organisation("Elders"));
        return person;
    }

    private JsonNode follows(Citizen person) {
        return world.send(
                        "GET",
                        "/v1/networks/" + network.id() + "/subscriptions",
                        person,
                        world.organisationOf(person),
                        null)
                .json();
    }

    private long publish(String title) {
        return world.toldOf(
                world.publish(network, author, title, "public", theme).id());
    }

    /** As if the night has passed. */
    private void morning(Citizen person) {
        jdbc.sql("update delivery set due_at = now() where person_id = ? and mail_id is null")
                .param(person.id())
                .update();
        world.allMailIsDone(person);
    }

    private long traces(UUID person) {
        return jdbc.sql("""
                select (select count(*) from subscription where person_id = :person)
                    + (select count(*) from contact where person_id = :person)
                    + (select count(*) from update_recipient where person_id = :person)
                    + (select count(*) from delivery where person_id = :person)
                    + (select count(*) from mail where person_id = :person)
                    + (select count(*) from unsubscribe_token where person_id = :person)
                    + (select count(*) from person where id = :person and email is not null)""")
                .param("person", person)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private List<Mail> mails() {
        return TestStack.get().mailsTo(address);
    }
}
