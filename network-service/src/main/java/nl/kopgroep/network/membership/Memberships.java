package nl.kopgroep.network.membership;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.network.organisation.Caretakers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is, was or wants to be in which network. */
@Repository
public class Memberships implements Caretakers {

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Membership> find(UUID id) {
        return jdbc.sql("select * from membership where id = ?")
                .params(id)
                .query((row, _) -> membership(row))
                .optional();
    }

    /** The membership, locked until the transaction ends. */
    public Optional<Membership> lock(UUID id) {
        return jdbc.sql("select * from membership where id = ? for update")
                .params(id)
                .query((row, _) -> membership(row))
                .optional();
    }

    /** The same, by who is in what. */
    public Optional<Membership> lock(UUID networkId, UUID organisationId) {
        return jdbc.sql("select * from membership where network_id = ? and organisation_id = ? for update")
                .params(networkId, organisationId)
                .query((row, _) -> membership(row))
                .optional();
    }

    @Override
    public List<Place> placesOf(UUID organisationId) {
        return jdbc.sql("""
                select m.id, m.status, n.id as network_id, n.slug, n.name
                from membership m join network n on n.id = m.network_id
                where m.organisation_id = ? order by lower(n.name), n.id""")
                .params(organisationId)
                .query((row, _) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getObject("network_id", UUID.class),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("status")))
                .list();
    }

    public void add(Membership membership) {
        Membership.State state = membership.state();
        jdbc.sql("""
                insert into membership (id, network_id, organisation_id, status, since, applied_at,
                  motivation, presentation, themes, version)
                values (?, ?, ?, ?, ?, case when ? = 'applied' then now() end, ?, ?, ?::uuid[], ?)""")
                .param(membership.id())
                .param(membership.networkId())
                .param(membership.organisationId())
                .param(state.status().id())
                .param(state.since())
                .param(state.status().id())
                .param(state.motivation())
                .param(state.presentation())
                .param(themes(state))
                .param(membership.version())
                .update();
    }

    /** Saves one that was locked; the moments of applying and deciding follow from what changes. */
    public void save(Membership membership) {
        Membership.State state = membership.state();
        jdbc.sql("""
                update membership set
                  applied_at = case when status <> 'applied' and :status = 'applied' then now() else applied_at end,
                  decided_at = case when status <> :status and :status <> 'applied' then now() else decided_at end,
                  status = :status, since = :since, reason = :reason, motivation = :motivation,
                  presentation = :presentation, themes = cast(:themes as uuid[]), version = :version
                where id = :id""")
                .param("status", state.status().id())
                .param("since", state.since())
                .param("reason", state.reason())
                .param("motivation", state.motivation())
                .param("presentation", state.presentation())
                .param("themes", themes(state))
                .param("version", membership.version())
                .param("id", membership.id())
                .update();
    }

    private static String[] themes(Membership.State state) {
        return state.themes().stream().map(UUID::toString).toArray(String[]::new);
    }

    /** The membership in a row that has all columns of {@code membership}. */
    public static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getObject("id", UUID.class),
                row.getObject("network_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                new Membership.State(
                        Status.of(row.getString("status")),
                        row.getObject("since", LocalDate.class),
                        row.getString("motivation"),
                        row.getString("reason"),
                        row.getString("presentation"),
                        themes(row.getArray("themes"))),
                row.getLong("version"));
    }

    static List<UUID> themes(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }
}
