package nl.kopgroep.content.support;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.SavedSearchEvent;
import nl.kopgroep.events.SavedSearchEvent.SavedSearchFacts;
import nl.kopgroep.messaging.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Searches that somebody follows, and what was told of them. */
@TestComponent
public class FollowedSearches {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Village village;
    private final JdbcClient jdbc;

    FollowedSearches(Village village, JdbcClient jdbc) {
        this.village = village;
        this.jdbc = jdbc;
    }

    public UUID saved(
            UUID networkId,
            @Nullable String q,
            @Nullable UUID theme,
            @Nullable String kind,
            @Nullable UUID organisation) {
        UUID id = Uuid7.next();
        village.told(new SavedSearchEvent.Saved(new SavedSearchFacts(id, networkId, q, theme, kind, organisation)), 1);
        return id;
    }

    /** Whether this service has heard of the item from itself, and has asked about all that it heard. */
    public boolean asked(String item) {
        return jdbc.sql("select exists (select from ledger l join outbox o on o.event_id = l.event_id"
                        + " where l.subscription = 'search-matching' and o.aggregate_id = :item::uuid)"
                        + " and not exists (select from match_task where item_id = :item::uuid)")
                .param("item", item)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** How often it was tried to ask about the item at this version; zero when that isn't to be done (any more). */
    public int attempts(String item, long version) {
        return jdbc.sql("select coalesce(max(attempts), 0) from match_task where item_id = ?::uuid and version = ?")
                .params(item, version)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** It is to be asked about, once more or for the first time. */
    public void ask(String item, long version) {
        jdbc.sql("insert into match_task (item_id, version) values (?::uuid, ?)")
                .params(item, version)
                .update();
    }

    /** How many events were told of what found the item. */
    public int told(String item) {
        return jdbc.sql(
                        "select count(*) from outbox where aggregate_id = ?::uuid and type = 'nl.kopgroep.search.matched'")
                .param(item)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** The searches that were said to find the item at a version, each as often as it was said. */
    public List<UUID> found(String item, long version) {
        List<UUID> found = new ArrayList<>();
        jdbc.sql("""
                select convert_from(payload, 'UTF8') from outbox
                where aggregate_id = ?::uuid and type = 'nl.kopgroep.search.matched'""").param(item).query((row, _) -> JSON.readTree(row.getString(1))).list().stream()
                .filter(told -> told.get("itemVersion").asLong() == version)
                .forEach(told -> told.get("searchIds").forEach(id -> found.add(UUID.fromString(id.asString()))));
        return found;
    }
}
