package nl.kopgroep.access.matrix;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.kopgroep.access.NetworkGates;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.HandoverEvent.HandoverFacts;
import nl.kopgroep.events.Heartbeat;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.MembershipEvent.MembershipFacts;
import nl.kopgroep.events.NetworkEvent;
import nl.kopgroep.events.NetworkEvent.NetworkFacts;
import nl.kopgroep.events.RepresentationEvent;
import nl.kopgroep.events.RepresentationEvent.RepresentationFacts;
import nl.kopgroep.projections.Projections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The world as a service knows it that learns of rights by events: it is told them here as they would be, by
 * way of a first steward who handed the network over.
 */
public final class ProjectedWorld implements MatrixWorld {

    /** The network that everything is about. */
    public final UUID network = UUID.randomUUID();

    private final UUID networkElsewhere = UUID.randomUUID();
    private final Map<Persona, Actor> actors = new EnumMap<>(Persona.class);
    private final Projections projections;
    private final NetworkGates gates;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final UnaryOperator<String> ids;
    private long epoch = 1;
    private UUID freeze = UUID.randomUUID();

    /**
     * @param ids what the service's own placeholders stand for; {@code network}, {@code networkElsewhere},
     *     {@code organisation} and {@code unique} are known already
     */
    public ProjectedWorld(
            Projections projections,
            NetworkGates gates,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            UnaryOperator<String> ids) {
        this.projections = projections;
        this.gates = gates;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.ids = ids;
        tell();
    }

    @Override
    public Optional<Actor> actor(Persona persona) {
        return Optional.ofNullable(actors.get(persona));
    }

    public UUID organisation(Persona persona) {
        return actor(persona).flatMap(Actor::actingFor).orElseThrow();
    }

    public UUID person(Persona persona) {
        return actor(persona).orElseThrow().personId();
    }

    @Override
    public String id(String placeholder) {
        return switch (placeholder) {
            case "network" -> network.toString();
            case "networkElsewhere" -> networkElsewhere.toString();
            case "organisation" -> organisation(Persona.MEMBER).toString();
            case "unique" -> UUID.randomUUID().toString();
            default -> ids.apply(placeholder);
        };
    }

    @Override
    public void frozen(boolean frozen) {
        // The tests take longer than a steward's grants are trusted without a sign of life.
        for (int partition = 0; partition < 3; partition++) {
            tell(new Heartbeat(UUID.randomUUID(), partition, Instant.now()));
        }
        transaction.executeWithoutResult(_ -> {
            if (frozen) {
                freeze = UUID.randomUUID();
                gates.freeze(network, freeze, epoch, "handover", null);
            } else {
                gates.callOff(network, freeze, epoch);
            }
        });
    }

    @Override
    public long events() {
        return jdbc.sql("select count(*) from outbox where type <> 'nl.kopgroep.heartbeat'")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** By way of all projections, so that it stands in the generation that is read. */
    private void tell(Event event) {
        transaction.executeWithoutResult(_ -> projections.apply(event, 1));
    }

    private void tell() {
        UUID first = acts(Persona.FORMER_STEWARD, "coordinator");
        UUID steward = acts(Persona.STEWARD, "coordinator");
        founded(network, first);
        pass(first, steward);
        founded(networkElsewhere, acts(Persona.STEWARD_ELSEWHERE, "coordinator"));

        UUID colleague = UUID.randomUUID();
        represents(colleague, steward, "representative", true);
        actors.put(Persona.STEWARDS_COLLEAGUE, new Actor(colleague, Optional.of(steward)));

        UUID member = acts(Persona.MEMBER, "representative");
        membership(network, member, "admitted");
        membership(network, acts(Persona.OTHER_MEMBER, "representative"), "admitted");
        membership(network, acts(Persona.FORMER_MEMBER, "representative"), "left");
        membership(networkElsewhere, acts(Persona.MEMBER_ELSEWHERE, "representative"), "admitted");
        acts(Persona.OUTSIDER, "representative");
        actors.put(Persona.STRANGER, new Actor(UUID.randomUUID(), Optional.empty()));
        actors.put(Persona.IMPOSTOR, new Actor(UUID.randomUUID(), Optional.of(member)));
        UUID left = UUID.randomUUID();
        represents(left, member, "representative", false);
        actors.put(Persona.FORMER_REPRESENTATIVE, new Actor(left, Optional.of(member)));

        UUID successor = acts(Persona.SUCCESSOR, "coordinator");
        tell(new HandoverEvent.Offered(handover(UUID.randomUUID(), steward, successor)));
    }

    private UUID acts(Persona persona, String role) {
        UUID person = UUID.randomUUID();
        UUID organisation = UUID.randomUUID();
        represents(person, organisation, role, true);
        actors.put(persona, new Actor(person, Optional.of(organisation)));
        return organisation;
    }

    private void represents(UUID person, UUID organisation, String role, boolean active) {
        tell(new RepresentationEvent.Appointed(
                new RepresentationFacts(UUID.randomUUID(), person, organisation, role, active)));
    }

    private void membership(UUID in, UUID organisation, String status) {
        tell(new MembershipEvent.Admitted(
                new MembershipFacts(UUID.randomUUID(), in, organisation, status, null), true));
    }

    private void founded(UUID id, UUID steward) {
        tell(new NetworkEvent.Founded(new NetworkFacts(
                id, "n-" + id, "Kopgroep", "", steward, steward, "Zorgpact", epoch, "localhost", "localhost", "l")));
    }

    private void pass(UUID from, UUID to) {
        UUID handover = UUID.randomUUID();
        long next = epoch + 1;
        transaction.executeWithoutResult(_ -> {
            gates.freeze(network, handover, epoch, "handover", null);
            gates.revoke(network, handover, next);
            gates.pass(network, handover, to, to, "Actieleernetwerk", next);
        });
        epoch = next;
    }

    private HandoverFacts handover(UUID id, UUID from, UUID to) {
        return new HandoverFacts(id, network, "offered", from, from, "Van", to, to, "Naar", epoch, null);
    }
}
