package nl.kopgroep.notification.bounces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.PersonEvent;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.StubbornMailServer;
import nl.kopgroep.notification.world.StubbornMailServer.Mood;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Org;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What comes back after the server had taken it, or is refused for good, and what that does to the address. */
@NotificationTest
class BouncingMailTest {

    static final StubbornMailServer SERVER = new StubbornMailServer();

    @DynamicPropertySource
    static void ownContext(DynamicPropertyRegistry registry) {
        registry.add("kopgroep.test.smtp-port", SERVER::port);
        registry.add("kopgroep.bounces.port", () -> 0);
    }

    @Autowired
    JavaMailSenderImpl settings;

    @Autowired
    BounceServer bounceServer;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Postman postman;
    Net network;
    Theme theme;
    Citizen author;
    Citizen reader;
    Org organisation;

    @BeforeEach
    void somebody_follows() {
        settings.setPort(SERVER.port());
        postman = new Postman(bounceServer.port());
        network = world.network("Kopgroep");
        theme = world.theme(network, "Financiering");
        author = world.member(network, "Auteur");
        reader = world.person("Lezer");
        organisation = world.memberOrganisation(network, "Extra Strong");
        world.appoint(reader, organisation);
        world.follows(reader, theme);
    }

    @Test
    void a_mail_that_comes_back_from_nobody_stops_all_mail_to_that_address_at_once() {
        postman.bringsBack(sentAndReturnPath(), "failed", "5.1.1");
        assertThat(nextMail()).isEqualTo("dropped: suppressed");
        Net other = world.network("Ander netwerk");
        Theme theirs = world.theme(other, "Opschaling");
        world.admitQuietly(other, organisation);
        world.follows(reader, theirs);
        Citizen otherAuthor = world.member(other, "Schrijver");
        UUID item =
                world.publish(other, otherAuthor, "Elders", "network", theirs).id();
        world.mailIsDone(item);
        assertThat(mailOf(item)).isEqualTo("dropped: suppressed");
    }

    @Test
    void the_coordinator_of_the_organisation_hears_it_once_in_the_app_and_by_mail() {
        Citizen coordinator = world.person("Coördinator van Extra Strong");
        world.appoint(coordinator, organisation, "coordinator");
        Citizen colleague = world.person("Collega");
        world.appoint(colleague, organisation);
        String returnPath = sentAndReturnPath();
        postman.bringsBack(returnPath, "failed", "5.1.1");
        postman.bringsBack(returnPath, "failed", "5.1.1");
        world.mailIsDone(reader.id());
        assertThat(titles(coordinator)).containsExactly("Mail aan Lezer komt niet aan");
        assertThat(titles(colleague)).isEmpty();
        assertThat(SERVER.keptFor(coordinator.email())).singleElement().satisfies(mail -> {
            assertThat(mail.header("Subject")).isEqualTo("Mail aan Lezer komt niet aan");
            assertThat(mail.header("List-Unsubscribe")).isNull();
        });
        assertThat(SERVER.keptFor(colleague.email())).isEmpty();
    }

