package nl.kopgroep.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which events have had their effect. */
final class Ledger {

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Enters the events, in the caller's transaction, and says which are new. Waits for another consumer that enters the same ones right
     * now; in order of id, so that two don't wait for each other.
     */
    Set<UUID> enter(String subscription, Collection<UUID> events) {
        if (events.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        insert into ledger (subscription, event_id)
                        select :subscription, id from unnest(:ids) id order by id
                        on conflict do nothing returning event_id""")
                .param("subscription", subscription)
                .param("ids", events.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    int purgeBefore(Duration age) {
        return jdbc.sql("delete from ledger where handled_at < now() - make_interval(secs => :seconds)")
                .param("seconds", age.toSeconds())
                .update();
    }
}
