package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.StubbornMailServer;
import nl.kopgroep.notification.world.StubbornMailServer.Kept;
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

/** What goes wrong between the decision and the reader's mailbox. */
@NotificationTest
class SendingMailTest {

    static final StubbornMailServer SERVER = StubbornMailServer.pipelining();

    /** Makes the context one of its own, in which the mail server can be another. */
    @DynamicPropertySource
    static void ownContext(DynamicPropertyRegistry registry) {
        registry.add("kopgroep.test.smtp-port", SERVER::port);
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
    Citizen reader;

    @BeforeEach
    void somebody_follows() {
        settings.setPort(SERVER.port());
        network = world.network("Kopgroep");
        theme = world.theme(network, "Financiering");
        author = world.member(network, "Auteur");
        reader = world.member(network, "Lezer");
        world.follows(reader, theme);
    }

    @Test
    void a_mail_that_is_postponed_is_tried_again_until_it_is_taken() {
        SERVER.meets(reader.email(), Mood.POSTPONES, Mood.POSTPONES);
        world.mailIsDone(publish());
        assertThat(SERVER.keptFor(reader.email())).hasSize(1);
        assertThat(SERVER.attempts(reader.email())).isEqualTo(3);
    }

    @Test
    void an_address_that_does_not_exist_gets_no_second_attempt_and_no_other_mail() {
        SERVER.meets(reader.email(), Mood.SAYS_NO_SUCH_ADDRESS);
        UUID item = publish();
        world.mailIsDone(item);
        assertThat(mailState(item)).isEqualTo("failed: recipient 550");
        UUID next = publish();
        world.mailIsDone(next);
        assertThat(mailState(next)).isEqualTo("dropped: suppressed");
        assertThat(SERVER.attempts(reader.email())).isEqualTo(1);
    }

    @Test
    void a_mail_that_is_refused_for_its_content_is_noted_and_the_address_stays_in_use() {
        SERVER.meets(reader.email(), Mood.REFUSES_CONTENT);
        UUID item = publish();
        world.mailIsDone(item);
        assertThat(mailState(item)).isEqualTo("failed: message 554");
        world.mailIsDone(publish());
        assertThat(SERVER.keptFor(reader.email())).hasSize(1);
    }

    @Test
    void when_the_server_hangs_up_after_the_text_there_is_one_second_copy_with_the_same_id() {
        SERVER.meets(reader.email(), Mood.HANGS_UP_AFTER_DATA);
        world.mailIsDone(publish());
        assertThat(SERVER.keptFor(reader.email())).hasSize(2);
        assertThat(SERVER.keptFor(reader.email()).stream()
                        .map(mail -> Objects.requireNonNull(mail.header("Message-ID")))
                        .distinct())
                .singleElement()
                .satisfies(id -> assertThat(id).matches("<[0-9a-f-]{36}@mail.kopgroep.example>"));
    }

    @Test
    void when_the_server_hangs_up_on_some_the_others_get_theirs() {
        // Enough of both that one that isn't refused comes after one that is, in whatever order they are sent.
        for (int i = 0; i < 3; i++) {
            Citizen refused = world.member(network, "Geweigerd");
            world.follows(refused, theme);
            SERVER.meets(refused.email(), Mood.HANGS_UP_AT_RECIPIENT);
        }
        SERVER.meets(reader.email(), Mood.HANGS_UP_AT_RECIPIENT, Mood.HANGS_UP_AT_RECIPIENT);
        List<Citizen> others = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            others.add(world.member(network, "Andere lezer"));
            world.follows(others.getLast(), theme);
        }
        world.mailIsDone(publish());
        assertThat(others)
                .allSatisfy(other -> assertThat(SERVER.keptFor(other.email())).hasSize(1));
        assertThat(SERVER.keptFor(reader.email())).hasSize(1);
    }

    @Test
    void who_left_between_the_decision_and_the_sending_gets_nothing() {
        Citizen leaver = world.person("Vertrekker");
        var representation = world.appoint(leaver, world.memberOrganisation(network, "Vertrekt"));
        world.follows(leaver, theme);
        postpones(leaver);
        // Everybody may read it: it is the following that ends with the right to act.
        UUID item =
                world.publish(network, author, "Vraag de bank", "public", theme).id();
        await().until(() -> SERVER.attempts(leaver.email()) > 0);
        world.ends(representation);
        world.mailIsDone(item);
        assertThat(SERVER.keptFor(leaver.email())).isEmpty();
        assertThat(SERVER.keptFor(reader.email())).hasSize(1);
    }

