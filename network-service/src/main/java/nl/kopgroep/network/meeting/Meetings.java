package nl.kopgroep.network.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All meetings there were and will be. */
@Repository
public class Meetings {

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Meeting> find(UUID id) {
        return jdbc.sql("select * from meeting where id = ?")
                .params(id)
                .query((row, _) -> meeting(row))
                .optional();
    }

    /** The meeting, locked until the transaction ends. */
    public Optional<Meeting> lock(UUID id) {
        return jdbc.sql("select * from meeting where id = ? for update")
                .params(id)
                .query((row, _) -> meeting(row))
                .optional();
    }

    /** The latest first. */
    Page<Meeting> of(UUID networkId, PageRequest page) {
        long total = jdbc.sql("select count(*) from meeting where network_id = ?")
                .params(networkId)
                .query((row, _) -> row.getLong(1))
                .single();
        List<Meeting> meetings = jdbc.sql(
                        "select * from meeting where network_id = ? order by starts_at desc, id limit ? offset ?")
                .params(networkId, page.size(), page.offset())
                .query((row, _) -> meeting(row))
                .list();
        return Page.of(meetings, page, total);
    }

    /**
     * A meeting in an agenda.
     *
     * @param changedAt when something was said of it last
     */
    record Dated(Meeting meeting, Instant changedAt) {}

    /** So many at most of those that begin after this, called off or not, the last to begin first. */
    List<Dated> after(Instant after, UUID networkId, @Nullable String series, int most) {
        return jdbc.sql("""
                select * from meeting where network_id = :network and starts_at > :after
                  and (:series::text is null or series = :series) order by starts_at desc, id limit :most""")
                .param("network", networkId)
                .param("after", Timestamp.from(after))
                .param("series", series)
                .param("most", most)
                .query((row, _) ->
                        new Dated(meeting(row), row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    public void add(Meeting meeting) {
        Meeting.Agenda agenda = meeting.agenda();
        jdbc.sql("""
                insert into meeting (id, network_id, title, starts_at, ends_at, place, host_organisation_id,
                  description, year_inferred, series, cancelled, sequence, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(meeting.id())
                .param(meeting.networkId())
                .param(agenda.title())
                .param(Timestamp.from(agenda.startsAt()))
                .param(timestamp(agenda.endsAt()))
                .param(agenda.place())
                .param(agenda.hostOrganisationId())
                .param(agenda.description())
                .param(agenda.yearInferred())
                .param(agenda.series())
                .param(meeting.cancelled())
                .param(meeting.sequence())
                .param(meeting.version())
                .update();
    }

    /** Saves one that was locked. */
    public void save(Meeting meeting) {
        Meeting.Agenda agenda = meeting.agenda();
        jdbc.sql("""
                update meeting set title = ?, starts_at = ?, ends_at = ?, place = ?, host_organisation_id = ?,
                  description = ?, year_inferred = ?, series = ?, cancelled = ?, sequence = ?, version = ?,
                  changed_at = now() where id = ?""")
                .param(agenda.title())
                .param(Timestamp.from(agenda.startsAt()))
                .param(timestamp(agenda.endsAt()))
                .param(agenda.place())
                .param(agenda.hostOrganisationId())
                .param(agenda.description())
                .param(agenda.yearInferred())
                .param(agenda.series())
                .param(meeting.cancelled())
                .param(meeting.sequence())
                .param(meeting.version())
                .param(meeting.id())
                .update();
    }

    /** The meeting in a row that has all columns of {@code meeting}. */
    public static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getObject("network_id", UUID.class),
                new Meeting.Agenda(
                        row.getString("title"),
                        row.getTimestamp("starts_at").toInstant(),
                        instant(row.getTimestamp("ends_at")),
                        row.getString("place"),
                        row.getObject("host_organisation_id", UUID.class),
                        row.getString("description"),
                        row.getBoolean("year_inferred"),
                        row.getString("series")),
                row.getBoolean("cancelled"),
                row.getInt("sequence"),
                row.getLong("version"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
