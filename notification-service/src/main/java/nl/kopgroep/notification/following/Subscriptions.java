package nl.kopgroep.notification.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All subscriptions there are. */
@Repository
class Subscriptions {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Subscriptions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What somebody follows in a network for an organisation, and what that follows for everyone; and what she followed
     * before she had an account. The journal included, stopped ones left out.
     */
    List<Subscription> activeFor(UUID personId, UUID organisationId, UUID networkId) {
        return jdbc.sql("""
                select * from subscription_now
                where (person_id = :person or for_everyone) and network_id = :network and active
                  and (organisation_id = :organisation or organisation_id is null)
                order by since, id""")
                .param("person", personId)
                .param("organisation", organisationId)
                .param("network", networkId)
                .query(this::subscription)
                .list();
    }

    /**
     * What somebody follows in a network for whichever organisation, and what these follow for everyone and she hasn't
     * left; the journal included, in a fixed order.
     */
    List<Subscription> activeOf(UUID personId, UUID networkId) {
        return jdbc.sql("""
                select s.* from subscription_now s where s.network_id = :network and s.active
                  and (s.person_id = :person or s.for_everyone
                    and exists (select from access_representation r where r.organisation_id = s.organisation_id
                        and r.person_id = :person and r.active
                        and r.generation = (select current_generation from projection_state))
                    and not exists (select from subscription_leave_now l
                        where l.person_id = :person and l.subscription_id = s.id))
                order by s.id""")
                .param("network", networkId)
                .param("person", personId)
                .query(this::subscription)
                .list();
    }

    /** Whether somebody is known by an address alone. */
    boolean isContact(UUID personId) {
        return jdbc.sql("select exists (select from person where id = ? and contact)")
                .param(personId)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** These as they are now, the journal included, stopped ones too, in a fixed order. */
    List<Subscription> now(Set<UUID> ids) {
        return jdbc.sql("select * from subscription_now where id = any(?) order by id")
                .param(ids.toArray(UUID[]::new))
                .query(this::subscription)
                .list();
    }

    /** The follow of exactly this, stopped or not, as it is in the table; without a person the one for everyone. */
    Optional<Subscription> find(@Nullable UUID personId, @Nullable UUID organisationId, UUID networkId, Target target) {
        return jdbc.sql("""
                select * from subscription
                where person_id is not distinct from :person and organisation_id is not distinct from :organisation
                  and network_id = :network and target = :target and theme_id is not distinct from :theme
                  and item_kind is not distinct from :kind and region is not distinct from :region
                  and from_organisation_id is not distinct from :from and item_id is not distinct from :item
                  and series is not distinct from :series and search is not distinct from :search::jsonb""")
                .param("person", personId)
                .param("organisation", organisationId)
                .param("network", networkId)
                .params(criteria(target))
                .query(this::subscription)
                .optional();
    }

    void save(Subscription subscription) {
        jdbc.sql("""
                insert into subscription (id, network_id, organisation_id, person_id, target, theme_id, item_kind,
                    region, from_organisation_id, item_id, series, search, for_everyone, include_narrower, frequency,
                    muted_until, in_app, feed, webhook, since, stopped_at)
                values (:id, :network, :organisation, :person, :target, :theme, :kind, :region, :from, :item, :series,
                    :search::jsonb, :everyone, :narrower, :frequency, :muted, :inApp, :feed, :webhook, :since, :stopped)
                on conflict on constraint subscription_of_the_same do update
                set include_narrower = excluded.include_narrower, frequency = excluded.frequency,
                    muted_until = excluded.muted_until, in_app = excluded.in_app, feed = excluded.feed,
                    webhook = excluded.webhook, since = excluded.since, stopped_at = excluded.stopped_at""")
                .param("id", subscription.id())
                .param("network", subscription.networkId())
                .param("organisation", subscription.organisationId())
                .param("person", subscription.personId())
                .params(criteria(subscription.target()))
                .param("everyone", subscription.forEveryone())
                .param("narrower", subscription.wish().includeNarrower())
                .params(subscription.wish().telling().parameters())
                .param("since", Timestamp.from(subscription.since()))
                .param("stopped", timestamp(subscription.stoppedAt()))
                .update();
    }

    private Map<String, @Nullable Object> criteria(Target target) {
        Map<String, @Nullable Object> criteria = new HashMap<>();
        criteria.put("target", target.kind().id());
        criteria.put("theme", target.themeId());
        criteria.put("kind", target.itemKind());
        criteria.put("region", target.region());
        criteria.put("from", target.organisationId());
        criteria.put("item", target.itemId());
        criteria.put("series", target.series());
        criteria.put("search", target.search() == null ? null : json.writeValueAsString(target.search()));
        return criteria;
    }

    /** How it is told from now on. */
    void tell(UUID id, Telling telling) {
        jdbc.sql("""
                update subscription set frequency = :frequency, muted_until = :muted, in_app = :inApp, feed = :feed,
                    webhook = :webhook
                where id = :id""").params(telling.parameters()).param("id", id).update();
    }

    /** The database's clock, which all instances share: it decides what was followed before something came. */
    Instant now() {
        return jdbc.sql("select now()")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** Whether every one of these that still exists is stopped, or left by this person; the journal included. */
    boolean allStopped(Set<UUID> ids, UUID personId) {
        return jdbc.sql("""
                select not exists (select from subscription_now s where s.id = any(:ids) and s.active
                  and not exists (select from subscription_leave_now l
                      where l.person_id = :person and l.subscription_id = s.id))""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("person", personId)
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

    private Subscription subscription(ResultSet row, int number) throws SQLException {
        @Nullable String search = row.getString("search");
        @Nullable String frequency = row.getString("frequency");
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getObject("network_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("person_id", UUID.class),
                new Target(
                        Target.Kind.of(row.getString("target")),
                        row.getObject("theme_id", UUID.class),
                        row.getString("item_kind"),
                        row.getString("region"),
                        row.getObject("from_organisation_id", UUID.class),
                        row.getObject("item_id", UUID.class),
                        row.getString("series"),
                        search == null ? null : json.readValue(search, Target.Search.class)),
                new Wish(
                        row.getBoolean("include_narrower"),
                        new Telling(
                                frequency == null ? null : Frequency.of(frequency),
                                instant(row.getTimestamp("muted_until")),
                                row.getObject("in_app", Boolean.class),
                                row.getObject("feed", Boolean.class),
                                row.getObject("webhook", Boolean.class))),
                row.getTimestamp("since").toInstant(),
                instant(row.getTimestamp("stopped_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
