package nl.kopgroep.notification.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.events.ItemEvent.ItemFacts;
import nl.kopgroep.notification.webhooks.Receiver;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Org;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One contract for the list in the app, mail at once, digests, feeds and webhooks. Much happens once, before anything is
 * sent; then each rule looks at what every way told.
 */
@NotificationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChannelContractTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    final Receiver receiver = new Receiver();
    Net network;
    Org readers;
    Citizen author;
    Theme theme;

    Audience staying;
    Audience leaving;
    Audience erased;
    Audience stopping;
    Audience onHoliday;
    Audience late;
    Audience others;

    ItemFacts plain;
    ItemFacts changed;
    ItemFacts withdrawn;
    ItemFacts narrowed;
    ItemFacts muted;
    ItemFacts own;
    ItemFacts elsewhere;
    ItemFacts last;

    @BeforeAll
    void much_happens() {
        network = world.network("Kopgroep");
        theme = world.theme(network, "Financiering");
        Theme other = world.theme(network, "Opschaling");
        author = world.member(network, "Auteur");
        readers = world.memberOrganisation(network, "Lezers");
        staying = audience("blijft").follow(theme);
        leaving = audience("vertrekt").follow(theme);
        erased = audience("gewist").follow(theme);
        stopping = audience("stopt").follow(theme);
        onHoliday = audience("vakantie").follow(theme);
        onHoliday.prefer("{\"mutedUntil\":\"2099-01-01T00:00:00Z\"}");
        others = audience("anders").follow(other);
        late = audience("later");

        muted = publish("Gedempt");
        staying.mute(muted.id());
        plain = publish("Gewoon", theme);
        changed = publish("Gewijzigd", theme);
        change(changed, theme);
        change(changed, theme);
        withdrawn = publish("Ingetrokken", theme);
        narrowed = publish("Toch alleen voor ons", theme);
        change(muted, theme);
        own = world.publish(network, staying.person(Way.APP), "Zelf geschreven", "network", theme);
        elsewhere = world.publish(network, author, "Voor eigen organisatie", "organisation", theme);
        decided(own, 1);
        decided(elsewhere, 1);

        late.follow(theme);
        world.withdraw(withdrawn);
        world.tell(new ItemEvent.Changed(with(narrowed, "organisation", theme), false, false));
        leaving.leave();
        erased.erase();
        stopping.stop();
        last = publish("Als laatste", theme);
        again(plain);

        List<Audience> all = List.of(staying, leaving, erased, stopping, onHoliday, late, others);
        all.forEach(Audience::letGo);
        all.forEach(Audience::isDone);
        again(plain);
        all.forEach(Audience::letGo);
        all.forEach(Audience::isDone);
    }

    @AfterAll
    void close() {
        receiver.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_decided_is_told_once(Way way) {
        assertThat(staying.told(way)).containsOnlyOnce(plain.id(), last.id());
    }

    @ParameterizedTest
    @EnumSource
    void several_changes_to_one_item_are_told_as_one(Way way) {
        assertThat(staying.told(way)).containsOnlyOnce(changed.id());
    }

    @ParameterizedTest
    @EnumSource
    void what_was_withdrawn_or_is_no_longer_for_somebody_is_not_told(Way way) {
        assertThat(staying.told(way)).doesNotContain(withdrawn.id(), narrowed.id(), elsewhere.id());
    }

    @ParameterizedTest
    @EnumSource
    void what_somebody_muted_is_not_told(Way way) {
        assertThat(staying.told(way)).doesNotContain(muted.id());
    }

    @ParameterizedTest
    @EnumSource(names = "APP")
    void nobody_is_told_what_she_did_herself(Way way) {
        assertThat(staying.told(way)).doesNotContain(own.id());
    }

    @ParameterizedTest
    @EnumSource(names = "APP", mode = EnumSource.Mode.EXCLUDE)
    void who_chose_another_way_is_told_by_that_one_alone(Way way) {
        assertThat(staying.told(way)).containsOnlyOnce(own.id());
        if (way != Way.MAIL_AT_ONCE && way != Way.DIGEST) {
            assertThat(staying.mailed(way)).isEmpty();
        }
        assertThat(staying.listed(way)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void who_left_is_told_nothing_not_even_what_was_still_waiting(Way way) {
        assertThat(leaving.told(way)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void who_is_erased_is_told_nothing_not_even_what_was_still_waiting(Way way) {
        assertThat(erased.told(way)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void who_stopped_is_told_nothing_more(Way way) {
        assertThat(stopping.told(way)).doesNotContain(last.id());
        if (way.isSent()) {
            assertThat(stopping.told(way)).as("what still waited").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void on_holiday_one_reads_it_in_the_app_and_hears_it_nowhere_else(Way way) {
        if (way == Way.APP) {
            assertThat(onHoliday.told(way)).contains(plain.id(), last.id());
        } else {
            assertThat(onHoliday.told(way)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_follows_later_is_told_from_then_on(Way way) {
        assertThat(late.told(way)).containsExactly(last.id());
    }

    @ParameterizedTest
    @EnumSource
    void who_follows_something_else_is_told_nothing(Way way) {
        assertThat(others.told(way)).isEmpty();
    }

    private Audience audience(String name) {
        return new Audience(world, jdbc, receiver, network, readers, name);
    }

    private ItemFacts publish(String title, Theme... themes) {
        ItemFacts item = world.publish(network, author, title, "network", themes);
        decided(item, 1);
        return item;
    }

    private int changes;

    private void change(ItemFacts item, Theme... themes) {
        world.tell(new ItemEvent.Changed(with(item, "network", themes), true, false));
        changes++;
        decided(item, item.id().equals(muted.id()) ? 2 : 1 + changes);
    }

    /** The same comes in, and is decided about, once more. */
    private void again(ItemFacts item) {
        world.tell(new ItemEvent.Published(item, false));
        jdbc.sql("update network_update set decided_at = null, next_look_at = now() where subject_id = ?")
                .param(item.id())
                .update();
        decided(item, 1);
    }

    private void decided(ItemFacts item, int times) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("""
                select count(*) = ? and bool_and(decided_at is not null) from network_update where subject_id = ?""")
                        .params(times, item.id())
                        .query((row, _) -> row.getBoolean(1))
                        .single());
    }

    private static ItemFacts with(ItemFacts item, String audience, Theme... themes) {
        return new ItemFacts(
                item.id(),
                item.networkId(),
                item.organisationId(),
                item.authorId(),
                item.kind(),
                item.title(),
                java.util.Arrays.stream(themes).map(Theme::id).toList(),
                audience,
                item.language(),
                item.publishedAt(),
                false);
    }
}
