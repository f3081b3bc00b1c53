package nl.kopgroep.network.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody with an account, and the ids of those who were forgotten. */
@Repository
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> find(UUID id) {
        return jdbc.sql("select * from person where id = ?")
                .params(id)
                .query((row, _) -> person(row))
                .optional();
    }

    /** The person, locked until the transaction ends. */
    Optional<Person> lock(UUID id) {
        return jdbc.sql("select * from person where id = ? for update")
                .params(id)
                .query((row, _) -> person(row))
                .optional();
    }

    /** Whether the person has used the account at any time. */
    boolean hasBeenSeen(UUID id) {
        return jdbc.sql("select exists (select 1 from person where id = ? and first_seen_at is not null)")
                .params(id)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    Optional<Person> withEmail(String email) {
        return jdbc.sql("select * from person where lower(email) = lower(?)")
                .params(email.strip())
                .query((row, _) -> person(row))
                .optional();
    }

    void add(Person person) {
        jdbc.sql("insert into person (id, name, email, language, version) values (?, ?, ?, ?, ?)")
                .params(
                        person.id(),
                        person.details().name(),
                        person.details().email(),
                        person.details().language(),
                        person.version())
                .update();
    }

    /** Saves one that was locked. */
    void save(Person person) {
        jdbc.sql("""
                update person set name = ?, email = ?, language = ?, version = ?,
                  erased_at = case when ? then coalesce(erased_at, now()) end
                where id = ?""")
                .param(person.details().name())
                .param(person.erased() ? null : person.details().email())
                .param(person.details().language())
                .param(person.version())
                .param(person.erased())
                .param(person.id())
                .update();
    }

    /** Notes the first time that somebody uses the account; answers whether this was it. */
    boolean seen(UUID id) {
        return jdbc.sql(
                                "update person set first_seen_at = now() where id = ? and first_seen_at is null and erased_at is null")
                        .params(id)
                        .update()
                > 0;
    }

    /** The person in a row that has all columns of {@code person}. */
    public static Person person(ResultSet row) throws SQLException {
        String email = row.getString("email");
        return new Person(
                row.getObject("id", UUID.class),
                new Person.Details(row.getString("name"), email == null ? "" : email, row.getString("language")),
                row.getTimestamp("erased_at") != null,
                row.getLong("version"));
    }
}
