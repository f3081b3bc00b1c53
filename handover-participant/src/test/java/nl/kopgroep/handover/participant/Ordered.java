package nl.kopgroep.handover.participant;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.kopgroep.access.NetworkGates;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.EventTypes;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.HandoverEvent.HandoverFacts;
import nl.kopgroep.events.ParticipantEvent;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One network in one handover at a time, with the coordinator's part played by the test. */
@TestComponent
class Ordered {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Orders orders;
    private final NetworkGates gates;
    final Journal journal;
    final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Ordered(
            Orders orders,
            NetworkGates gates,
            Journal journal,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.orders = orders;
        this.gates = gates;
        this.journal = journal;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20));
    }

    /** A network in its first epoch, and a handover of it that has been agreed on. */
    Network network() {
        Network network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        jdbc.sql("""
                insert into access_network (network_id, slug, name, steward_programme_id, steward_organisation_id,
                  steward_name, epoch) values (?, ?, 'Kopgroep', ?, ?, 'Zorgpact', 1)""")
                .params(network.id, "n-" + network.id, UUID.randomUUID(), network.steward)
                .update();
        return network;
    }

    void inTransaction(Runnable doing) {
        transaction.executeWithoutResult(_ -> doing.run());
    }

    final class Network {

        final UUID id;
        final UUID handover;
        final UUID steward;
        final UUID successor;
        private long version;

        Network(UUID id, UUID handover, UUID steward, UUID successor) {
            this.id = id;
            this.handover = handover;
            this.steward = steward;
            this.successor = successor;
        }

        HandoverFacts inEpoch(long epoch) {
            return new HandoverFacts(
                    handover,
                    id,
                    "any",
                    UUID.randomUUID(),
                    steward,
                    "Zorgpact",
                    UUID.randomUUID(),
                    successor,
                    "Actieleernetwerk",
                    epoch,
                    null);
        }

        /** The next order of the coordinator. */
        void order(Function<HandoverFacts, HandoverEvent> order, long epoch) {
            receive(order.apply(inEpoch(epoch)), ++version);
        }

        void receive(HandoverEvent event, long inVersion) {
            inTransaction(() -> orders.receive(event, inVersion));
        }

        long lastVersion() {
            return version;
        }

        void freeze() {
            order(facts -> new HandoverEvent.FreezeOrdered(facts, "handover"), 1);
            awaitAnswer(ParticipantEvent.Frozen.class);
        }

        NetworkGates.Gate gate() {
            return gates.gate(id).orElseThrow();
        }

        /** What the service said in this handover, in order. */
        List<ParticipantEvent> answers() {
            return jdbc.sql("""
                            select type, payload from outbox
                            where aggregate_id = ? and type like 'nl.kopgroep.participant.%' order by aggregate_version""")
                    .param(handover)
                    .query((row, _) -> {
                        Class<? extends Event> type =
                                EventTypes.withName(row.getString("type")).orElseThrow();
                        return (ParticipantEvent) JSON.readValue(row.getBytes("payload"), type);
                    })
                    .list();
        }

        <E extends ParticipantEvent> Optional<E> answer(Class<E> type) {
            return answers().stream().filter(type::isInstance).map(type::cast).reduce((_, last) -> last);
        }

        <E extends ParticipantEvent> E awaitAnswer(Class<E> type) {
            await().until(() -> answer(type).isPresent());
            return answer(type).orElseThrow();
        }

        /** Why the last order isn't answered yet, once the service has looked at it. */
        String awaitObstacle() {
            await().until(() -> waitingFor() != null);
            return Objects.requireNonNull(waitingFor());
        }

        private @Nullable String waitingFor() {
            return jdbc.sql("select waiting_for from participation where handover_id = ?")
                    .param(handover)
                    .query((row, _) -> Optional.ofNullable(row.getString(1)))
                    .optional()
                    .flatMap(it -> it)
                    .orElse(null);
        }

        UUID note(String text) {
            UUID note = UUID.randomUUID();
            jdbc.sql("insert into note values (?, ?, ?)").params(note, id, text).update();
            return note;
        }

        /** An event of this network that Kafka doesn't take; gives what ends that. */
        Runnable somethingUnsent() {
            UUID event = UUID.randomUUID();
            jdbc.sql("""
                    insert into outbox (bucket, event_id, topic, key, type, network_id, aggregate_id, aggregate_version,
                      headers, parked_at, parked_reason)
                    values (0, :event, 'none', :event, 'nl.kopgroep.item.published', :network, :event, 1, '{}', now(), 'test')""").param("event", event).param("network", id).update();
            return () -> jdbc.sql("update outbox set sent_at = now() where event_id = ?")
                    .param(event)
                    .update();
        }

        void stop(UUID person) {
            inTransaction(() -> journal.settle(id, "stopped", person, java.util.Map.of()));
        }
    }
}
