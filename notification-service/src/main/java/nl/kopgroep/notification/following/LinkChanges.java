package nl.kopgroep.notification.following;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a link changed, and how it was before. */
@Repository
class LinkChanges {

    static final String STOPPED = "stopped";
    static final String LESS_OFTEN = "less-often";

    private final JdbcClient jdbc;

    LinkChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes how it is, unless this link has noted that before. */
    void note(UnsubscribeToken token, Subscription subscription, String what) {
        jdbc.sql("""
                insert into unsubscribe_change (token_hash, subscription_id, what, frequency) values (?, ?, ?, ?)
                on conflict do nothing""")
                .params(
                        token.hash(),
                        subscription.id(),
                        what,
                        Telling.id(subscription.wish().telling().frequency()))
                .update();
    }

    /** Notes how often the network's news was mailed, unless this link has noted that before. */
    void noteStanding(UnsubscribeToken token, Telling standing) {
        jdbc.sql("insert into unsubscribe_standing_change (token_hash, mail) values (?, ?) on conflict do nothing")
                .params(token.hash(), Telling.id(standing.frequency()))
                .update();
    }

    /** How often the network's news was mailed before this link changed it (inside empty: as always); empty when it didn't. */
    Optional<Optional<Frequency>> standingBefore(UnsubscribeToken token) {
        return jdbc.sql("select mail from unsubscribe_standing_change where token_hash = ?")
                .param(token.hash())
                .query((row, _) -> Optional.of(row.getString(1))
                        .filter(it -> !it.isEmpty())
                        .map(Frequency::of))
                .optional();
    }

    /** What it stopped beside what its mail came for. */
    Set<UUID> stopped(UnsubscribeToken token) {
        return new HashSet<>(
                jdbc.sql("select subscription_id from unsubscribe_change where token_hash = ? and what = 'stopped'")
                        .param(token.hash())
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list());
    }

    /** How often these were told before it made that less (empty: as always), in an order that is always the same. */
    Map<UUID, Optional<Frequency>> frequencies(UnsubscribeToken token) {
        Map<UUID, Optional<Frequency>> before = new TreeMap<>();
        jdbc.sql("""
                select subscription_id, frequency from unsubscribe_change where token_hash = ? and what = 'less-often'""").param(token.hash()).query(row -> {
            before.put(
                    row.getObject(1, UUID.class),
                    Optional.of(row.getString(2)).filter(it -> !it.isEmpty()).map(Frequency::of));
        });
        return before;
    }

    void forget(UnsubscribeToken token) {
        for (String table : List.of("unsubscribe_change", "unsubscribe_standing_change")) {
            jdbc.sql("delete from " + table + " where token_hash = ?")
                    .param(token.hash())
                    .update();
        }
    }
}
