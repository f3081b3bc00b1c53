package nl.kopgroep.notification.feeds;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.support.calendar.Appointment;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The meetings that a person follows, as they are now: nothing is told by an agenda, so neither a mute nor how often she
 * wants mail changes what is in it; only that she wants it in no feed does. What was called off stays in it and says so.
 */
@Component
class FollowedMeetings {

    private static final Period BACK = Period.ofYears(1);
    private static final int MOST = 1_000;

    private static final String FOLLOWED = """
            select m.*, n.slug, n.mail_domain, n.steward_name from meeting m join network n on n.id = m.network_id
            left join standing_preference_now p on p.person_id = :person and p.network_id = m.network_id
            where m.starts_at > :after and (:network::uuid is null or m.network_id = :network::uuid)
              and exists (
                select from subscription_now s
                where s.network_id = m.network_id and s.active and s.target = 'series' and s.series in ('', m.series)
                  and coalesce(s.feed, p.feed, true)
                  and (s.person_id = :person or s.for_everyone and not exists (
                    select from subscription_leave_now l where l.person_id = :person and l.subscription_id = s.id))
                  and exists (select from network_reader r where r.network_id = m.network_id
                    and r.person_id = :person and r.organisation_id = s.organisation_id offset 0))
            order by m.starts_at desc, m.id limit :most""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String publicUrl;

    FollowedMeetings(JdbcClient jdbc, Clock clock, @Value("${kopgroep.public-url}") String publicUrl) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** From a year ago on; of one network, or of all. */
    List<Appointment> of(UUID personId, @Nullable UUID networkId) {
        Instant after = clock.instant().atZone(ZoneOffset.UTC).minus(BACK).toInstant();
        return jdbc.sql(FOLLOWED)
                .param("person", personId)
                .param("network", networkId)
                .param("after", Timestamp.from(after))
                .param("most", MOST)
                .query((row, _) -> appointment(row))
                .list();
    }

    private Appointment appointment(ResultSet row) throws SQLException {
        @Nullable Timestamp ends = row.getTimestamp("ends_at");
        return new Appointment(
                row.getObject("id", UUID.class),
                new Appointment.Organizer(row.getString("steward_name"), row.getString("mail_domain")),
                row.getInt("sequence"),
                row.getTimestamp("changed_at").toInstant(),
                row.getBoolean("cancelled"),
                row.getString("title"),
                row.getTimestamp("starts_at").toInstant(),
                ends == null ? null : ends.toInstant(),
                row.getString("place"),
                row.getString("series"),
                page(row.getString("slug")));
    }

    private URI page(String slug) {
        return UriComponentsBuilder.fromUriString(publicUrl)
                .pathSegment("netwerken", slug, "bijeenkomsten")
                .build()
                .toUri();
    }
}
