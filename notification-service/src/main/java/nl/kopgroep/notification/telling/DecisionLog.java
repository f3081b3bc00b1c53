package nl.kopgroep.notification.telling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The decision log for channels that come and read it, instead of being sent to. */
@Component
public class DecisionLog {

    /** The person's own networks take the place of everybody's. */
    private static final String FOR_FEED = """
            with network_reader as materialized (
                select network_id, person_id, organisation_id from network_reader where person_id = :person)
            """ + EntrySql.SELECT + EntrySql.FROM + EntrySql.NAMES + """
            where t.person_id = :person and t.feed and t.superseded_by is null
              and (:network::uuid is null or u.network_id = :network::uuid)
              and (:theme::uuid is null or i.themes && (
                with recursive below as (
                    select :theme::uuid as theme_id
                    union
                    select t.id from below join theme t on t.broader_id = below.theme_id
                )
                select array_agg(theme_id) from below))
              and (:search::uuid is null or u.item_id in (
                select found.item_id from update_match m join network_update found on found.id = m.update_id
                where m.subscription_id = :search::uuid))
              and (:before::uuid is null or (t.told_at, t.update_id) < (
                select told_at, update_id from update_recipient where person_id = :person and update_id = :before::uuid))
              and\s""" + EntrySql.KNOWN
            + " and " + EntrySql.READABLE + """
            order by t.told_at desc, t.update_id desc limit :most""";

    private final JdbcClient jdbc;
    private final EntrySql sql;

    DecisionLog(JdbcClient jdbc, EntrySql sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /**
     * A part of all that somebody was told; what is null leaves nothing out.
     *
     * @param themeId what is under this theme or a narrower one
     * @param searchId what this followed search found
     */
    public record Part(
            @Nullable UUID networkId,
            @Nullable UUID themeId,
            @Nullable UUID searchId) {}

    /**
     * What the person was told by feed and may still read, newest first, in words that name no other person: its
     * readers are programs, some of them run by others.
     *
     * @param part of what only
     * @param before the last that was shown already, or null to begin at the newest
     */
    @Transactional(readOnly = true)
    public List<Entry> forFeed(UUID personId, Part part, @Nullable UUID before, int most) {
        return jdbc
                .sql(FOR_FEED)
                .param("person", personId)
                .param("network", part.networkId())
                .param("theme", part.themeId())
                .param("search", part.searchId())
                .param("before", before)
                .param("most", most)
                .query(sql::entry)
                .list()
                .stream()
                .map(DecisionLog::withoutNames)
                .toList();
    }

    /** The same entry for a program of somebody else's: it names nobody. */
    public static Entry withoutNames(Entry entry) {
        Map<String, String> facts = new HashMap<>(entry.facts());
        facts.remove("person");
        return new Entry(
                entry.updateId(),
                entry.personId(),
                entry.kind(),
                entry.networkId(),
                entry.networkName(),
                entry.networkSlug(),
                entry.itemId(),
                entry.itemTitle(),
                entry.itemKind(),
                entry.itemLanguage(),
                entry.organisationName(),
                facts,
                entry.followed(),
                entry.subscriptionIds(),
                entry.toldAt(),
                entry.readAt(),
                entry.changes());
    }
}
