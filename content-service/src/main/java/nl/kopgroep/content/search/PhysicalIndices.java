package nl.kopgroep.content.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.messaging.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The physical indices that every write goes to, and who is building one. */
@Component
class PhysicalIndices {

    private final JdbcClient jdbc;
    private final UUID me = Uuid7.next();

    PhysicalIndices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> written() {
        return jdbc.sql("select name from search_index order by created_at, name")
                .query((row, _) -> row.getString(1))
                .list();
    }

    Optional<String> definitionOf(String name) {
        return jdbc.sql("select definition from search_index where name = :name")
                .param("name", name)
                .query((row, _) -> row.getString(1))
                .optional();
    }

    @Transactional
    public void add(String name, String definition) {
        jdbc.sql("insert into search_index (name, definition) values (:name, :definition)")
                .param("name", name)
                .param("definition", definition)
                .update();
    }

    @Transactional
    public void remove(String name) {
        jdbc.sql("delete from search_index where name = :name")
                .param("name", name)
                .update();
    }

    /** Becomes or stays the one who builds, for a minute; false when another process is at it. */
    @Transactional
    public boolean holdBuilding() {
        return jdbc.sql("""
                        update search_building set held_by = :me, held_until = now() + interval '1 minute'
                        where held_by = :me or held_until < now()
                        """).param("me", me).update() == 1;
    }

    @Transactional
    public void releaseBuilding() {
        jdbc.sql("update search_building set held_by = null, held_until = '-infinity' where held_by = :me")
                .param("me", me)
                .update();
    }
}