    @Test
    void without_a_coordinator_a_colleague_hears_it_and_without_a_colleague_the_networks_steward() {
        postman.bringsBack(sentAndReturnPath(), "failed", "5.1.1");
        world.mailIsDone(reader.id());
        assertThat(titles(network.coordinator())).containsExactly("Mail aan Lezer komt niet aan");
        Citizen colleague = world.person("Collega");
        world.appoint(colleague, organisation);
        Citizen second = world.person("Tweede lezer");
        world.appoint(second, organisation);
        world.follows(second, theme);
        publish();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !SERVER.keptFor(second.email()).isEmpty());
        postman.bringsBack(returnPath(second), "failed", "5.1.1");
        world.mailIsDone(second.id());
        assertThat(titles(colleague)).containsExactly("Mail aan Tweede lezer komt niet aan");
        assertThat(titles(network.coordinator())).hasSize(1);
    }

    @Test
    void an_address_that_the_server_refuses_while_we_send_is_known_to_the_coordinator_too() {
        SERVER.meets(reader.email(), Mood.SAYS_NO_SUCH_ADDRESS);
        UUID item = publish();
        world.mailIsDone(item);
        assertThat(mailOf(item)).isEqualTo("failed: recipient 550");
        world.mailIsDone(reader.id());
        assertThat(titles(network.coordinator())).containsExactly("Mail aan Lezer komt niet aan");
    }

    @Test
    void who_forges_a_return_path_is_refused_and_changes_nothing() {
        String returnPath = sentAndReturnPath();
        String lastButOne = returnPath.substring(returnPath.indexOf('@') - 1, returnPath.indexOf('@'));
        String forged = returnPath.replace(lastButOne + "@", (lastButOne.equals("0") ? "1" : "0") + "@");
        assertThat(postman.replyTo(forged)).isEqualTo(550);
        assertThat(postman.replyTo("bounce+" + reader.id() + "@mail.kopgroep.example"))
                .isEqualTo(550);
        assertThat(postman.replyTo("postmaster@mail.kopgroep.example")).isEqualTo(550);
        assertThat(nextMail()).isEqualTo("sent");
    }

    @Test
    void words_for_people_and_broken_reports_change_nothing() {
        String returnPath = sentAndReturnPath();
        postman.brings(returnPath, "Subject: Automatisch antwoord: 550 5.1.1\n\nIk ben er niet. Status: 5.1.1\n");
        postman.brings(
                returnPath,
                "Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status\n\n\n\nStatus: kapot\n--x--\n");
        postman.brings(returnPath, "Content-Type: multipart/report\n\nniets\n");
        postman.bringsBack(returnPath, "delivered", "2.0.0");
        postman.bringsBack(returnPath, "relayed", "5.1.1");
        assertThat(nextMail()).isEqualTo("sent");
        assertThat(bounces()).isZero();
    }

    @Test
    void passing_trouble_stops_nothing_until_it_has_lasted_five_days() {
        postman.bringsBack(sentAndReturnPath(), "delayed", "4.2.2");
        assertThat(nextMail()).isEqualTo("sent");
        postman.bringsBack(returnPath(reader), "failed", "4.4.7");
        assertThat(nextMail()).isEqualTo("sent");
        daysPass(5);
        postman.bringsBack(returnPathOfNew(), "failed", "4.4.7");
        assertThat(nextMail()).isEqualTo("sent");
        // All that was sent since came back too, the last of it today.
        SERVER.keptFor(reader.email()).forEach(mail -> postman.bringsBack(mail.sender(), "failed", "4.4.1"));
        assertThat(nextMail()).isEqualTo("dropped: suppressed");
    }

    @Test
    void a_mail_that_arrived_in_between_ends_the_trouble() {
        postman.bringsBack(sentAndReturnPath(), "failed", "4.2.2");
        daysPass(3);
        assertThat(nextMail()).isEqualTo("sent");
        daysPass(3);
        assertThat(nextMail()).isEqualTo("sent");
        postman.bringsBack(returnPath(reader), "failed", "4.2.2");
        assertThat(nextMail()).isEqualTo("sent");
    }

    @Test
    void a_mail_that_is_refused_for_what_it_says_counts_as_passing_trouble() {
        postman.bringsBack(sentAndReturnPath(), "failed", "5.7.1");
        assertThat(nextMail()).isEqualTo("sent");
    }

    @Test
    void a_complaint_stops_that_networks_mail_and_no_others_and_nobody_is_told() {
        postman.bringsComplaint("feedback@mail.kopgroep.example", "abuse", sentAndReturnPath());
        assertThat(nextMail()).isEqualTo("dropped: suppressed");
        Net other = world.network("Ander netwerk");
        Theme theirs = world.theme(other, "Opschaling");
        world.admitQuietly(other, organisation);
        world.follows(reader, theirs);
        UUID item = world.publish(other, world.member(other, "Schrijver"), "Elders", "network", theirs)
                .id();
        world.mailIsDone(item);
        assertThat(mailOf(item)).isEqualTo("sent");
        assertThat(titles(network.coordinator())).isEmpty();
    }

    @Test
    void who_says_that_it_is_no_spam_stops_nothing() {
        String returnPath = sentAndReturnPath();
        postman.bringsComplaint(returnPath, "not-spam", returnPath);
        assertThat(nextMail()).isEqualTo("sent");
    }

    @Test
    void a_complaint_about_a_mail_that_we_did_not_send_stops_nothing() {
        String returnPath = sentAndReturnPath();
        postman.bringsComplaint(
                "feedback@mail.kopgroep.example",
                "abuse",
                returnPath.replaceFirst("[0-9a-f]{20}@", "0".repeat(20) + "@"));
        postman.bringsComplaint("feedback@mail.kopgroep.example", "abuse", reader.email());
        assertThat(nextMail()).isEqualTo("sent");
        postman.bringsComplaint(returnPath, "abuse", "");
        assertThat(nextMail()).isEqualTo("dropped: suppressed");
    }

    @Test
    void who_gets_another_address_is_written_to_again_and_not_at_the_old_one() {
        postman.bringsBack(sentAndReturnPath(), "failed", "5.1.1");
        Citizen moved = new Citizen(reader.id(), "Lezer", "nieuw." + reader.email(), "nl");
        world.tell(world.introduced(moved));
        assertThat(nextMail()).isEqualTo("sent");
        assertThat(SERVER.keptFor(moved.email())).hasSize(1);
        world.tell(
                new PersonEvent.Introduced(reader.id(), "Lezer", reader.email().toUpperCase(Locale.ROOT), "nl"));
        assertThat(nextMail()).isEqualTo("dropped: suppressed");
    }

    @Test
    void a_bounce_during_a_handover_counts_at_once_and_leaves_the_inventory_as_it_was() {
        String returnPath = sentAndReturnPath();
        Org successor = world.organisation("Actieleernetwerk");
        var handover = world.handover(network, successor, 1);
        world.freeze(handover);
        postman.bringsBack(returnPath, "failed", "5.1.1");
        assertThat(suppressions()).isZero();
        assertThat(nextMail()).isEqualTo("dropped: suppressed");
        world.tell(new HandoverEvent.FreezeCalledOff(new HandoverEvent.HandoverFacts(
                handover.id(),
                handover.networkId(),
                handover.state(),
                handover.fromProgrammeId(),
                handover.fromOrganisationId(),
                handover.fromName(),
                handover.toProgrammeId(),
                handover.toOrganisationId(),
                handover.toName(),
                2,
                handover.expectedEnd())));
        await().atMost(Duration.ofSeconds(30)).until(() -> !world.frozen(network.id()));
        assertThat(suppressions()).isEqualTo(1);
        assertThat(nextMail()).isEqualTo("dropped: suppressed");
    }

    @Test
    void who_is_erased_leaves_no_bounce() {
        postman.bringsBack(sentAndReturnPath(), "failed", "5.1.1");
        world.mailIsDone(reader.id());
        world.erase(reader);
        assertThat(bounces()).isZero();
        assertThat(suppressions()).isZero();
    }

    private String sentAndReturnPath() {
        world.mailIsDone(publish());
        return returnPath(reader);
    }

    /** Of the last mail that the person got. */
    private static String returnPath(Citizen person) {
        return SERVER.keptFor(person.email()).getLast().sender();
    }

    private String returnPathOfNew() {
        assertThat(nextMail()).isEqualTo("sent");
        return returnPath(reader);
    }

    private UUID publish() {
        return world.publish(network, author, "Vraag de bank", "network", theme).id();
    }

    private String nextMail() {
        UUID item = publish();
        world.mailIsDone(item);
        return mailOf(item);
    }

    private String mailOf(UUID item) {
        return jdbc.sql("""
                select m.state || coalesce(': ' || m.problem, '') from mail m join delivery d on d.mail_id = m.id
                join network_update u on u.id = d.update_id where u.subject_id = ? and m.person_id = ?""")
                .params(item, reader.id())
                .query((row, _) -> row.getString(1))
                .single();
    }

    /** All that happened to the reader's mail so far was that much earlier. */
    private void daysPass(int days) {
        jdbc.sql("update mail set ended_at = ended_at - make_interval(days => ?) where person_id = ?")
                .params(days, reader.id())
                .update();
        jdbc.sql("update bounce set trouble_since = trouble_since - make_interval(days => ?) where person_id = ?")
                .params(days, reader.id())
                .update();
    }

    private List<String> titles(Citizen person) {
        return world.get(person, "/v1/updates").json().get("items").values().stream()
                .map(update -> update.get("title").asString())
                .filter(title -> title.startsWith("Mail aan"))
                .toList();
    }

    private long bounces() {
        return count("bounce");
    }

    private long suppressions() {
        return count("suppression");
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where person_id = ?")
                .param(reader.id())
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
