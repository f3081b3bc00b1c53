package nl.kopgroep.projections.restatement;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A kind of aggregate whose present state can be told again. A service has one bean for each that others copy. */
public interface Family {

    /** For example {@code theme}. */
    String name();

    /** The present state of those with an id behind this one, in the order of their ids; all from the first when null. */
    List<Fact> after(@Nullable UUID id, int size);

    /** What there is to tell of one of them, under the version that it has. */
    record Fact(UUID id, Event event, long version) {}

    /**
     * A family that is read from rows.
     *
     * @param select rows with an {@code id} above the first parameter, in order of id, up to as many as the second
     *     says; each with its {@code version}
     */
    static Family ofRows(String name, JdbcClient jdbc, String select, RowMapper<? extends Event> telling) {
        return new Family() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Fact> after(@Nullable UUID id, int size) {
                return jdbc.sql(select)
                        .params(id == null ? new UUID(0, 0) : id, size)
                        .query((row, number) -> new Fact(
                                row.getObject("id", UUID.class), telling.mapRow(row, number), row.getLong("version")))
                        .list();
            }
        };
    }
}
