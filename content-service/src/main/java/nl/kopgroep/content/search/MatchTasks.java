package nl.kopgroep.content.search;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.messaging.Received;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The items that saved searches have still to be asked about. */
@Component
class MatchTasks {

    /** Longer than asking takes: work that broke off is due again after it. */
    private static final String LEASE = "30 seconds";

    private final JdbcClient jdbc;

    MatchTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An item that was published or changed at a version, tried so many times. */
    record Task(UUID itemId, long version, int attempts) {}

    void note(Received<? extends ItemEvent> told) {
        jdbc.sql("insert into match_task (item_id, version) values (:item, :version) on conflict do nothing")
                .param("item", told.aggregateId())
                .param("version", told.version())
                .update();
    }

    /** Takes what is due and in the index as it is now; nobody else gets it for a while. */
    @Transactional
    public List<Task> claim(int most) {
        return jdbc.sql("""
                update match_task set due_at = now() + cast(:lease as interval), attempts = attempts + 1
                where (item_id, version) in (
                    select m.item_id, m.version from match_task m
                    where m.due_at <= now() and not exists (select from index_task t where t.item_id = m.item_id)
                    order by m.due_at, m.item_id, m.version limit :most for update skip locked)
                returning item_id, version, attempts
                """)
                .param("lease", LEASE)
                .param("most", most)
                .query((row, _) ->
                        new Task(row.getObject("item_id", UUID.class), row.getLong("version"), row.getInt("attempts")))
                .list();
    }

    /** Done; false when somebody else was quicker. */
    boolean done(Task task) {
        return jdbc.sql("delete from match_task where item_id = :item and version = :version")
                        .param("item", task.itemId())
                        .param("version", task.version())
                        .update()
                == 1;
    }

    @Transactional
    public void again(List<Task> tasks, Duration wait) {
        jdbc.sql("""
                update match_task m set due_at = now() + cast(:wait as interval)
                from unnest(cast(:items as uuid[]), cast(:versions as bigint[])) as t (item, version)
                where m.item_id = t.item and m.version = t.version
                """)
                .param("wait", wait.toMillis() + " milliseconds")
                .param("items", tasks.stream().map(Task::itemId).toArray(UUID[]::new))
                .param("versions", tasks.stream().map(Task::version).toArray(Long[]::new))
                .update();
    }

    /** A number that no other part of what was found has. */
    long nextNumber() {
        return jdbc.sql("select nextval('search_matched')")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    long waiting() {
        return jdbc.sql("select count(*) from match_task")
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
