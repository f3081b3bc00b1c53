package nl.kopgroep.network.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All organisations of the installation. */
@Repository
public class Organisations {

    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Organisation> find(UUID id) {
        return read(id, "");
    }

    /** The organisation, locked until the transaction ends. */
    public Optional<Organisation> lock(UUID id) {
        return read(id, " for update");
    }

    /** Those with this name, whatever its capitals and surrounding space. */
    public List<Organisation> named(String name) {
        return jdbc.sql("select * from organisation where lower(name) = lower(?) order by id")
                .params(name.strip())
                .query((row, _) -> organisation(row))
                .list();
    }

    public void add(Organisation organisation) {
        Profile profile = organisation.profile();
        jdbc.sql("""
                insert into organisation (id, name, kind, region, website, partners, continues,
                  runs_from, runs_until, brings, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(organisation.id())
                .param(profile.name())
                .param(profile.kind())
                .param(profile.region())
                .param(profile.website())
                .param(profile.partners().toArray(String[]::new))
                .param(profile.continues().toArray(String[]::new))
                .param(profile.runsFrom())
                .param(profile.runsUntil())
                .param(profile.brings())
                .param(organisation.version())
                .update();
    }

    /** Saves one that was locked. */
    public void save(Organisation organisation) {
        Profile profile = organisation.profile();
        jdbc.sql("""
                update organisation set name = ?, kind = ?, region = ?, website = ?, partners = ?, continues = ?,
                  runs_from = ?, runs_until = ?, brings = ?, version = ? where id = ?""")
                .param(profile.name())
                .param(profile.kind())
                .param(profile.region())
                .param(profile.website())
                .param(profile.partners().toArray(String[]::new))
                .param(profile.continues().toArray(String[]::new))
                .param(profile.runsFrom())
                .param(profile.runsUntil())
                .param(profile.brings())
                .param(organisation.version())
                .param(organisation.id())
                .update();
    }

    private Optional<Organisation> read(UUID id, String lock) {
        return jdbc.sql("select * from organisation where id = ?" + lock)
                .params(id)
                .query((row, _) -> organisation(row))
                .optional();
    }

    /** The organisation in a row that has all columns of {@code organisation}. */
    public static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(row.getObject("id", UUID.class), profile(row), row.getLong("version"));
    }

    /** The profile in a row that has all columns of {@code organisation}. */
    public static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                row.getString("name"),
                row.getString("kind"),
                row.getString("region"),
                row.getString("website"),
                texts(row, "partners"),
                texts(row, "continues"),
                row.getObject("runs_from", LocalDate.class),
                row.getObject("runs_until", LocalDate.class),
                row.getString("brings"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
