package nl.kopgroep.network.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.AccessProjection;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.NetworkGates;
import nl.kopgroep.access.Role;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.RepresentationEvent;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.network.facts.Facts;
import nl.kopgroep.network.network.Network;
import nl.kopgroep.network.network.Networks;
import nl.kopgroep.network.programme.Programme;
import nl.kopgroep.network.programme.Programmes;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A network of Zorgpact's that is to pass to the Actieleernetwerk, with a member that writes in it. */
final class Case {

    final ThreeServices services;
    final UUID networkId = UUID.randomUUID();
    final UUID zorgpact = UUID.randomUUID();
    final UUID actieleernetwerk = UUID.randomUUID();
    final Caller steward = Caller.acting(UUID.randomUUID(), UUID.randomUUID(), Role.COORDINATOR);
    final Caller successor = Caller.acting(UUID.randomUUID(), UUID.randomUUID(), Role.COORDINATOR);
    final Caller member = Caller.acting(UUID.randomUUID(), UUID.randomUUID(), Role.REPRESENTATIVE);

    Case(ThreeServices services) {
        this.services = services;
        inNetworkService(() -> {
            programme(zorgpact, steward, "Zorgpact");
            programme(actieleernetwerk, successor, "Actieleernetwerk");
            Network network = Network.found(
                    networkId,
                    "kopgroep-" + networkId,
                    new Network.Profile("Kopgroep", "Koplopers", "kopgroep.example", "kopgroep.example", "kopgroep"),
                    new Network.Steward(zorgpact, steward.requireOrganisation(), "Zorgpact"));
            bean(Networks.class).add(network);
            bean(Facts.class).tell(network);
            represents(steward);
            represents(successor);
            represents(member);
            tell(new MembershipEvent.Admitted(
                    new MembershipEvent.MembershipFacts(
                            UUID.randomUUID(), networkId, member.requireOrganisation(), "admitted", null),
                    false));
            bean(Notice.class).record(networkId, new Notice.Decision(0, "Besloten op 3 oktober"));
        });
        for (String service : ThreeServices.ALL) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> knows(service));
        }
    }

    /** A plan whose moment has come. */
    static Plan planForNow() {
        return new Plan(
                Instant.now().minusSeconds(1),
                0,
                Map.of("nl", "Je lidmaatschap blijft hetzelfde.", "en", "Your membership stays the same."),
                null,
                false);
    }

    /** Drafted, offered, accepted and announced. */
    UUID announced() {
        HandingOver handingOver = bean(HandingOver.class);
        UUID id = handingOver.draft(steward, networkId, actieleernetwerk, planForNow());
        handingOver.offer(steward, id);
        handingOver.accept(successor, id, 1);
        handingOver.announce(steward, id);
        return id;
    }

    Handover handover(UUID id) {
        return bean(Handovers.class).find(id).orElseThrow();
    }

    void awaitState(UUID id, State state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(handover(id).state())
                        .as(() -> whatIsGoingOn(id))
                        .isEqualTo(state));
    }

    /** What each participant was ordered last and waits for. */
    private String whatIsGoingOn(UUID id) {
        StringBuilder said = new StringBuilder();
        for (String service : ThreeServices.ALL) {
            services.bean(service, JdbcClient.class)
                    .sql("""
                            select order_type, answered_at, waiting_for,
                              (select count(*) from parked) as parked,
                              (select count(*) from outbox where sent_at is null) as unsent
                            from participation where handover_id = ?""")
                    .param(id)
                    .query()
                    .listOfRows()
                    .forEach(
                            row -> said.append('\n').append(service).append(' ').append(row));
        }
        return said.toString();
    }

    NetworkGates.Gate gate(String service) {
        return services.bean(service, NetworkGates.class).gate(networkId).orElseThrow();
    }

    /** Who the network's row says is steward, and how many open stewardships there are. */
    String stewards() {
        return bean(JdbcClient.class)
                .sql("""
                        select string_agg(p.name, ',') from stewardship s join programme p on p.id = s.programme_id
                        where s.network_id = ? and s.until is null""")
                .param(networkId)
                .query(String.class)
                .single();
    }

    <T> T bean(Class<T> type) {
        return services.bean(ThreeServices.NETWORK, type);
    }

    void inNetworkService(Runnable doing) {
        new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(_ -> doing.run());
    }

    private boolean knows(String service) {
        Access access = services.bean(service, Access.class);
        return services.bean(service, NetworkGates.class).gate(networkId).isPresent()
                && access.standing(member, networkId).name().equals("MEMBER")
                && access.standing(steward, networkId).name().equals("STEWARD");
    }

    private void programme(UUID id, Caller coordinator, String name) {
        Programme programme = Programme.register(
                id,
                coordinator.requireOrganisation(),
                new Programme.Description(name, null, name, "privacy@example", "info@example"),
                null);
        bean(Programmes.class).add(programme);
        bean(Facts.class).tell(programme);
    }

    private void represents(Caller caller) {
        tell(new RepresentationEvent.Appointed(new RepresentationEvent.RepresentationFacts(
                UUID.randomUUID(),
                caller.requirePerson(),
                caller.requireOrganisation(),
                String.valueOf(caller.role()).toLowerCase(java.util.Locale.ROOT),
                true)));
    }

    private void tell(Event event) {
        bean(Outbox.class).append(event, 1);
        bean(AccessProjection.class).apply(event, 1);
    }
}