    @Test
    void who_stopped_between_the_decision_and_the_sending_gets_nothing() {
        UUID item = publishWhilePostponed(reader);
        world.unfollow(reader, theme);
        world.mailIsDone(item);
        assertThat(SERVER.keptFor(reader.email())).isEmpty();
    }

    @Test
    void who_may_not_read_it_any_more_when_it_is_sent_gets_nothing_though_still_following() {
        postpones(reader);
        var item = world.publish(network, author, "Toch maar intern", "network", theme);
        await().until(() -> SERVER.attempts(reader.email()) > 0);
        world.tell(new ItemEvent.Changed(
                new ItemEvent.ItemFacts(
                        item.id(),
                        item.networkId(),
                        item.organisationId(),
                        item.authorId(),
                        item.kind(),
                        item.title(),
                        item.themes(),
                        "organisation",
                        item.language(),
                        item.publishedAt(),
                        false),
                false,
                false));
        world.mailIsDone(item.id());
        assertThat(SERVER.keptFor(reader.email())).isEmpty();
    }

    @Test
    void whose_organisation_left_gets_no_notice_that_was_still_to_be_sent() {
        Citizen leaver = world.person("Vertrekker");
        Org organisation = world.organisation("Vertrekt");
        world.appoint(leaver, organisation);
        var membership = world.admitQuietly(network, organisation);
        postpones(leaver);
        var handover = world.handover(network, world.organisation("Actieleernetwerk"), 1);
        world.tell(new HandoverEvent.Announced(handover, Map.of("nl", "Niets.", "en", "Nothing.")));
        await().until(() -> SERVER.attempts(leaver.email()) > 0);
        world.leaves(membership);
        world.mailIsDone(handover.id());
        assertThat(SERVER.keptFor(leaver.email())).isEmpty();
        assertThat(SERVER.keptFor(reader.email())).hasSize(1);
    }

    @Test
    void an_address_that_turns_out_not_to_exist_during_a_freeze_is_left_alone_at_once_and_noted_afterwards() {
        SERVER.meets(reader.email(), Mood.SAYS_NO_SUCH_ADDRESS);
        var handover = world.handover(network, world.organisation("Actieleernetwerk"), 1);
        world.freeze(handover);
        world.mailIsDone(publish());
        UUID next = publish();
        world.mailIsDone(next);
        assertThat(mailState(next)).isEqualTo("dropped: suppressed");
        assertThat(suppressions()).isZero();
        world.tell(new HandoverEvent.FreezeCalledOff(World.inEpoch(handover, 2)));
        await().until(() -> !world.frozen(network.id()));
        assertThat(suppressions()).isEqualTo(1);
    }

    @Test
    void a_mail_that_could_not_be_sent_for_five_days_is_given_up() {
        UUID item = publishWhilePostponed(reader);
        jdbc.sql("update mail set created_at = now() - interval '5 days' where person_id = ?")
                .param(reader.id())
                .update();
        world.mailIsDone(item);
        assertThat(mailState(item)).isEqualTo("failed: recipient 450");
        assertThat(SERVER.keptFor(reader.email())).isEmpty();
    }

    @Test
    void while_one_connection_is_sending_a_mail_no_other_sends_it_too() {
        Citizen other = world.member(network, "Andere lezer");
        SERVER.meets(reader.email(), Mood.WAITS_AFTER_DATA);
        UUID item = publish();
        await().until(() -> !SERVER.keptFor(reader.email()).isEmpty());
        world.follows(other, theme);
        UUID next =
                world.publish(network, reader, "Van de lezer", "network", theme).id();
        await().until(() -> !SERVER.keptFor(other.email()).isEmpty());
        assertThat(SERVER.attempts(reader.email())).isEqualTo(1);
        SERVER.goesOn();
        world.mailIsDone(item);
        world.mailIsDone(next);
        assertThat(SERVER.keptFor(reader.email())).hasSize(1);
    }

    @Test
    void what_was_withdrawn_between_the_decision_and_the_sending_is_not_sent() {
        postpones(reader);
        var item = world.publish(network, author, "Vergissing", "network", theme);
        await().until(() -> SERVER.attempts(reader.email()) > 0);
        world.withdraw(item);
        world.mailIsDone(item.id());
        assertThat(SERVER.keptFor(reader.email())).isEmpty();
    }

