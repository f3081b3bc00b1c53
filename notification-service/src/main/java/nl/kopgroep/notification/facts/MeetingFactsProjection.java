package nl.kopgroep.notification.facts;

import java.sql.Timestamp;
import java.util.Set;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.MeetingEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.projections.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings: when and where they are, for who has them in an agenda. */
@Component
class MeetingFactsProjection implements Projection {

    private final JdbcClient jdbc;

    MeetingFactsProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "meeting-facts";
    }

    @Override
    public Set<String> owners() {
        return Set.of(Topic.NETWORK.owner());
    }

    @Override
    public void apply(Event event, long version, int generation) {
        if (!(event instanceof MeetingEvent told)) {
            return;
        }
        MeetingEvent.MeetingFacts meeting = told.meeting();
        jdbc.sql("""
                insert into fact_meeting as known (generation, id, version, network_id, title, starts_at, ends_at, place,
                    series, cancelled, sequence, changed_at)
                values (:generation, :id, :version, :network, :title, :starts, :ends, :place, :series, :cancelled,
                    :sequence, coalesce((select max(other.changed_at) from fact_meeting other
                        where other.id = :id and other.version = :version), now()))
                on conflict (generation, id) do update set version = excluded.version,
                    network_id = excluded.network_id, title = excluded.title, starts_at = excluded.starts_at,
                    ends_at = excluded.ends_at, place = excluded.place, series = excluded.series,
                    cancelled = excluded.cancelled, sequence = excluded.sequence, changed_at = excluded.changed_at
                where excluded.version > known.version""")
                .param("generation", generation)
                .param("id", meeting.id())
                .param("version", version)
                .param("network", meeting.networkId())
                .param("title", meeting.title())
                .param("starts", Timestamp.from(meeting.startsAt()))
                .param("ends", ends(meeting))
                .param("place", meeting.place())
                .param("series", meeting.series())
                .param("cancelled", meeting.cancelled())
                .param("sequence", meeting.sequence())
                .update();
    }

    private static @Nullable Timestamp ends(MeetingEvent.MeetingFacts meeting) {
        return meeting.endsAt() == null ? null : Timestamp.from(meeting.endsAt());
    }

    @Override
    public void forget(int generation) {
        jdbc.sql("delete from fact_meeting where generation = ?")
                .param(generation)
                .update();
    }
}
