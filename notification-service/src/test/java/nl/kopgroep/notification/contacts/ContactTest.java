package nl.kopgroep.notification.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.Heartbeat;
import nl.kopgroep.notification.bounces.Report;
import nl.kopgroep.notification.bounces.TakingBounce;
import nl.kopgroep.notification.world.Answer;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import nl.kopgroep.projections.Projections;
import nl.kopgroep.teststack.Mail;
import nl.kopgroep.teststack.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Somebody without an account follows by mail. */
@NotificationTest
class ContactTest {

    private static final Pattern LINK = Pattern.compile("/bevestigen/([A-Za-z0-9_-]{43})");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ForgettingContacts forgetting;

    @Autowired
    TakingBounce taking;

    @Autowired
    Projections projections;

    @Autowired
    TransactionTemplate transaction;

    Net network;
    Theme funding;
    Theme governance;
    Citizen author;
    String address;

    @BeforeEach
    void a_network_takes_contacts() {
        network = world.network("Kopgroep");
        funding = world.theme(network, "Financiering");
        governance = world.theme(network, "Governance");
        author = world.member(network, "Auteur");
        address = "contact." + UUID.randomUUID() + "@example.org";
        allow(true);
    }

    @Test
    void a_network_takes_none_unless_its_steward_says_so() {
        Net other = world.network("Ander");
        Theme theme = world.theme(other, "Thema");
        assertThat(ask(other, address, theme).status()).isEqualTo(403);
        assertThat(world.send("GET", policy(other), null, null, null)
                        .json()
                        .get("allowed")
                        .asBoolean())
                .isFalse();
        assertThat(world.send("GET", policy(network), null, null, null)
                        .json()
                        .get("allowed")
                        .asBoolean())
                .isTrue();
        allow(false);
        assertThat(ask(network, address, funding).status()).isEqualTo(403);
    }

    @Test
    void an_address_follows_when_its_reader_confirmed_it_and_hears_of_what_is_public() {
        assertThat(ask(network, address, funding).status()).isEqualTo(202);
        Mail mail = theOnlyMailTo(address);
        assertThat(mail.subject()).isEqualTo("Bevestig dat je de Kopgroep wilt volgen");
        String link = link(mail);
        for (int scanner = 0; scanner < 2; scanner++) {
            Answer seen = world.send("GET", link, null, null, null);
            assertThat(seen.json().get("confirmed").asBoolean()).isFalse();
            assertThat(seen.json().get("themes").get(0).asString()).isEqualTo("Financiering");
        }
        assertThat(contacts()).isZero();
        assertThat(world.post(null, link).status()).isEqualTo(204);
        assertThat(world.post(null, link).status()).isEqualTo(204);
        assertThat(contacts()).isEqualTo(1);
        assertThat(world.send("GET", link, null, null, null)
                        .json()
                        .get("confirmed")
                        .asBoolean())
                .isTrue();
        var hidden = world.publish(network, author, "Voor leden", "network", funding);
        var shown = world.publish(network, author, "Voor iedereen", "public", funding);
        world.mailIsDone(hidden.id());
        world.mailIsDone(shown.id());
        await().atMost(PATIENCE).until(() -> mailsTo(address).size() == 2);
        Mail told = mailsTo(address).getLast();
        assertThat(told.subject()).isEqualTo("Voor iedereen");
        String stop =
                Objects.requireNonNull(told.headers().get("list-unsubscribe")).replaceAll("^<.*/|>$", "");
        assertThat(world.post(null, "/v1/unsubscribe/" + stop + "/everything").status())
                .isEqualTo(204);
        world.mailIsDone(
                world.publish(network, author, "Nog iets", "public", funding).id());
        assertThat(mailsTo(address)).hasSize(2);
    }

