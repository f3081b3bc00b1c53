package nl.kopgroep.notification.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import nl.kopgroep.teststack.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much is new, said as it changes. */
@NotificationTest
class StreamTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    UnreadStreams streams;

    @Autowired
    DataSource dataSource;

    @Value("${local.server.port}")
    int port;

    Net network;
    Theme funding;
    Citizen author;
    Citizen reader;
    final List<Tab> tabs = new ArrayList<>();

    @BeforeEach
    void somebody_follows_a_theme() {
        network = world.network("Kopgroep");
        funding = world.theme(network, "Financiering");
        author = world.member(network, "Auteur");
        reader = world.member(network, "Lezer");
        world.follow(reader, funding, false, "here-only");
    }

    @AfterEach
    void windows_are_closed() {
        tabs.forEach(Tab::close);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            streams.heartbeat();
            assertThat(streams.count()).isZero();
        });
    }

    @Test
    void every_window_hears_at_once_what_is_told_read_and_unread_again() {
        Tab one = tab(reader);
        Tab two = tab(reader);
        Tab others = tab(author);
        one.says(0);
        two.says(0);
        String id = publish("Nieuw");
        one.says(1);
        two.says(1);
        publish("Nog iets");
        one.says(2);
        world.post(reader, "/v1/updates/" + id + "/read");
        one.says(1);
        two.says(1);
        world.post(reader, "/v1/updates/" + id + "/unread");
        two.says(2);
        String readAt =
                world.post(reader, "/v1/updates/read-all").json().get("readAt").asString();
        one.says(0);
        world.post(reader, "/v1/updates/read-all/undo?readAt=" + readAt);
        one.says(2);
        others.says(0);
        assertThat(one.lines()).contains("event:unread");
    }

    @Test
    void what_is_told_by_other_ways_only_is_not_counted() {
        publish("In de app");
        world.toldOf(world.publish(network, author, "Alleen als feed", "network", funding)
                .id());
        jdbc.sql("""
                update update_recipient t set in_app = false from network_update u join item i on i.id = u.item_id
                where u.id = t.update_id and t.person_id = ? and i.title = 'Alleen als feed'""").param(reader.id()).update();
        Tab tab = tab(reader);
        await().until(() -> tab.unread() >= 0);
        assertThat(tab.unread()).isEqualTo(1);
    }

    @Test
    void what_another_instance_commits_is_heard_and_what_it_rolls_back_is_not() {
        Tab tab = tab(reader);
        publish("Nieuw");
        tab.says(1);
        jdbc.sql("""
                with read as (update update_recipient set read_at = now() where person_id = ? returning person_id)
                select pg_notify('unread', 'person ' || person_id) from read""").param(reader.id()).query(row -> {});
        tab.says(0);
    }

    @Test
    void what_was_told_while_nobody_could_listen_is_said_afterwards() {
        Tab tab = tab(reader);
        tab.says(0);
        jdbc.sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and application_name = 'unread-streams'""").query(row -> {});
        publish("In de stilte");
        tab.says(1);
        publish("En weer gewoon");
        tab.says(2);
    }

    @Test
    void a_stream_ends_with_the_token_that_it_was_opened_with() {
        Tab tab = keep(Tab.open(
                port,
                "Bearer " + TestTokens.valid().withLife(Duration.ofSeconds(3)).of(reader.id())));
        tab.says(0);
        assertThat(tab.isOver()).isFalse();
        await().atMost(Duration.ofSeconds(20)).until(tab::isOver);
        await().atMost(Duration.ofSeconds(20)).until(() -> !streams.people().contains(reader.id()));
    }

    @Test
    void a_line_that_says_nothing_keeps_it_open_and_a_count_that_stays_the_same_is_not_repeated() {
        Tab tab = tab(reader);
        tab.says(0);
        streams.heartbeat();
        await().atMost(Duration.ofSeconds(20)).until(() -> tab.lines().stream().anyMatch(line -> line.startsWith(":")));
        streams.show(reader.id(), 0);
        streams.show(reader.id(), 5);
        tab.says(5);
        assertThat(tab.lines().stream().filter(line -> line.startsWith("data:")))
                .hasSize(2);
    }

    @Test
    void nobody_has_more_than_a_few_and_the_newest_is_never_the_one_refused() throws Exception {
        List<Tab> most = IntStream.range(0, 8).mapToObj(_ -> tab(reader)).toList();
        most.forEach(tab -> tab.says(0));
        Tab newest = tab(reader);
        newest.says(0);
        await().atMost(Duration.ofSeconds(20)).until(most.getFirst()::isOver);
        assertThat(most.subList(1, 8)).noneMatch(Tab::isOver);
        assertThat(streams.count()).isEqualTo(8);
        tab(author).says(0);
        publish("Nieuw");
        newest.says(1);
        most.getLast().says(1);
    }

    @Test
    void who_is_not_signed_in_is_told_so() throws Exception {
        assertThat(keep(Tab.open(port, null)).status()).isEqualTo(401);
        assertThat(keep(Tab.open(port, "Bearer x")).status()).isEqualTo(401);
    }

    @Test
    void open_streams_hold_no_thread_and_no_database_connection() {
        int before = ManagementFactory.getThreadMXBean().getThreadCount();
        List<Tab> many = new ArrayList<>();
        for (int person = 0; person < 5; person++) {
            Citizen somebody = world.person("Iemand");
            IntStream.range(0, 8).forEach(_ -> many.add(tab(somebody)));
        }
        many.forEach(tab -> tab.says(0));
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - before)
                .isLessThan(20);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(Objects.requireNonNull(((HikariDataSource) dataSource).getHikariPoolMXBean())
                                        .getActiveConnections())
                                .isLessThan(3));
    }

    @Test
    void before_the_service_stops_it_ends_what_is_open() throws Exception {
        Tab tab = tab(reader);
        tab.says(0);
        try {
            streams.close();
            await().atMost(Duration.ofSeconds(20)).until(tab::isOver);
            assertThat(tab(reader).status()).isEqualTo(503);
        } finally {
            streams.start();
        }
    }

    private String publish(String title) {
        world.toldOf(world.publish(network, author, title, "network", funding).id());
        return world.get(reader, "/v1/updates")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    private Tab tab(Citizen person) {
        return keep(Tab.open(port, TestTokens.bearer(person.id())));
    }

    private Tab keep(Tab tab) {
        tabs.add(tab);
        return tab;
    }
}
