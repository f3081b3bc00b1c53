package nl.kopgroep.notification.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.events.PersonEvent;
import nl.kopgroep.notification.erasing.PersonalData;
import nl.kopgroep.notification.wording.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How to call and reach people. The only place here that knows names and addresses. */
@Repository
public class People implements PersonalData {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who can be written to; a contact has no account. */
    public record Person(UUID id, String name, String email, Language language, boolean contact) {

        /** Keeps names and addresses out of logs. */
        @Override
        public String toString() {
            return "Person[" + id + "]";
        }
    }

    /** These people by their ids; those unknown here, and those who were erased, are left out. */
    public Map<UUID, Person> find(Collection<UUID> ids) {
        Map<UUID, Person> found = new HashMap<>();
        jdbc.sql("select * from person where id = any(?) and not erased")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    found.put(
                            id,
                            new Person(
                                    id,
                                    row.getString("name"),
                                    row.getString("email"),
                                    Language.of(row.getString("language")),
                                    row.getBoolean("contact")));
                });
        return found;
    }

    /**
     * Takes in how a person is called and reached, unless something newer is known or the person was erased. What is
     * told again under the same version is taken in too: a rebuild mends a copy that has gone wrong.
     */
    void introduce(PersonEvent.Introduced person, long version) {
        jdbc.sql("""
                insert into person as known (id, version, name, email, language) values (?, ?, ?, ?, ?)
                on conflict (id) do update set version = excluded.version, name = excluded.name,
                    email = excluded.email, language = excluded.language
                where excluded.version >= known.version and not known.erased""")
                .params(person.id(), version, person.name(), person.email(), person.language())
                .update();
    }

    /** Forgets name and address for good; only the id stays, so that nothing older brings them back. */
    @Override
    public boolean forget(UUID personId) {
        jdbc.sql("""
                insert into person (id, version, erased) values (?, 0, true)
                on conflict (id) do update set name = null, email = null, language = null, erased = true""").param(personId).update();
        return true;
    }
}
