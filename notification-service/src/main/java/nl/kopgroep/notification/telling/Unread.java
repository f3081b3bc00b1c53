package nl.kopgroep.notification.telling;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much is unread, for many people at once. It is the number that {@link Inbox} shows each of them. */
@Component
public class Unread {

    private final JdbcClient jdbc;

    Unread(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each of these; nobody is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> of(Collection<UUID> people) {
        Map<UUID, Long> counts = new HashMap<>();
        people.forEach(person -> counts.put(person, 0L));
        jdbc.sql("""
                with network_reader as materialized (
                    select network_id, person_id, organisation_id from network_reader where person_id = any(:people))
                select t.person_id, count(*) as unread
                """ + EntrySql.FROM + """
                where t.person_id = any(:people) and t.read_at is null and\s""" + EntrySql.SHOWN + " and " + EntrySql.READABLE + " group by t.person_id")
                .param("people", people.toArray(UUID[]::new))
                .query(row -> {
                    counts.put(row.getObject("person_id", UUID.class), row.getLong("unread"));
                });
        return counts;
    }

    /** Which of these people were told of any of these updates. */
    @Transactional(readOnly = true)
    public List<UUID> toldOf(Collection<UUID> updates, Collection<UUID> people) {
        return jdbc.sql(
                        "select distinct person_id from update_recipient where update_id = any(?) and person_id = any(?)")
                .params(updates.toArray(UUID[]::new), people.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
