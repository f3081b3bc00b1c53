package nl.kopgroep.network.network;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Standing;
import nl.kopgroep.network.programme.ChosenColour;
import nl.kopgroep.network.programme.Programme;
import nl.kopgroep.network.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what a caller sees of a network: its own facts, its gate, and how the caller stands towards it. */
@Component
class NetworkViews {

    private final JdbcClient jdbc;
    private final Access access;
    private final Programmes programmes;
    private final ObjectProvider<AnnouncedHandovers> handovers;

    NetworkViews(JdbcClient jdbc, Access access, Programmes programmes, ObjectProvider<AnnouncedHandovers> handovers) {
        this.jdbc = jdbc;
        this.access = access;
        this.programmes = programmes;
        this.handovers = handovers;
    }

    private record Gate(long epoch, long members, NetworkView.@Nullable FrozenView frozen) {}

    NetworkView of(Network network, Caller caller) {
        Gate gate = gate(network.id());
        Standing standing = access.standing(caller, network.id());
        Network.Steward steward = network.steward();
        Optional<Programme> programme = programmes.find(steward.programmeId());
        return new NetworkView(
                network.id(),
                network.slug(),
                network.name(),
                network.profile().summary(),
                ChosenColour.written(network.colour()),
                new NetworkView.StewardView(
                        steward.programmeId(),
                        steward.name(),
                        steward.organisationId(),
                        programme.map(known -> known.description().contact()).orElse(null),
                        programme
                                .map(known -> ChosenColour.written(known.colour()))
                                .orElse(null)),
                gate.epoch(),
                gate.members(),
                gate.frozen(),
                handovers.stream()
                        .flatMap(known -> known.of(network.id()).stream())
                        .findFirst()
                        .orElse(null),
                standing,
                standing.rights().stream().sorted().toList());
    }

    private Gate gate(UUID networkId) {
        return jdbc.sql("""
                select epoch, frozen_since, frozen_reason, frozen_expected_end,
                  (select count(*) from membership m where m.network_id = g.network_id and m.status = 'admitted') members
                from access_network g where network_id = ?""")
                .params(networkId)
                .query((row, _) -> {
                    Timestamp end = row.getTimestamp("frozen_expected_end");
                    return new Gate(
                            row.getLong("epoch"),
                            row.getLong("members"),
                            row.getTimestamp("frozen_since") == null
                                    ? null
                                    : new NetworkView.FrozenView(
                                            row.getString("frozen_reason"), end == null ? null : end.toInstant()));
                })
                .single();
    }
}
