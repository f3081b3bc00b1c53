package nl.kopgroep.content.search;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.content.item.ItemWatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the index has still to take in; written with the change itself. */
@Component
class IndexTasks implements ItemWatch {

    /** Longer than a write to the index takes: work that broke off is due again after it. */
    private static final String LEASE = "30 seconds";

    private final JdbcClient jdbc;
    private final WakeUp wakeUp;

    IndexTasks(JdbcClient jdbc, WakeUp wakeUp) {
        this.jdbc = jdbc;
        this.wakeUp = wakeUp;
    }

    /** An item to take in at a revision, tried so many times. */
    record Task(UUID itemId, long revision, int attempts) {}

    /** {@code oldest} is zero when nothing waits. */
    record Backlog(long waiting, Duration oldest) {}

    @Override
    public void saved(UUID itemId, long revision) {
        jdbc.sql("""
                insert into index_task (item_id, revision) values (:item, :revision)
                on conflict (item_id) do update set
                    revision = greatest(index_task.revision, excluded.revision), attempts = 0, due_at = now()
                """).param("item", itemId).param("revision", revision).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeUp.ring();
            }
        });
    }

    /** Takes what is due; nobody else gets it for a while. */
    @Transactional
    public List<Task> claim(int most) {
        return jdbc.sql("""
                update index_task set due_at = now() + cast(:lease as interval), attempts = attempts + 1
                where item_id in (
                    select item_id from index_task where due_at <= now()
                    order by due_at limit :most for update skip locked)
                returning item_id, revision, attempts
                """)
                .param("lease", LEASE)
                .param("most", most)
                .query((row, _) ->
                        new Task(row.getObject("item_id", UUID.class), row.getLong("revision"), row.getInt("attempts")))
                .list();
    }

    /** Done, unless the item has changed since it was claimed. */
    @Transactional
    public void done(Collection<Task> tasks) {
        jdbc.sql("""
                delete from index_task t using unnest(cast(:items as uuid[]), cast(:revisions as bigint[])) as d (item, revision)
                where t.item_id = d.item and t.revision <= d.revision
                """)
                .param("items", tasks.stream().map(Task::itemId).toArray(UUID[]::new))
                .param("revisions", tasks.stream().map(Task::revision).toArray(Long[]::new))
                .update();
    }

    /** Not done: due again after the wait, unless a change made it due before. */
    @Transactional
    public void again(Collection<Task> tasks, Duration wait) {
        jdbc.sql("""
                update index_task t set due_at = now() + cast(:wait as interval)
                from unnest(cast(:items as uuid[]), cast(:revisions as bigint[])) as d (item, revision)
                where t.item_id = d.item and t.revision = d.revision
                """)
                .param("wait", wait.toMillis() + " milliseconds")
                .param("items", tasks.stream().map(Task::itemId).toArray(UUID[]::new))
                .param("revisions", tasks.stream().map(Task::revision).toArray(Long[]::new))
                .update();
    }

    Backlog backlog() {
        return jdbc.sql("""
                select count(*) as waiting, coalesce(extract(epoch from now() - min(since)) * 1000, 0) as oldest
                from index_task
                """)
                .query((row, _) -> new Backlog(row.getLong("waiting"), Duration.ofMillis(row.getLong("oldest"))))
                .single();
    }
}
