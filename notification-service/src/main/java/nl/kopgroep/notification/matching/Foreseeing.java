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

    private static final String SAID = "with recursive " + HypotheticalSql.FOUND + HypotheticalSql.HERS
            + HypotheticalSql.ITEM + MatchingSql.MATCHING + """
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

    /**
     * What may be asked about; null is any. An item is taken as it is, whatever else is said.
     *
     * @param region of the organisation; its own when it isn't said
     * @param q words that a search would find it by
     */
    record Thing(
            @Nullable UUID item,
            @Nullable UUID theme,
            @Nullable String kind,
            @Nullable UUID organisation,
            @Nullable String region,
            @Nullable String series,
            @Nullable String q) {

        private AsItIs asItIs() {
            return new AsItIs(theme == null ? new UUID[0] : new UUID[] {theme}, kind, organisation, region, "network");
        }
    }

    /** What the follows are compared with. */
    private record AsItIs(
            UUID[] themes,
            @Nullable String kind,
            @Nullable UUID organisation,
            @Nullable String region,
            String audience) {}

    @Transactional(readOnly = true)
    Cascade.Outcome of(Caller caller, UUID networkId, Thing thing) {
        access.standing(caller, networkId);
        UUID person = caller.requirePerson();
        AsItIs asItIs = asItIs(networkId, thing);
        List<Cascade.Says> says = jdbc.sql(SAID)
                .param("person", person)
                .param("network", networkId)
                .param("item", thing.item())
                .param("found", finding(person, networkId, thing))
                .param("themes", asItIs.themes())
                .param("kind", asItIs.kind())
                .param("organisation", asItIs.organisation())
                .param("region", asItIs.region())
                .param("series", thing.series())
                .param("audience", asItIs.audience())
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

    private AsItIs asItIs(UUID networkId, Thing thing) {
        if (thing.item() == null) {
            return thing.asItIs();
        }
        return jdbc.sql("select * from item where id = ? and network_id = ?")
                .params(thing.item(), networkId)
                .query((row, _) -> new AsItIs(
                        (UUID[]) row.getArray("themes").getArray(),
                        row.getString("kind"),
                        row.getObject("organisation_id", UUID.class),
                        null,
                        row.getString("audience")))
                .optional()
                .orElseGet(() -> new AsItIs(new UUID[0], null, null, null, "network"));
    }

    private UUID[] finding(UUID person, UUID networkId, Thing thing) {
        return jdbc.sql(HypotheticalSql.FINDING)
                .param("person", person)
                .param("network", networkId)
                .param("item", thing.item())
                .param("q", thing.q() == null ? null : thing.q().strip())
                .param("theme", thing.theme())
                .param("kind", thing.kind())
                .param("organisation", thing.organisation())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .toArray(UUID[]::new);
    }
}