    @Test
    void who_was_erased_between_the_decision_and_the_sending_gets_nothing_and_leaves_nothing() {
        UUID item = publishWhilePostponed(reader);
        world.erase(reader);
        world.mailIsDone(item);
        assertThat(SERVER.keptFor(reader.email())).isEmpty();
        for (String table :
                new String[] {"subscription", "update_recipient", "delivery", "mail", "unsubscribe_token"}) {
            assertThat(jdbc.sql("select count(*) from " + table + " where person_id = ?")
                            .param(reader.id())
                            .query((row, _) -> row.getLong(1))
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.sql("select count(*) from person where id = ? and name is null and email is null")
                        .param(reader.id())
                        .query((row, _) -> row.getLong(1))
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql(
                                "select count(*) from outbox where aggregate_id = ? and type = 'nl.kopgroep.erasure.confirmed'")
                        .param(reader.id())
                        .query((row, _) -> row.getLong(1))
                        .single())
                .isEqualTo(1);
    }

    @Test
    void somebody_whose_address_comes_later_gets_the_mail_then() {
        Citizen late = world.stranger("Laatkomer", "nl");
        Org organisation = world.memberOrganisation(network, "Laat");
        world.appoint(late, organisation);
        world.follows(late, theme);
        UUID item = publish();
        world.toldOf(item);
        assertThat(SERVER.keptFor(late.email())).isEmpty();
        world.tell(world.introduced(late));
        await().until(() -> SERVER.keptFor(late.email()).size() == 1);
    }

    @Test
    void a_mail_says_by_its_headers_what_it_is_and_how_it_is_stopped() {
        world.mailIsDone(publish());
        Kept mail = SERVER.keptFor(reader.email()).getFirst();
        assertThat(mail.header("List-Id")).isEqualTo("<" + network.facts().listId() + ">");
        assertThat(mail.header("List-Unsubscribe")).matches("<http://localhost:8400/afmelden/[A-Za-z0-9_-]{43}>");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("Date")).isNotNull();
        assertThat(mail.header("From")).isEqualTo("Kopgroep <meldingen@mail.kopgroep.example>");
        assertThat(mail.header("Content-Type")).startsWith("multipart/alternative");
        assertThat(mail.header("DKIM-Signature")).isNotNull();
        assertThat(mail.header("References")).matches("<item\\.[0-9a-f-]{36}@mail.kopgroep.example>");
        assertThat(mail.sender()).matches("bounce\\+[0-9a-f]{52}@mail.kopgroep.example");
    }

    @Test
    void no_title_and_no_name_can_add_a_header() {
        Citizen rogue = world.stranger("Rogue\r\nBcc: victim@example.org", "nl");
        world.tell(world.introduced(rogue));
        world.appoint(rogue, world.memberOrganisation(network, "Rogue"));
        world.follows(rogue, theme);
        world.publish(network, author, "Hallo\r\nBcc: everybody@example.org\r\n\r\n<script>", "network", theme);
        await().until(() -> SERVER.keptFor(rogue.email()).size() == 1);
        Kept mail = SERVER.keptFor(rogue.email()).getFirst();
        assertThat(mail.header("Bcc")).isNull();
        assertThat(mail.header("Subject")).isEqualTo("Hallo Bcc: everybody@example.org <script>");
        assertThat(mail.text()).doesNotContainPattern(Pattern.compile("^<script>", Pattern.MULTILINE));
        assertThat(SERVER.attempts("victim@example.org")).isZero();
    }

    private UUID publish() {
        return world.publish(network, author, "Vraag de bank", "network", theme).id();
    }

    private UUID publishWhilePostponed(Citizen person) {
        postpones(person);
        UUID item = publish();
        await().until(() -> SERVER.attempts(person.email()) > 0);
        return item;
    }

    private static void postpones(Citizen person) {
        SERVER.meets(person.email(), Mood.POSTPONES, Mood.POSTPONES, Mood.POSTPONES, Mood.POSTPONES);
    }

    private long suppressions() {
        return jdbc.sql("select count(*) from suppression where person_id = ?")
                .param(reader.id())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private String mailState(UUID subjectId) {
        return jdbc.sql("""
                select m.state || ': ' || m.problem from mail m join delivery d on d.mail_id = m.id
                join network_update u on u.id = d.update_id where u.subject_id = ?""")
                .param(subjectId)
                .query((row, _) -> row.getString(1))
                .single();
    }
}
