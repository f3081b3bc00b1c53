package nl.kopgroep.network.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All programmes of the installation: a handful. */
@Repository
public class Programmes {

    private final JdbcClient jdbc;

    Programmes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Programme> find(UUID id) {
        return jdbc.sql("select * from programme where id = ?")
                .params(id)
                .query((row, _) -> programme(row))
                .optional();
    }

    /** The programme, locked until the transaction ends. */
    Optional<Programme> lock(UUID id) {
        return jdbc.sql("select * from programme where id = ? for update")
                .params(id)
                .query((row, _) -> programme(row))
                .optional();
    }

    public List<Programme> all() {
        return jdbc.sql("select * from programme order by lower(name), id")
                .query((row, _) -> programme(row))
                .list();
    }

    /** Whether a programme acts through this organisation; only its own coordinators decide who acts for it. */
    public boolean isCarriedBy(UUID organisationId) {
        return jdbc.sql("select exists (select 1 from programme where organisation_id = ?)")
                .params(organisationId)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    public void add(Programme programme) {
        Programme.Description said = programme.description();
        jdbc.sql("""
                insert into programme
                  (id, organisation_id, name, ends_on, data_controller, privacy_contact, contact, colour, version)
                values (:id, :organisation, :name, :endsOn, :controller, :privacy, :contact, :colour, :version)""")
                .param("id", programme.id())
                .param("organisation", programme.organisationId())
                .param("name", said.name())
                .param("endsOn", said.endsOn())
                .param("controller", said.dataController())
                .param("privacy", said.privacyContact())
                .param("contact", said.contact())
                .param("colour", ChosenColour.written(programme.colour()))
                .param("version", programme.version())
                .update();
    }

    /** Saves one that was locked. */
    void save(Programme programme) {
        jdbc.sql("update programme set colour = :colour, version = :version where id = :id")
                .param("colour", ChosenColour.written(programme.colour()))
                .param("version", programme.version())
                .param("id", programme.id())
                .update();
    }

    /** The programme in a row that has all columns of {@code programme}. */
    public static Programme programme(ResultSet row) throws SQLException {
        return new Programme(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                new Programme.Description(
                        row.getString("name"),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("data_controller"),
                        row.getString("privacy_contact"),
                        row.getString("contact")),
                ChosenColour.read(row.getString("colour")),
                row.getLong("version"));
    }
}
