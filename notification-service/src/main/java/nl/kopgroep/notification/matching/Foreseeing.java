package nl.kopgroep.notification.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.notification.following.Frequency;
import nl.kopgroep.notification.following.StandingPreferences;
import nl.kopgroep.notification.following.Telling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What everything that somebody said comes to for one thing, and which of it decides. */
@Component
class Foreseeing {

    private static final String SAID =
            "with recursive " + HypotheticalSql.HERS + HypotheticalSql.ITEM + MatchingSql.MATCHING + """
            one as (select follow, level, frequency, in_app, feed, webhook, muted
                from matching where person_id = :person)
            select one.*, s.muted_until from one join subscription_now s on s.id = one.follow""";

    private final Access access;
    private final StandingPreferences preferences;
    private final JdbcClient jdbc;

    Foreseeing(Access access, StandingPreferences preferences, JdbcClient jdbc) {
        this.access = access;
        this.preferences = preferences;
        this.jdbc = jdbc;
    }

    /** What may be asked about; null is any. An item is taken as it is. */
    record Thing(
            @Nullable UUID item,
            @Nullable UUID theme,
            @Nullable String kind,
            @Nullable UUID organisation,
            @Nullable String series) {}

    @Transactional(readOnly = true)
    Cascade.Outcome of(Caller caller, UUID networkId, Thing thing) {
        access.standing(caller, networkId);
        UUID person = caller.requirePerson();
        List<Cascade.Says> says = jdbc.sql(SAID)
                .param("person", person)
                .param("network", networkId)
                .param("item", thing.item())
                .param("themes", themes(thing))
                .param("kind", thing.kind())
                .param("organisation", thing.organisation())
                .param("series", thing.series())
                .param("audience", "network")
                .param("actor", null)
                .query((row, _) -> {
                    @Nullable String frequency = row.getString("frequency");
                    @Nullable Timestamp muted = row.getTimestamp("muted_until");
                    return new Cascade.Says(
                            Level.values()[row.getInt("level")],
                            row.getObject("follow", UUID.class),
                            new Telling(
                                    frequency == null ? null : Frequency.of(frequency),
                                    muted == null ? null : muted.toInstant(),
                                    row.getObject("in_app", Boolean.class),
                                    row.getObject("feed", Boolean.class),
                                    row.getObject("webhook", Boolean.class)));
                })
                .list();
        return Cascade.of(says, preferences.now(networkId, person), Instant.now());
    }

    private UUID[] themes(Thing thing) {
        if (thing.item() == null) {
            return thing.theme() == null ? new UUID[0] : new UUID[] {thing.theme()};
        }
        return jdbc.sql("select unnest(themes) from item where id = ?")
                .param(thing.item())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .toArray(UUID[]::new);
    }
}