    @Test
    void the_answer_is_the_same_whatever_is_known_of_an_address_and_who_has_an_account_is_told_to_log_in() {
        Citizen member = world.member(network, "Lid");
        Answer unknown = ask(network, address, funding);
        Answer known = ask(network, member.email(), funding);
        Answer again = ask(network, address.toUpperCase(java.util.Locale.ROOT), governance);
        String quiet = "stil." + address;
        suppress(quiet, "complaint");
        Answer suppressed = ask(network, quiet, funding);
        for (Answer each : List.of(known, again, suppressed)) {
            assertThat(each.status()).isEqualTo(unknown.status()).isEqualTo(202);
            assertThat(each.body()).isEqualTo(unknown.body()).isEmpty();
        }
        assertThat(theOnlyMailTo(member.email()).subject()).isEqualTo("Je kunt inloggen om de Kopgroep te volgen");
        assertThat(theOnlyMailTo(member.email()).text()).doesNotContain("/bevestigen/");
        assertThat(theOnlyMailTo(address).subject()).startsWith("Bevestig");
        assertThat(mailsTo(quiet)).isEmpty();
        assertThat(jdbc.sql("select count(*) from person where email = ?")
                        .param(member.email())
                        .query((row, _) -> row.getLong(1))
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_mailbox_gets_one_such_mail_a_day_from_all_networks_together() {
        Net other = world.network("Ander");
        Theme theme = world.theme(other, "Thema");
        jdbc.sql("insert into contact_policy (id, network_id, allowed) values (gen_random_uuid(), ?, true)")
                .param(other.id())
                .update();
        for (int time = 0; time < 3; time++) {
            assertThat(ask(network, address, funding).status()).isEqualTo(202);
            assertThat(ask(other, address, theme).status()).isEqualTo(202);
        }
        assertThat(requestsTo(address)).isEqualTo(1);
        jdbc.sql(
                        "update contact_asked set asked_at = asked_at - interval '25 hours' where address_hash = address_hash(?)")
                .param(address)
                .update();
        ask(network, address, funding);
        assertThat(requestsTo(address)).isEqualTo(2);
    }

    @Test
    void names_after_a_plus_are_one_mailbox() {
        for (String tag : List.of("", "+een", "+twee", "+drie+vier")) {
            assertThat(ask(network, address.replace("@", tag + "@"), funding).status())
                    .isEqualTo(202);
        }
        theOnlyMailTo(address);
        assertThat(jdbc.sql("select count(*) from contact_request where network_id = ?")
                        .param(network.id())
                        .query((row, _) -> row.getLong(1))
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_confirms_where_mail_bounced_gets_mail_again_and_is_asked_once_a_week_at_most() {
        suppress(address, "bounced");
        ask(network, address, funding);
        String link = link(theOnlyMailTo(address));
        assertThat(suppressed(address)).isTrue();
        world.send("GET", link, null, null, null);
        assertThat(suppressed(address)).isTrue();
        jdbc.sql(
                        "update contact_asked set asked_at = asked_at - interval '6 days' where address_hash = address_hash(?)")
                .param(address)
                .update();
        ask(network, address, funding);
        assertThat(requestsTo(address)).isEqualTo(1);
        assertThat(world.post(null, link).status()).isEqualTo(204);
        assertThat(suppressed(address)).isFalse();
        world.mailIsDone(
                world.publish(network, author, "Weer", "public", funding).id());
        await().atMost(PATIENCE).until(() -> mailsTo(address).size() == 2);
        assertThat(mailsTo(address).getLast().subject()).isEqualTo("Weer");
    }

    @Test
    void who_complained_is_left_alone_for_a_month() {
        suppress(address, "complaint");
        ask(network, address, funding);
        assertThat(known(address)).isFalse();
        jdbc.sql("update suppression set since = since - interval '31 days' where address_hash = address_hash(?)")
                .param(address)
                .update();
        ask(network, address, funding);
        theOnlyMailTo(address);
    }

    @Test
    void a_mail_to_a_contact_leads_to_her_choices_without_a_login() {
        ask(network, address, funding);
        world.post(null, link(theOnlyMailTo(address)));
        world.mailIsDone(world.publish(network, author, "Voor iedereen", "public", funding)
                .id());
        await().atMost(PATIENCE).until(() -> mailsTo(address).size() == 2);
        String text = mailsTo(address).getLast().text();
        assertThat(text).doesNotContain("/instellingen").contains("Kies hoe vaak je mail krijgt");
        var choices = Pattern.compile("/afmelden/([A-Za-z0-9_-]{43})").matcher(text);
        assertThat(choices.results().count()).isEqualTo(2);
        choices.reset();
        assertThat(choices.find()).isTrue();
        JsonNode seen = world.send("GET", "/v1/unsubscribe/" + choices.group(1), null, null, null)
                .json();
        assertThat(seen.get("contact").asBoolean()).isTrue();
        assertThat(seen.get("canBeLessOften").asBoolean()).isTrue();
    }

    @Test
    void a_mail_that_comes_back_from_a_contact_is_said_to_be_a_contacts_and_from_who_never_asked_is_not_said() {
        ask(network, address, funding);
        theOnlyMailTo(address);
        bounced(address);
        String link = link(theOnlyMailTo(address));
        assertThat(world.post(null, link).status()).isEqualTo(204);
        assertThat(noticesOf(network.coordinator())).isEmpty();
        world.mailIsDone(world.publish(network, author, "Voor iedereen", "public", funding)
                .id());
        await().atMost(PATIENCE).until(() -> mailsTo(address).size() == 2);
        bounced(address);
        await().atMost(PATIENCE)
                .until(() -> noticesOf(network.coordinator()).equals(List.of("Mail aan een contact komt niet aan")));
        await().atMost(PATIENCE).until(() -> network.coordinator().mails().size() == 1);
        assertThat(network.coordinator().mails().getFirst().text())
                .contains("zonder account", "omdat je de Kopgroep beheert")
                .doesNotContain(address, "collega");
    }

    /** The last mail to this address comes back. */
    private void bounced(String email) {
        UUID mail = jdbc.sql("""
                select m.id from mail m join person p on p.id = m.person_id where p.email = ? and m.address_hash is not null
                order by m.created_at desc limit 1""")
                .param(email)
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
        taking.take(mail, new Report(Report.Kind.HARD, "5.1.1"));
    }

    private List<String> noticesOf(Citizen person) {
        return world.get(person, "/v1/updates")
                .json()
                .get("items")
                .valueStream()
                .filter(entry -> entry.get("kind").asString().equals("address-unreachable"))
                .map(entry -> entry.get("title").asString())
                .toList();
    }

    private boolean suppressed(String email) {
        return jdbc.sql("select exists (select from suppression_now where address_hash = address_hash(?))")
                .param(email)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    @Test
    void a_network_asks_so_many_an_hour_and_then_says_so_to_everybody() {
        jdbc.sql("""
                insert into contact_request (mail_id, network_id, person_id, themes, frequency)
                select gen_random_uuid(), ?, gen_random_uuid(), '{}', 'weekly' from generate_series(1, 60)""").param(network.id()).update();
        Answer refused = ask(network, address, funding);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(mailsTo(address)).isEmpty();
        jdbc.sql("delete from contact_request where network_id = ?")
                .param(network.id())
                .update();
    }

    @Test
    void what_is_no_address_and_what_is_no_theme_of_this_network_is_refused() {
        Theme elsewhere = world.theme(world.network("Ander"), "Elders");
        for (String bad : List.of("geen adres", "a@example.org\\r\\nBcc: b@example.org", "a@b", "<a@example.org>")) {
            assertThat(ask(network, bad, funding).status()).as(bad).isEqualTo(400);
        }
        assertThat(ask(network, address, elsewhere).status()).isEqualTo(400);
        String extra = "{\"email\":\"%s\",\"language\":\"nl\\r\\nBcc: x\",\"themes\":[\"%s\"]}"
                .formatted(address, funding.id());
        assertThat(world.send("POST", contacts(network), null, null, extra).status())
                .isEqualTo(400);
        assertThat(mailsTo(address)).isEmpty();
    }

    @Test
    void a_link_that_was_never_given_out_and_one_of_days_ago_are_unknown() {
        String forged = "/v1/contact-confirmations/" + "x".repeat(43);
        assertThat(world.send("GET", forged, null, null, null).status()).isEqualTo(404);
        assertThat(world.post(null, forged).status()).isEqualTo(404);
        ask(network, address, funding);
        String link = link(theOnlyMailTo(address));
        jdbc.sql("update contact_token set created_at = created_at - interval '2 days'")
                .update();
        assertThat(world.send("GET", link, null, null, null).status()).isEqualTo(404);
        assertThat(world.post(null, link).status()).isEqualTo(404);
        assertThat(contacts()).isZero();
    }

    @Test
    void an_address_that_nobody_confirms_is_gone_after_two_days() {
        ask(network, address, funding);
        theOnlyMailTo(address);
        forgetting.forgetSome();
        assertThat(known(address)).isTrue();
        jdbc.sql("update contact_request set created_at = created_at - interval '2 days'")
                .update();
        forgetting.forgetSome();
        assertThat(known(address)).isFalse();
        assertThat(requestsTo(address)).isZero();
    }

    @Test
    void who_stopped_everything_is_forgotten_after_a_month_and_left_alone() {
        ask(network, address, funding);
        world.post(null, link(theOnlyMailTo(address)));
        jdbc.sql("""
                update subscription s set stopped_at = now() - interval '29 days' from person p
                where p.id = s.person_id and p.email = ?""").param(address).update();
        jdbc.sql("update contact_request set created_at = created_at - interval '29 days'")
                .update();
        forgetting.forgetSome();
        assertThat(known(address)).isTrue();
        jdbc.sql("update subscription set stopped_at = stopped_at - interval '2 days' where network_id = ?")
                .param(network.id())
                .update();
        forgetting.forgetSome();
        assertThat(known(address)).isFalse();
        assertThat(contacts()).isZero();
        jdbc.sql("update contact_asked set asked_at = asked_at - interval '3 days'")
                .update();
        assertThat(ask(network, address, funding).status()).isEqualTo(202);
        assertThat(known(address)).isFalse();
    }

    @Test
    void during_a_handover_one_may_ask_and_confirms_when_it_is_over() {
        ask(network, address, funding);
        String link = link(theOnlyMailTo(address));
        World.Org successor = world.organisation("Actieleernetwerk");
        HandoverEvent.HandoverFacts handover = world.handover(network, successor, 1);
        world.freeze(handover);
        assertThat(world.post(null, link).status()).isEqualTo(423);
        assertThat(ask(network, "nog." + address, funding).status()).isEqualTo(202);
        world.tell(new HandoverEvent.FreezeCalledOff(World.inEpoch(handover, 2)));
        await().atMost(PATIENCE).until(() -> !world.frozen(network.id()));
        assertThat(world.post(null, link).status()).isEqualTo(204);
        assertThat(contacts()).isEqualTo(1);
    }

    private void allow(boolean allowed) {
        for (int partition = 0; partition < 3; partition++) {
            Heartbeat heartbeat = new Heartbeat(UUID.randomUUID(), partition, Instant.now());
            transaction.executeWithoutResult(_ -> projections.apply(heartbeat, 1));
        }
        assertThat(world.send(
                                "PUT",
                                policy(network),
                                network.coordinator(),
                                network.steward().id(),
                                "{\"allowed\":" + allowed + "}")
                        .status())
                .isEqualTo(200);
    }

    private Answer ask(Net which, String email, Theme theme) {
        String body = "{\"email\":\"%s\",\"language\":\"nl\",\"frequency\":\"direct\",\"themes\":[\"%s\"]}"
                .formatted(email, theme.id());
        return world.send("POST", contacts(which), null, null, body);
    }

    private static String policy(Net which) {
        return "/v1/networks/" + which.id() + "/contact-policy";
    }

    private static String contacts(Net which) {
        return "/v1/networks/" + which.id() + "/contacts";
    }

    private long contacts() {
        return jdbc.sql("select count(*) from contact where network_id = ?")
                .param(network.id())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private long requestsTo(String email) {
        return jdbc.sql("select count(*) from contact_request r join person p on p.id = r.person_id where p.email = ?")
                .param(email)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private boolean known(String email) {
        return jdbc.sql("select exists (select from person where email = ?)")
                .param(email)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private void suppress(String email, String reason) {
        jdbc.sql("""
                insert into suppression (id, network_id, person_id, reason, address_hash)
                values (gen_random_uuid(), ?, gen_random_uuid(), ?, address_hash(?))""").params(network.id(), reason, email).update();
    }

    private static List<Mail> mailsTo(String email) {
        return TestStack.get().mailsTo(email);
    }

    private static Mail theOnlyMailTo(String email) {
        await().atMost(PATIENCE).until(() -> !mailsTo(email).isEmpty());
        assertThat(mailsTo(email)).hasSize(1);
        return mailsTo(email).getFirst();
    }

    private static String link(Mail mail) {
        var found = LINK.matcher(mail.text());
        assertThat(found.find()).as(mail.text()).isTrue();
        return "/v1/contact-confirmations/" + found.group(1);
    }
}
