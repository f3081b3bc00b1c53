package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.PersonEvent;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.notification.erasing.ErasureLock;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What has to hold at the moment that it is decided who is told. */
@NotificationTest
class DecidingTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    Net network;
    Theme theme;
    Citizen author;
    Citizen reader;

    @BeforeEach
    void somebody_follows() {
        network = world.network("Kopgroep");
        theme = world.theme(network, "Financiering");
        author = world.member(network, "Auteur");
        reader = world.member(network, "Lezer");
        world.follows(reader, theme);
    }

    @Test
    void nothing_that_was_imported_and_no_small_change_is_worth_telling() {
        ItemEvent.ItemFacts published = item("Ingevoerd");
        ItemEvent.ItemFacts changed = item("Bij een invoer gewijzigd");
        ItemEvent.ItemFacts corrected = item("Tikfout verbeterd");
        List<Event> quiet = List.of(
                new ItemEvent.Published(published, true),
                new ItemEvent.Changed(changed, true, true),
                new ItemEvent.Changed(corrected, false, false),
                new MembershipEvent.Admitted(membership(), true),
                new MembershipEvent.Presented(membership(), true));
        List<UUID> told = quiet.stream().map(event -> world.tellAs(event, 1)).toList();
        awaitConsidered(told);
        assertThat(updatesAbout(quiet.stream().map(Event::aggregateId))).isEmpty();
        // The same said by people is told, so that it isn't for another reason that nobody hears.
        world.tell(new MembershipEvent.Admitted(membership(), false));
        awaitConsidered(List.of(world.tellAs(new ItemEvent.Changed(changed, true, false), 2)));
        assertThat(updatesAbout(Stream.of(changed.id()))).containsExactly("item-changed 2");
    }

    @Test
    void it_waits_until_the_item_is_here_as_it_was_when_it_was_told() {
        ItemEvent.ItemFacts item = item("Later");
        world.tellAs(new ItemEvent.Published(item, true), 1);
        UUID update = note(item, 2);
        await().until(() -> wasPostponed(update));
        assertThat(isDecided(update)).isFalse();
        world.tellAs(new ItemEvent.Changed(item, false, true), 2);
        assertThat(world.toldOf(item.id())).isEqualTo(1);
    }

    @Test
    void what_was_withdrawn_before_the_decision_is_told_to_nobody() {
        Theme unknown = world.unknownTheme(network, "Onbekend", "Unknown", theme);
        var item = world.publish(network, author, "Vergissing", "network", theme, unknown);
        world.withdraw(item);
        world.define(unknown);
        assertThat(world.toldOf(item.id())).isZero();
    }

    @Test
    void after_the_utmost_patience_nothing_more_is_waited_for() {
        ItemEvent.ItemFacts never = item("Komt nooit");
        UUID update = note(never, 1);
        await().until(() -> wasPostponed(update));
        jdbc.sql(
                        "update network_update set received_at = now() - interval '25 hours', next_look_at = now() where id = ?")
                .param(update)
                .update();
        assertThat(world.toldOf(never.id())).isZero();
        assertThat(jdbc.sql("select incomplete from network_update where id = ?")
                        .param(update)
                        .query((row, _) -> row.getBoolean(1))
                        .single())
                .isFalse();
    }

    @Test
    void who_was_erased_is_told_nothing_though_the_right_is_still_here() {
        world.erase(reader);
        var handover = world.handover(network, world.organisation("Actieleernetwerk"), 1);
        world.tell(new HandoverEvent.Announced(handover, Map.of("nl", "Niets.", "en", "Nothing.")));
        assertThat(world.toldOf(handover.id())).isEqualTo(1);
        assertThat(rowsOf(reader)).isZero();
    }

    @Test
    void an_erasure_waits_for_a_decision_that_is_being_made() {
        transaction.executeWithoutResult(_ -> {
            ErasureLock.shared(jdbc);
            apart(() -> world.tellAs(new PersonEvent.Erased(reader.id()), 2));
            await().until(this::somebodyWaitsForTheOther);
            assertThat(isErased(reader)).isFalse();
        });
        await().until(() -> isErased(reader));
    }

    @Test
    void a_decision_waits_for_an_erasure_that_is_being_done() {
        ItemEvent.ItemFacts item = item("Meteen");
        transaction.executeWithoutResult(_ -> {
            ErasureLock.exclusive(jdbc);
            apart(() -> world.tellAs(new ItemEvent.Published(item, false), 1));
            await().until(this::somebodyWaitsForTheOther);
            assertThat(rowsOf(reader)).isZero();
        });
        assertThat(world.toldOf(item.id())).isEqualTo(1);
    }

    @Test
    void a_decision_that_fails_holds_up_no_other_and_is_made_later() {
        Theme other = world.theme(network, "Governance");
        Citizen otherReader = world.member(network, "Andere lezer");
        world.follows(otherReader, other);
        jdbc.sql("create function fail() returns trigger language plpgsql as 'begin raise exception ''broken''; end'")
                .update();
        jdbc.sql("create trigger fail before insert on update_recipient for each row when (new.person_id = '"
                        + reader.id() + "') execute function fail()")
                .update();
        ItemEvent.ItemFacts failing;
        try {
            failing = world.publish(network, author, "Mislukt", "network", theme);
            await().until(() -> jdbc.sql("select count(*) from network_update where subject_id = ?")
                            .param(failing.id())
                            .query((row, _) -> row.getLong(1))
                            .single()
                    == 1);
            ItemEvent.ItemFacts next = world.publish(network, author, "Lukt", "network", other);
            assertThat(world.toldOf(next.id())).isEqualTo(1);
            assertThat(rowsOf(reader)).isZero();
        } finally {
            jdbc.sql("drop function fail() cascade").update();
        }
        assertThat(world.toldOf(failing.id())).isEqualTo(1);
    }

    @Test
    void nothing_that_comes_late_brings_an_erased_person_back() {
        world.erase(reader);
        awaitPeople(world.tellAs(world.introduced(reader), 9));
        var later = world.person("Later");
        await().until(() -> !isErased(later));
        assertThat(isErased(reader)).isTrue();
        assertThat(jdbc.sql("select count(*) from parked")
                        .query((row, _) -> row.getLong(1))
                        .single())
                .as("and it is no poison either")
                .isZero();
    }

    @Test
    void what_happens_in_a_network_that_is_not_known_yet_waits_for_it() {
        var membership = new MembershipEvent.MembershipFacts(
                Uuid7.next(), Uuid7.next(), world.organisation("Nieuw").id(), "admitted", null);
        awaitConsidered(List.of(world.tellAs(new MembershipEvent.Admitted(membership, false), 1)));
        UUID update = jdbc.sql("select id from network_update where subject_id = ?")
                .param(membership.id())
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
        await().until(() -> wasPostponed(update));
        assertThat(isDecided(update)).isFalse();
    }

    @Test
    void an_older_address_does_not_replace_a_newer_one() {
        Citizen moved = world.stranger("Verhuisd", "nl");
        awaitPeople(world.tellAs(introduced(moved, "nieuw@example.org"), 3));
        awaitPeople(world.tellAs(introduced(moved, "oud@example.org"), 2));
        assertThat(jdbc.sql("select email from person where id = ?")
                        .param(moved.id())
                        .query((row, _) -> row.getString(1))
                        .single())
                .isEqualTo("nieuw@example.org");
    }

    private static PersonEvent.Introduced introduced(Citizen person, String email) {
        return new PersonEvent.Introduced(person.id(), person.name(), email, "nl");
    }

    private ItemEvent.ItemFacts item(String title) {
        return world.item(network, author, title, "network", theme);
    }

    private MembershipEvent.MembershipFacts membership() {
        return new MembershipEvent.MembershipFacts(
                Uuid7.next(), network.id(), world.organisation("Nieuw").id(), "admitted", "Wij zijn nieuw.");
    }

    /** As if the event had been read from the one topic before the facts were applied. */
    private UUID note(ItemEvent.ItemFacts item, long version) {
        UUID id = Uuid7.next();
        jdbc.sql("""
                insert into network_update (id, kind, network_id, subject_id, occurrence, subject_version, item_id,
                    organisation_id, actor_id, facts, occurred_at)
                values (?, 'item-published', ?, ?, 0, ?, ?, ?, ?, '{}', now())""")
                .params(id, item.networkId(), item.id(), version, item.id(), item.organisationId(), item.authorId())
                .update();
        return id;
    }

    private void awaitConsidered(List<UUID> events) {
        await().until(() -> inLedger("updates", events) == events.size());
    }

    private void awaitPeople(UUID event) {
        await().until(() -> inLedger("people", List.of(event)) == 1);
    }

    private long inLedger(String subscription, List<UUID> events) {
        return jdbc.sql("select count(*) from ledger where subscription = ? and event_id = any(?)")
                .params(subscription, events.toArray(UUID[]::new))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private List<String> updatesAbout(Stream<UUID> subjects) {
        return jdbc.sql("select kind || ' ' || subject_version from network_update where subject_id = any(?)")
                .param(subjects.toArray(UUID[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private boolean wasPostponed(UUID update) {
        return jdbc.sql("select decided_at is not null or next_look_at > received_at from network_update where id = ?")
                .param(update)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private boolean isDecided(UUID update) {
        return jdbc.sql("select decided_at is not null from network_update where id = ?")
                .param(update)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private long rowsOf(Citizen person) {
        return jdbc.sql("select count(*) from update_recipient where person_id = ?")
                .param(person.id())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private boolean isErased(Citizen person) {
        return jdbc.sql("select not exists (select from person where id = ? and not erased)")
                .param(person.id())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private boolean somebodyWaitsForTheOther() {
        return jdbc.sql("""
                select exists (select from pg_locks where locktype = 'advisory' and not granted
                    and database = (select oid from pg_database where datname = current_database()))""").query((row, _) -> row.getBoolean(1)).single();
    }

    private void apart(Runnable work) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(_ -> work.run());
    }
}
