package nl.kopgroep.notification.searching;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.SavedSearchEvent;
import nl.kopgroep.events.SavedSearchEvent.SavedSearchFacts;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.notification.following.Target.Search;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what is followed with what was told of it, and tells the difference. So it doesn't matter how a follow
 * began or ended: by the portal, by a link in a mail, from the journal after a handover, or by an erasure.
 */
@Component
class TellingSearches {

    private static final int MOST = 200;

    /** Of a frozen network nothing is told: the journal may still change its mind. */
    private static final String DIFFERENCES = """
            select s.id, s.network_id, s.search::text as search, s.active, coalesce(k.version, 0) as version
            from subscription_now s left join saved_search k on k.subscription_id = s.id
            where s.target = 'search' and s.active is distinct from coalesce(k.active, false)
              and not exists (select from access_network n where n.network_id = s.network_id and n.frozen_since is not null)
            union all
            select k.subscription_id, k.network_id, k.search::text, false, k.version from saved_search k
            where k.active and not exists (select from subscription s where s.id = k.subscription_id)
            limit :most
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final JsonMapper json;

    TellingSearches(JdbcClient jdbc, Outbox outbox, JsonMapper json) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.json = json;
    }

    private record Difference(UUID id, UUID networkId, String search, boolean active, long version) {}

    /** Tells some of what others don't know yet; answers whether there may be more. One instance at a time. */
    @Transactional
    public boolean tellSome() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('saved-searches'))")
                .query((row, _) -> row.getBoolean(1))
                .single();
        if (!mine) {
            return false;
        }
        List<Difference> differences = jdbc.sql(DIFFERENCES)
                .param("most", MOST)
                .query((row, _) -> new Difference(
                        row.getObject("id", UUID.class),
                        row.getObject("network_id", UUID.class),
                        row.getString("search"),
                        row.getBoolean("active"),
                        row.getLong("version")))
                .list();
        differences.forEach(this::tell);
        return differences.size() == MOST;
    }

    private void tell(Difference difference) {
        long version = difference.version() + 1;
        jdbc.sql("""
                insert into saved_search (subscription_id, network_id, search, version, active)
                values (:id, :network, :search::jsonb, :version, :active)
                on conflict (subscription_id) do update set version = excluded.version, active = excluded.active,
                    search = excluded.search""")
                .param("id", difference.id())
                .param("network", difference.networkId())
                .param("search", difference.search())
                .param("version", version)
                .param("active", difference.active())
                .update();
        SavedSearchFacts facts = facts(difference.id(), difference.networkId(), difference.search());
        outbox.append(
                difference.active() ? new SavedSearchEvent.Saved(facts) : new SavedSearchEvent.Removed(facts), version);
    }

    SavedSearchFacts facts(UUID id, UUID networkId, String written) {
        Search search = json.readValue(written, Search.class);
        return new SavedSearchFacts(id, networkId, search.q(), search.theme(), search.kind(), search.organisation());
    }
}
