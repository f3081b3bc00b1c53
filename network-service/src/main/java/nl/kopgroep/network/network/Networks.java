package nl.kopgroep.network.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.network.programme.ChosenColour;
import nl.kopgroep.network.programme.StewardedNetworks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All networks of the installation. */
@Repository
public class Networks implements StewardedNetworks {

    /** All networks with their stewards; for a reader that adds its own condition. */
    public static final String SELECT = """
            select n.*, p.name as steward_name, p.organisation_id as steward_organisation_id
            from network n join programme p on p.id = n.steward_programme_id
            """;

    private final JdbcClient jdbc;

    Networks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Network> find(UUID id) {
        return jdbc.sql(SELECT + "where n.id = ?")
                .params(id)
                .query((row, _) -> network(row))
                .optional();
    }

    /** By id or by the name in its address. */
    public Optional<Network> find(String idOrSlug) {
        return jdbc.sql(SELECT + "where n.id::text = ? or n.slug = ?")
                .params(idOrSlug, idOrSlug)
                .query((row, _) -> network(row))
                .optional();
    }

    /** The network, locked until the transaction ends. */
    public Optional<Network> lock(UUID id) {
        return jdbc.sql(SELECT + "where n.id = ? for update of n")
                .params(id)
                .query((row, _) -> network(row))
                .optional();
    }

    public List<Network> all() {
        return jdbc.sql(SELECT + "order by lower(n.name), n.id")
                .query((row, _) -> network(row))
                .list();
    }

    @Override
    public List<Stewarded> stewardedBy(UUID programmeId) {
        return jdbc.sql("select id, slug, name from network where steward_programme_id = ? order by lower(name), id")
                .params(programmeId)
                .query((row, _) ->
                        new Stewarded(row.getObject("id", UUID.class), row.getString("slug"), row.getString("name")))
                .list();
    }

    /** A founded network and the stewardship that it begins with. */
    public void add(Network network) {
        Network.Profile profile = network.profile();
        jdbc.sql("""
                insert into network (id, slug, name, summary, steward_programme_id, epoch,
                  permalink_host, mail_domain, list_id, version)
                values (:id, :slug, :name, :summary, :steward, :epoch, :host, :domain, :list, :version)""")
                .param("id", network.id())
                .param("slug", network.slug())
                .param("name", profile.name())
                .param("summary", profile.summary())
                .param("steward", network.steward().programmeId())
                .param("epoch", network.epoch())
                .param("host", profile.permalinkHost())
                .param("domain", profile.mailDomain())
                .param("list", profile.listId())
                .param("version", network.version())
                .update();
        jdbc.sql("insert into stewardship (network_id, programme_id, since) values (?, ?, now())")
                .params(network.id(), network.steward().programmeId())
                .update();
    }

    /** Saves one that was locked; the line of stewards is the handover's to write. */
    void save(Network network) {
        jdbc.sql(
                        "update network set steward_programme_id = :steward, epoch = :epoch, colour = :colour, version = :version where id = :id")
                .param("steward", network.steward().programmeId())
                .param("epoch", network.epoch())
                .param("colour", ChosenColour.written(network.colour()))
                .param("version", network.version())
                .param("id", network.id())
                .update();
    }

    /** The network in a row of {@link #SELECT}. */
    public static Network network(ResultSet row) throws SQLException {
        return new Network(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                new Network.Profile(
                        row.getString("name"),
                        row.getString("summary"),
                        row.getString("permalink_host"),
                        row.getString("mail_domain"),
                        row.getString("list_id")),
                ChosenColour.read(row.getString("colour")),
                new Network.Steward(
                        row.getObject("steward_programme_id", UUID.class),
                        row.getObject("steward_organisation_id", UUID.class),
                        row.getString("steward_name")),
                row.getLong("epoch"),
                row.getLong("version"));
    }
}
