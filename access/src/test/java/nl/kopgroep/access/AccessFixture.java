package nl.kopgroep.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.Heartbeat;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.NetworkEvent;
import nl.kopgroep.events.RepresentationEvent;
import nl.kopgroep.teststack.TestDatabase;
import nl.kopgroep.teststack.TestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A small world of networks and people, told to a real database by the events that would tell it. */
class AccessFixture {

    private static final TestDatabase DATABASE =
            TestDatabases.fresh("access", "classpath:db/projections", "classpath:db/access");
    private static final int PARTITIONS = 3;

    final Access access;
    final NetworkGates gates;
    final AccessProjection projection;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AccessFixture() {
        var source = new DriverManagerDataSource(DATABASE.jdbcUrl(), DATABASE.user(), DATABASE.password());
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        jdbc.sql("delete from access_heartbeat").update();
        projection = new AccessProjection(jdbc);
        gates = new NetworkGates(jdbc);
        access = accessWith(Duration.ofSeconds(30), false);
    }

    Access accessWith(Duration oldestHeartbeat, boolean owner) {
        return new Access(new Grants(jdbc), PARTITIONS, oldestHeartbeat, owner);
    }

    UUID programmeOrganisation() {
        return UUID.randomUUID();
    }

    UUID network(UUID stewardOrganisation) {
        UUID id = UUID.randomUUID();
        projection.apply(
                new NetworkEvent.Founded(new NetworkEvent.NetworkFacts(
                        id,
                        "n-" + id,
                        "Kopgroep",
                        "",
                        UUID.randomUUID(),
                        stewardOrganisation,
                        "Zorgpact",
                        1,
                        "localhost",
                        "localhost",
                        "kopgroep.localhost")),
                1,
                1);
        return id;
    }

    UUID represents(UUID organisation, Role role) {
        UUID person = UUID.randomUUID();
        representation(person, organisation, role, true, 1);
        return person;
    }

    void endsRepresenting(UUID person, UUID organisation) {
        representation(person, organisation, Role.REPRESENTATIVE, false, 2);
    }

    private void representation(UUID person, UUID organisation, Role role, boolean active, long version) {
        projection.apply(
                new RepresentationEvent.Appointed(
                        new RepresentationEvent.RepresentationFacts(person, person, organisation, role.id(), active)),
                version,
                1);
    }

    UUID admitted(UUID network, UUID organisation) {
        UUID id = UUID.randomUUID();
        membership(id, network, organisation, "admitted", 1);
        return id;
    }

    void membership(UUID id, UUID network, UUID organisation, String status, long version) {
        projection.apply(
                new MembershipEvent.Admitted(
                        new MembershipEvent.MembershipFacts(id, network, organisation, status, null), true),
                version,
                1);
    }

    Caller member(UUID network) {
        UUID organisation = UUID.randomUUID();
        UUID person = represents(organisation, Role.REPRESENTATIVE);
        admitted(network, organisation);
        return Caller.acting(person, organisation, Role.REPRESENTATIVE);
    }

    Caller coordinator(UUID organisation) {
        return Caller.acting(represents(organisation, Role.COORDINATOR), organisation, Role.COORDINATOR);
    }

    UUID offered(UUID network, UUID from, UUID to) {
        UUID id = UUID.randomUUID();
        projection.apply(new HandoverEvent.Offered(handover(id, network, from, to, "offered")), 1, 1);
        return id;
    }

    void endedWithoutPassing(UUID id, UUID network, UUID from, UUID to) {
        projection.apply(new HandoverEvent.Ended(handover(id, network, from, to, "declined")), 2, 1);
    }

    private static HandoverEvent.HandoverFacts handover(UUID id, UUID network, UUID from, UUID to, String state) {
        return new HandoverEvent.HandoverFacts(
                id, network, state, UUID.randomUUID(), from, "Zorgpact", UUID.randomUUID(), to, "Opvolger", 1, null);
    }

    void heartbeats(Instant at) {
        jdbc.sql("delete from access_heartbeat").update();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            projection.apply(new Heartbeat(UUID.randomUUID(), partition, at), 1, 1);
        }
    }

    Standing write(Caller caller, UUID network, Right right) {
        return inTransaction(() -> access.enter(caller, network, right));
    }

    <T> T inTransaction(Callable<T> work) {
        return transaction.execute(_ -> {
            try {
                return work.call();
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
