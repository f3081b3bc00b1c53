package nl.kopgroep.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what has been projected: one statement says everything about a caller in a network. */
class Grants {

    private static final String CURRENT = "(select current_generation from projection_state)";

    private final JdbcClient jdbc;

    Grants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A network's gate together with how a caller relates to it. */
    record Picture(
            String networkName,
            @Nullable UUID stewardOrganisationId,
            @Nullable String stewardName,
            Set<UUID> formerStewards,
            long epoch,
            boolean frozen,
            @Nullable String frozenReason,
            @Nullable Instant frozenExpectedEnd,
            @Nullable Role role,
            boolean member,
            boolean lookingAround) {}

    Optional<Role> roleOf(UUID personId, UUID organisationId) {
        return jdbc.sql("""
                select role from access_representation
                where generation = %s and person_id = ? and organisation_id = ? and active
                order by role limit 1""".formatted(CURRENT))
                .params(personId, organisationId)
                .query((row, _) -> Role.of(row.getString(1)))
                .optional();
    }

    Optional<Picture> picture(Caller caller, UUID networkId) {
        return picture(caller, networkId, "1", "");
    }

    /** Also keeps the network from being frozen or moved until the transaction ends. */
    Optional<Picture> pictureForWriting(Caller caller, UUID networkId) {
        return picture(caller, networkId, Turns.ENTERING, " for share of n");
    }

    private Optional<Picture> picture(Caller caller, UUID networkId, String turn, String lock) {
        return jdbc.sql("""
                with turn as materialized (select %2$s)
                select n.*,
                  (select r.role from access_representation r
                    where r.generation = %1$s and r.person_id = :person and r.organisation_id = :organisation
                      and r.active order by r.role limit 1) as role,
                  exists (select 1 from access_membership m
                    where m.generation = %1$s and m.network_id = n.network_id
                      and m.organisation_id = :organisation and m.status = 'admitted') as member,
                  exists (select 1 from access_lookaround l
                    where l.network_id = n.network_id and l.organisation_id = :organisation and l.open) as looking_around
                from access_network n, turn where n.network_id = :network""".formatted(CURRENT, turn) + lock)
                .param("person", caller.personId())
                .param("organisation", caller.actingFor())
                .param("network", networkId)
                .query((row, _) -> picture(row))
                .optional();
    }

    /** How long ago the stream of grants last gave a sign of life on its slowest partition. */
    Optional<Duration> heartbeatAge(int partitions) {
        return jdbc.sql("""
                select extract(epoch from now() - min(at)) from access_heartbeat
                having count(*) >= ?""")
                .params(partitions)
                .query((row, _) -> Duration.ofMillis((long) (row.getDouble(1) * 1000)))
                .optional();
    }

    private static Picture picture(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new Picture(
                row.getString("name"),
                row.getObject("steward_organisation_id", UUID.class),
                row.getString("steward_name"),
                uuids(row.getArray("former_stewards")),
                row.getLong("epoch"),
                row.getTimestamp("frozen_since") != null,
                row.getString("frozen_reason"),
                row.getTimestamp("frozen_expected_end") == null
                        ? null
                        : row.getTimestamp("frozen_expected_end").toInstant(),
                role == null ? null : Role.of(role),
                row.getBoolean("member"),
                row.getBoolean("looking_around"));
    }

    private static Set<UUID> uuids(Array array) throws SQLException {
        return Set.of((UUID[]) array.getArray());
    }
}
