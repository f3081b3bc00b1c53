package nl.kopgroep.notification.rhythm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.kopgroep.notification.erasing.ErasureLock;
import nl.kopgroep.notification.erasing.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's rhythm; the usual one for who hasn't chosen. */
@Repository
public class Rhythms implements PersonalData {

    private static final int KEY = 0x6b6f7072;
    private static final int NO_QUIET_HOURS = -1;

    private final JdbcClient jdbc;

    Rhythms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Rhythm of(UUID personId) {
        return jdbc.sql("select * from rhythm where person_id = ?")
                .param(personId)
                .query(Rhythms::rhythm)
                .optional()
                .orElse(Rhythm.USUAL);
    }

    /**
     * The different rhythms of everybody who is told of an update, a handful however many people they are. None of
     * them changes until the transaction ends, so that what is queued by them is found by who changes hers.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Rhythm> ofRecipients(UUID updateId) {
        jdbc.sql("select pg_advisory_xact_lock_shared(?)").param(KEY).query(row -> {});
        return jdbc.sql("""
                select distinct r.zone, r.at, r.weekday, r.quiet_from, r.quiet_until
                from update_recipient t left join rhythm r on r.person_id = t.person_id
                where t.update_id = ?""")
                .param(updateId)
                .query((row, number) -> row.getString("zone") == null ? Rhythm.USUAL : rhythm(row, number))
                .list();
    }

    /** Takes a person's rhythm over, unless she was erased; whatever is queued by her old one can be found now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(UUID personId, Rhythm rhythm) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(KEY).query(row -> {});
        ErasureLock.shared(jdbc);
        jdbc.sql("""
                insert into rhythm (person_id, zone, at, weekday, quiet_from, quiet_until)
                select :person, :zone, :at, :weekday, nullif(:from, -1), nullif(:until, -1)
                where not exists (select from erasure where person_id = :person)
                on conflict (person_id) do update set zone = excluded.zone, at = excluded.at,
                    weekday = excluded.weekday, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until""")
                .param("person", personId)
                .param("zone", rhythm.zone().getId())
                .param("at", minutes(rhythm.at()))
                .param("weekday", name(rhythm.weekday()))
                .param("from", quietFrom(rhythm))
                .param("until", quietUntil(rhythm))
                .update();
    }

    @Override
    public boolean forget(UUID personId) {
        ErasureLock.exclusive(jdbc);
        jdbc.sql("delete from rhythm where person_id = ?").param(personId).update();
        return true;
    }

    /** Time of day as the table has it. */
    public static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** The table's minutes, or -1 for no quiet hours. */
    public static int quietFrom(Rhythm rhythm) {
        return rhythm.quiet() == null ? NO_QUIET_HOURS : minutes(rhythm.quiet().from());
    }

    /** The table's minutes, or -1 for no quiet hours. */
    public static int quietUntil(Rhythm rhythm) {
        return rhythm.quiet() == null ? NO_QUIET_HOURS : minutes(rhythm.quiet().until());
    }

    /** The weekday as the table and the API call it. */
    public static String name(DayOfWeek weekday) {
        return weekday.name().toLowerCase(Locale.ROOT);
    }

    private static Rhythm rhythm(ResultSet row, int number) throws SQLException {
        int from = row.getInt("quiet_from");
        @Nullable QuietHours quiet = row.wasNull() ? null : new QuietHours(time(from), time(row.getInt("quiet_until")));
        return new Rhythm(
                ZoneId.of(row.getString("zone")),
                time(row.getInt("at")),
                DayOfWeek.valueOf(row.getString("weekday").toUpperCase(Locale.ROOT)),
                quiet);
    }

    private static LocalTime time(int minutes) {
        return LocalTime.MIN.plusMinutes(minutes);
    }
}
