package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.notification.erasing.ErasureLock;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.OutsideTest;
import nl.kopgroep.notification.world.ServiceProcess;
import nl.kopgroep.notification.world.StubbornMailServer;
import nl.kopgroep.notification.world.StubbornMailServer.Kept;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The service as a process that is killed in the middle of its work, with SIGKILL, and started again. Everyone is told
 * once, and every mail arrives; it comes a second time only where the kill fell between the server's keeping it and
 * its answer, and then it is the same mail.
 */
@OutsideTest
class KillTest {

    private static final int FOLLOWERS = 20;
    private static final int ITEMS = 6;
    private static final int CONNECTIONS = 2;

    private static final StubbornMailServer SERVER = StubbornMailServer.pipelining();

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment environment;

    private final List<Citizen> followers = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();

    @Test
    void killed_while_it_decides_and_while_it_mails_everyone_is_told_once_and_every_mail_arrives() {
        Net network;
        Theme theme;
        Citizen author;
        try (ServiceProcess first = start()) {
            network = world.network("Kopgroep");
            theme = world.theme(network, "Financiering");
            author = world.member(network, "Auteur");
            followersOf(network, theme, world.organisationOf(author));
            transaction.executeWithoutResult(_ -> {
                // The decision begins, and comes as far as this lock.
                ErasureLock.exclusive(jdbc);
                publish(network, author, theme, ITEMS / 2);
                await().atMost(Duration.ofSeconds(30)).until(this::decisionIsHeldUp);
                first.kill();
            });
        }
        assertThat(told(network)).isZero();
        SERVER.waitsAfter(FOLLOWERS);
        Set<String> cutOff;
        try (ServiceProcess second = start()) {
            publish(network, author, theme, ITEMS - ITEMS / 2);
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> SERVER.unanswered().size() == CONNECTIONS);
            second.kill();
            cutOff = SERVER.unanswered().stream().map(KillTest::idOf).collect(Collectors.toSet());
        }
        SERVER.goesOn();
        try (ServiceProcess _ = start()) {
            await().atMost(Duration.ofSeconds(60)).until(() -> sent(network) == ITEMS * FOLLOWERS);
        }
        assertThat(told(network)).isEqualTo(ITEMS * FOLLOWERS);
        Set<String> addresses = followers.stream().map(Citizen::email).collect(Collectors.toSet());
        // What another test left behind in the same database goes out here too.
        Map<String, List<Kept>> copies = SERVER.kept().stream()
                .filter(mail -> addresses.contains(mail.recipient()))
                .collect(Collectors.groupingBy(KillTest::idOf));
        for (Citizen follower : followers) {
            assertThat(copies.values().stream()
                            .map(List::getFirst)
                            .filter(mail -> mail.recipient().equals(follower.email()))
                            .map(mail -> Objects.requireNonNull(mail.header("Subject"))))
                    .containsExactlyInAnyOrderElementsOf(titles);
        }
        assertThat(copies).hasSize(ITEMS * FOLLOWERS);
        assertThat(copies).allSatisfy((id, same) -> assertThat(same).hasSize(cutOff.contains(id) ? 2 : 1));
    }

    private ServiceProcess start() {
        return ServiceProcess.start(
                "killed-service",
                environment,
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + SERVER.port(),
                "kopgroep.mail.connections=" + CONNECTIONS,
                "kopgroep.telling.first-part=" + FOLLOWERS / 5,
                "kopgroep.mail.lease=3s",
                "kopgroep.mail.batch-at-most=1s");
    }

    private void publish(Net network, Citizen author, Theme theme, int count) {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        for (int i = 0; i < count; i++) {
            titles.add("Nummer " + titles.size());
            ItemEvent.ItemFacts item = world.item(network, author, titles.getLast(), "network", theme);
            apart.executeWithoutResult(_ -> world.tellAs(new ItemEvent.Published(item, false), 1));
        }
    }

    private void followersOf(Net network, Theme theme, UUID organisation) {
        for (int i = 0; i < FOLLOWERS; i++) {
            Citizen follower = world.stranger("Volger", "nl");
            followers.add(follower);
            jdbc.sql("insert into person (id, version, name, email, language) values (?, 1, ?, ?, 'nl')")
                    .params(follower.id(), follower.name(), follower.email())
                    .update();
            jdbc.sql("""
                    insert into access_representation (generation, id, person_id, organisation_id, role, active, version)
                    values ((select current_generation from projection_state), gen_random_uuid(), ?, ?,
                        'representative', true, 1)""").params(follower.id(), organisation).update();
            jdbc.sql("""
                    insert into subscription (id, network_id, organisation_id, person_id, theme_id, include_narrower,
                        frequency) values (gen_random_uuid(), ?, ?, ?, ?, false, 'direct')""")
                    .params(network.id(), organisation, follower.id(), theme.id())
                    .update();
        }
    }

    private boolean decisionIsHeldUp() {
        return jdbc.sql("""
                select exists (select from pg_locks where locktype = 'advisory' and not granted
                    and database = (select oid from pg_database where datname = current_database()))""").query((row, _) -> row.getBoolean(1)).single();
    }

    private long told(Net network) {
        return count("update_recipient t", network);
    }

    private long sent(Net network) {
        return count("(select * from delivery where state = 'sent') t", network);
    }

    private long count(String rows, Net network) {
        return jdbc.sql("select count(*) from " + rows
                        + " join network_update u on u.id = t.update_id where u.network_id = ?")
                .param(network.id())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static String idOf(Kept mail) {
        return Objects.requireNonNull(mail.header("Message-ID"));
    }
}
