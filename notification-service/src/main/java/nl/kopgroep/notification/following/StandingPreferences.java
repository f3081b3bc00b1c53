package nl.kopgroep.notification.following;

import java.sql.Timestamp;
import java.util.UUID;
import nl.kopgroep.messaging.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How people hear of everything in a network, unless something they follow says otherwise. */
@Repository
public class StandingPreferences {

    private final JdbcClient jdbc;

    StandingPreferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the person said, the journal included; nothing at first. */
    public Telling now(UUID networkId, UUID personId) {
        return jdbc.sql("""
                select mail, muted_until, in_app, feed, webhook from standing_preference_now
                where network_id = ? and person_id = ?""")
                .params(networkId, personId)
                .query((row, _) -> {
                    @Nullable String mail = row.getString("mail");
                    @Nullable Timestamp muted = row.getTimestamp("muted_until");
                    return new Telling(
                            mail == null ? null : Frequency.of(mail),
                            muted == null ? null : muted.toInstant(),
                            row.getObject("in_app", Boolean.class),
                            row.getObject("feed", Boolean.class),
                            row.getObject("webhook", Boolean.class));
                })
                .optional()
                .orElse(Telling.AS_ALWAYS);
    }

    void save(UUID networkId, UUID personId, Telling telling) {
        jdbc.sql("""
                insert into standing_preference (id, network_id, person_id, mail, muted_until, in_app, feed, webhook)
                values (:id, :network, :person, :frequency, :muted, :inApp, :feed, :webhook)
                on conflict (person_id, network_id) do update set mail = excluded.mail,
                    muted_until = excluded.muted_until, in_app = excluded.in_app, feed = excluded.feed,
                    webhook = excluded.webhook""")
                .param("id", Uuid7.next())
                .param("network", networkId)
                .param("person", personId)
                .params(telling.parameters())
                .update();
    }
}
