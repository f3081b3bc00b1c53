package nl.kopgroep.notification.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All subscriptions there are. */
@Repository
class Subscriptions {

    private final JdbcClient jdbc;

    Subscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody follows in a network for an organisation, the journal included, stopped ones left out. */
    List<Subscription> activeOf(UUID personId, UUID organisationId, UUID networkId) {
        return jdbc.sql("""
                select * from subscription_now
                where person_id = ? and organisation_id = ? and network_id = ? and active order by since, id""")
                .params(personId, organisationId, networkId)
                .query((row, _) -> subscription(row))
                .list();
    }

    /** What somebody follows in a network for whichever organisation, the journal included, in a fixed order. */
    List<Subscription> activeOf(UUID personId, UUID networkId) {
        return jdbc.sql("""
                select * from subscription_now where person_id = ? and network_id = ? and active order by id""")
                .params(personId, networkId)
                .query((row, _) -> subscription(row))
                .list();
    }

    /** These as they are now, the journal included, stopped ones too, in a fixed order. */
    List<Subscription> now(Set<UUID> ids) {
        return jdbc.sql("select * from subscription_now where id = any(?) order by id")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> subscription(row))
                .list();
    }

    /** The subscription to one theme, stopped or not, as it is in the table. */
    Optional<Subscription> find(UUID personId, UUID organisationId, UUID networkId, UUID themeId) {
        return jdbc.sql("""
                select * from subscription
                where person_id = ? and organisation_id = ? and network_id = ? and theme_id = ?""")
                .params(personId, organisationId, networkId, themeId)
                .query((row, _) -> subscription(row))
                .optional();
    }

    void save(Subscription subscription) {
        jdbc.sql("""
                insert into subscription (id, network_id, organisation_id, person_id, theme_id, include_narrower,
                    frequency, since, stopped_at)
                values (:id, :network, :organisation, :person, :theme, :narrower, :frequency, :since, :stopped)
                on conflict (person_id, organisation_id, network_id, theme_id) do update
                set include_narrower = excluded.include_narrower, frequency = excluded.frequency,
                    since = excluded.since, stopped_at = excluded.stopped_at""")
                .param("id", subscription.id())
                .param("network", subscription.networkId())
                .param("organisation", subscription.organisationId())
                .param("person", subscription.personId())
                .param("theme", subscription.themeId())
                .param("narrower", subscription.wish().includeNarrower())
                .param("frequency", subscription.wish().frequency().id())
                .param("since", Timestamp.from(subscription.since()))
                .param("stopped", subscription.stoppedAt() == null ? null : Timestamp.from(subscription.stoppedAt()))
                .update();
    }

    /** Those of these that exist, in an order that is always the same, so that two who lock them don't cross. */
    List<UUID> existing(Set<UUID> ids) {
        return jdbc.sql("select id from subscription where id = any(?) order by id")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The themes that these are about. */
    Set<UUID> themesOf(Set<UUID> ids) {
        return Set.copyOf(jdbc.sql("select distinct theme_id from subscription where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    }

    /** The database's clock, which all instances share: it decides what was followed before something came. */
    Instant now() {
        return jdbc.sql("select now()")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** Whether every one of these that still exists is stopped, the journal included. */
    boolean allStopped(Set<UUID> ids) {
        return jdbc.sql("select not exists (select from subscription_now where id = any(?) and active)")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    void stop(UUID id, Instant at) {
        jdbc.sql("update subscription set stopped_at = ? where id = ? and stopped_at is null")
                .params(Timestamp.from(at), id)
                .update();
    }

    void resume(UUID id) {
        jdbc.sql("update subscription set stopped_at = null where id = ?")
                .param(id)
                .update();
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        @Nullable Timestamp stopped = row.getTimestamp("stopped_at");
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getObject("network_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("theme_id", UUID.class),
                new Wish(row.getBoolean("include_narrower"), Frequency.of(row.getString("frequency"))),
                row.getTimestamp("since").toInstant(),
                stopped == null ? null : stopped.toInstant());
    }
}
