package nl.kopgroep.network.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who acts for whom, now and before. */
@Repository
public class Representations {

    private final JdbcClient jdbc;

    Representations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Representation> find(UUID id) {
        return jdbc.sql("select * from representation where id = ?")
                .params(id)
                .query((row, _) -> representation(row))
                .optional();
    }

    Optional<Representation> lock(UUID id) {
        return jdbc.sql("select * from representation where id = ? for update")
                .params(id)
                .query((row, _) -> representation(row))
                .optional();
    }

    public Optional<Representation> active(UUID personId, UUID organisationId) {
        return jdbc.sql("select * from representation where person_id = ? and organisation_id = ? and ended_at is null")
                .params(personId, organisationId)
                .query((row, _) -> representation(row))
                .optional();
    }

    public List<Representation> activeOf(UUID personId) {
        return jdbc.sql("select * from representation where person_id = ? and ended_at is null order by since, id")
                .params(personId)
                .query((row, _) -> representation(row))
                .list();
    }

    /** Every organisation that the person acted for at any time. */
    List<UUID> organisationsEverOf(UUID personId) {
        return jdbc.sql("select distinct organisation_id from representation where person_id = ?")
                .params(personId)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** How many coordinators an organisation has; locks them, so that two can't end each other at once. */
    int lockCoordinators(UUID organisationId) {
        return jdbc.sql("""
                select id from representation
                where organisation_id = ? and role = 'coordinator' and ended_at is null order by id for update""")
                .params(organisationId)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .size();
    }

    /** The network in whose name an organisation's people are written to: one that it is in, stewards, or asked to join. */
    Optional<UUID> networkOf(UUID organisationId) {
        return jdbc.sql("""
                select network_id from (
                  select network_id, case status when 'admitted' then 1 when 'applied' then 3 else 4 end as turn
                  from membership where organisation_id = :organisation
                  union all
                  select n.id, 2 from network n join programme p on p.id = n.steward_programme_id
                  where p.organisation_id = :organisation) known
                order by turn, network_id limit 1""")
                .param("organisation", organisationId)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }

    void add(Representation representation) {
        jdbc.sql("""
                insert into representation (id, person_id, organisation_id, role, since, invited, invited_by, version)
                values (?, ?, ?, ?, now(), ?, ?, ?)""")
                .param(representation.id())
                .param(representation.personId())
                .param(representation.organisationId())
                .param(representation.role().id())
                .param(representation.invited())
                .param(representation.invitedBy())
                .param(representation.version())
                .update();
    }

    void save(Representation representation) {
        jdbc.sql(
                        "update representation set version = ?, ended_at = case when ? then ended_at else now() end where id = ?")
                .params(representation.version(), representation.active(), representation.id())
                .update();
    }

    /** The representation in a row that has all columns of {@code representation}. */
    public static Representation representation(ResultSet row) throws SQLException {
        return new Representation(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                Role.of(row.getString("role")),
                row.getBoolean("invited"),
                row.getObject("invited_by", UUID.class),
                row.getTimestamp("ended_at") == null,
                row.getLong("version"));
    }
}
