package nl.kopgroep.network.story;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.NetworkGates;
import nl.kopgroep.access.Role;
import nl.kopgroep.access.matrix.MatrixWorld;
import nl.kopgroep.access.matrix.Persona;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.network.network.Stewarding;
import nl.kopgroep.network.programme.Programme;
import nl.kopgroep.network.story.Stage.StagedNetwork;

/** A network that was handed over once and is offered again, with everybody around it. */
final class StagedWorld implements MatrixWorld {

    private static final long EPOCH = 2;

    private final Stage stage;
    private final NetworkGates gates;
    private final Map<Persona, Stage.Actor> actors = new EnumMap<>(Persona.class);
    private final StagedNetwork network;
    private final Programme successor;
    private UUID freeze = Uuid7.next();
    private boolean frozen;

    StagedWorld(Stage stage, NetworkGates gates, Stewarding stewarding) {
        this.stage = stage;
        this.gates = gates;
        StagedNetwork founded = stage.network();
        Programme steward = stage.programme();
        this.successor = stage.programme();
        actors.put(Persona.FORMER_STEWARD, founded.steward());
        actors.put(Persona.STEWARD, stage.coordinatorOf(steward));
        this.network = new StagedNetwork(founded.id(), steward.id(), actor(Persona.STEWARD, ""));
        pass(stewarding, founded, steward);

        actors.put(Persona.STEWARDS_COLLEAGUE, stage.represents(steward.organisationId(), Role.REPRESENTATIVE));
        actors.put(Persona.SUCCESSOR, stage.coordinatorOf(successor));
        stage.lookAround(network, successor);
        Stage.Actor member = stage.member(network);
        actors.put(Persona.MEMBER, member);
        actors.put(Persona.OTHER_MEMBER, stage.member(network));
        Stage.Actor former = stage.member(network);
        stage.post(former, "/v1/memberships/" + stage.membershipOf(network, former.org()) + "/departure", null);
        actors.put(Persona.FORMER_MEMBER, former);
        StagedNetwork elsewhere = stage.network();
        actors.put(Persona.MEMBER_ELSEWHERE, stage.member(elsewhere));
        actors.put(Persona.STEWARD_ELSEWHERE, elsewhere.steward());
        actors.put(Persona.OUTSIDER, stage.outsider());
        actors.put(Persona.STRANGER, stage.stranger());
        actors.put(Persona.IMPOSTOR, stage.stranger().actingFor(member.org()));
        Stage.Actor left = stage.represents(member.org(), Role.REPRESENTATIVE);
        stage.post(left, "/v1/representations/" + stage.representationOf(left) + "/ending", null);
        actors.put(Persona.FORMER_REPRESENTATIVE, left);
    }

    @Override
    public Optional<Actor> actor(Persona persona) {
        return Optional.ofNullable(actors.get(persona))
                .map(actor -> new Actor(actor.id(), Optional.ofNullable(actor.organisation())));
    }

    @Override
    public String id(String placeholder) {
        Stage.Actor member = actor(Persona.MEMBER, placeholder);
        return switch (placeholder) {
            case "network" -> network.id().toString();
            case "programme" -> network.programmeId().toString();
            case "successorProgramme" -> {
                withdrawOpenHandover();
                yield successor.id().toString();
            }
            case "organisation" -> member.org().toString();
            case "memberPerson" -> member.id().toString();
            case "unique" -> UUID.randomUUID().toString();
            case "colleague" ->
                stage.represents(member.org(), Role.REPRESENTATIVE).id().toString();
            case "representation" ->
                stage.representationOf(stage.represents(member.org(), Role.REPRESENTATIVE))
                        .toString();
            case "application" -> stage.application(network).toString();
            case "membership" -> stage.readmit(network, member.org()).toString();
            case "meeting" ->
                thawed(() -> stage.post(
                                network.steward(),
                                "/v1/networks/" + network.id() + "/meetings",
                                "{\"title\":\"x\",\"startsAt\":\"2030-10-02T12:00:00Z\"}")
                        .text("/id"));
            case "draftedHandover" -> draft();
            case "offeredHandover" -> {
                String id = draft();
                stage.post(network.steward(), "/v1/handovers/" + id + "/offer", null);
                yield id;
            }
            default -> throw new IllegalArgumentException(placeholder);
        };
    }

    @Override
    public void frozen(boolean wanted) {
        if (wanted == frozen) {
            return;
        }
        frozen = wanted;
        stage.inTransaction(() -> {
            if (wanted) {
                freeze = Uuid7.next();
                gates.freeze(network.id(), freeze, EPOCH, "Overdracht", null);
            } else {
                gates.callOff(network.id(), freeze, EPOCH);
            }
        });
    }

    @Override
    public long events() {
        return stage.jdbc
                .sql(
                        "select count(*) from outbox where type not like 'nl.kopgroep.heartbeat%' and type not like 'nl.kopgroep.participant.%'")
                .query(Long.class)
                .single();
    }

    private String draft() {
        return thawed(() -> {
            withdrawOpenHandover();
            return stage.post(network.steward(), "/v1/networks/" + network.id() + "/handovers", """
                    {"successorProgrammeId":"%s","plan":{"freezeAt":"2030-01-01T10:00:00Z","noticeDays":60,
                     "whatChanges":{"nl":"Niets","en":"Nothing"}}}""".formatted(
                                    successor.id()))
                    .text("/id");
        });
    }

    private void withdrawOpenHandover() {
        for (String open :
                stage.jdbc.sql("""
                        select id::text from handover where network_id = ?
                          and state not in ('withdrawn', 'declined', 'expired', 'closed')""").params(network.id()).query(String.class).list()) {
            stage.post(network.steward(), "/v1/handovers/" + open + "/withdrawal", null);
        }
    }

    private String thawed(java.util.function.Supplier<String> making) {
        boolean before = frozen;
        frozen(false);
        try {
            return making.get();
        } finally {
            frozen(before);
        }
    }

    private Stage.Actor actor(Persona persona, String what) {
        return java.util.Objects.requireNonNull(actors.get(persona), what);
    }

    private void pass(Stewarding stewarding, StagedNetwork founded, Programme to) {
        UUID handover = Uuid7.next();
        stage.inTransaction(() -> {
            gates.freeze(founded.id(), handover, 1, "Overdracht", null);
            gates.revoke(founded.id(), handover, EPOCH);
            stage.jdbc
                    .sql("update stewardship set until = now() where network_id = ?")
                    .params(founded.id())
                    .update();
            stage.jdbc
                    .sql("insert into stewardship (network_id, programme_id, since) values (?, ?, now())")
                    .params(founded.id(), to.id())
                    .update();
            stewarding.pass(founded.id(), to.id(), EPOCH, handover);
            gates.pass(founded.id(), handover, to.id(), to.organisationId(), to.name(), EPOCH);
        });
    }
}
