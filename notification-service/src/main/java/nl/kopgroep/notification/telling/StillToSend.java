package nl.kopgroep.notification.telling;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks at the moment of sending which decisions still hold. */
@Component
public class StillToSend {

    /** A follower must still follow one of the things it was for, for an organisation that is still in. */
    private static final String HOLDS = """
            (case when u.item_id is null then exists (
                select from network_member m where m.network_id = u.network_id and m.person_id = t.person_id
                offset 0) or (u.kind = 'address-unreachable' and exists (
                select from network_reader r where r.network_id = u.network_id and r.person_id = t.person_id
                offset 0))
            else exists (
                select from subscription_now s
                join network_reader r on r.network_id = u.network_id and r.person_id = t.person_id
                  and r.organisation_id = s.organisation_id
                where s.id = any(t.subscription_ids) and s.active
                offset 0) and not exists (
                select from muted_item_now m where m.person_id = t.person_id and m.item_id = u.item_id) end)
            """;

    private final JdbcClient jdbc;
    private final EntrySql sql;

    StillToSend(JdbcClient jdbc, EntrySql sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /**
     * Whether there are words here for the update {@code u}, as a condition in SQL. There are none for what a newer
     * version of this service decided before an older one took its place: it waits until that is back.
     */
    public static String known() {
        return EntrySql.KNOWN;
    }

    /** Who was told of what. */
    public record Told(UUID updateId, UUID personId) {}

    /**
     * Of these, what each person may still read and still wants: nothing for who has left, stopped or been
     * erased meanwhile, and nothing of what was withdrawn.
     */
    public List<Entry> of(Collection<Told> told) {
        return jdbc.sql(EntrySql.SELECT + EntrySql.FROM + EntrySql.NAMES + """
                where (t.update_id, t.person_id) in (select * from unnest(:updates::uuid[], :people::uuid[]))
                  and not exists (select from person where person.id = t.person_id and person.erased)
                  and\s""" + EntrySql.KNOWN + " and "
                        + EntrySql.READABLE + " and " + HOLDS)
                .param("updates", told.stream().map(Told::updateId).toArray(UUID[]::new))
                .param("people", told.stream().map(Told::personId).toArray(UUID[]::new))
                .query(sql::entry)
                .list();
    }
}
