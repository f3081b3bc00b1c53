package nl.kopgroep.notification.telling;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.events.SearchEvent;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.notification.work.Trace;
import nl.kopgroep.notification.work.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All updates there are: each is one thing worth telling, whoever is told. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Updates {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Trace trace;
    private final Worker decidingWorker;

    Updates(JdbcClient jdbc, JsonMapper json, Trace trace, Worker decidingWorker) {
        this.jdbc = jdbc;
        this.json = json;
        this.trace = trace;
        this.decidingWorker = decidingWorker;
    }

    /**
     * An update about which nothing, or not everything, is decided yet.
     *
     * @param aboutId what several updates may be about that make one entry, or null
     */
    record Undecided(
            UUID id,
            UpdateKind kind,
            UUID networkId,
            long subjectVersion,
            @Nullable UUID itemId,
            @Nullable UUID aboutId,
            @Nullable UUID organisationId,
            @Nullable UUID actorId,
            Instant receivedAt,
            Duration age,
            @Nullable String traceparent) {}

    /** Notes what happened; the second time it changes nothing. */
    void record(Happening happening) {
        int noted = jdbc.sql("""
                insert into network_update (id, kind, network_id, subject_id, occurrence, subject_version, item_id,
                    organisation_id, actor_id, facts, occurred_at, traceparent)
                values (:id, :kind, :network, :subject, :occurrence, :version, :item, :organisation, :actor,
                    :facts::jsonb, :occurred, :traceparent)
                on conflict (kind, subject_id, occurrence) do nothing""")
                .param("id", Uuid7.next())
                .param("kind", happening.kind().id())
                .param("network", happening.networkId())
                .param("subject", happening.subjectId())
                .param("occurrence", happening.occurrence())
                .param("version", happening.version())
                .param("item", happening.itemId())
                .param("organisation", happening.organisationId())
                .param("actor", happening.actorId())
                .param("facts", json.writeValueAsString(happening.facts()))
                .param("occurred", Timestamp.from(happening.occurredAt()))
                .param("traceparent", trace.parent())
                .update();
        if (noted > 0) {
            decidingWorker.wakeAfterCommit();
        }
    }

    /** Whether the members have been told of this handover. Its events come in the order in which they happened. */
    boolean isAnnounced(UUID handoverId) {
        return jdbc.sql("select exists (select from network_update where kind = ? and subject_id = ?)")
                .params(UpdateKind.HANDOVER_ANNOUNCED.id(), handoverId)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /**
     * Notes which followed searches find what an update is about, and has it decided once more: whoever has been told
     * stays told, the others hear of it now. The event of the item came before on the same key, so the update is here.
     */
    void matched(SearchEvent.Matched found) {
        List<UUID> updates = jdbc.sql("""
                with matched as (
                    insert into update_match (update_id, subscription_id)
                    select u.id, s.id from network_update u
                    join subscription s on s.id = any(:searches) and s.network_id = u.network_id
                    where u.item_id = :item and u.subject_version = :version
                      and u.kind in ('item-published', 'item-changed')
                    on conflict do nothing returning update_id
                )
                update network_update set incomplete = true, next_look_at = now()
                where id in (select update_id from matched) returning id""")
                .param("searches", found.searchIds().toArray(UUID[]::new))
                .param("item", found.itemId())
                .param("version", found.itemVersion())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        if (!updates.isEmpty()) {
            decidingWorker.wakeAfterCommit();
        }
    }

    /**
     * The update that has waited longest for a look, locked so that no other instance decides it too. What a newer
     * version of this service noted, and this one can't decide, waits until that is back.
     */
    Optional<Undecided> next() {
        return jdbc.sql("""
                select *, extract(epoch from now() - received_at) as seconds
                from network_update u
                where (decided_at is null or incomplete) and next_look_at <= now() and """ + EntrySql.KNOWN + """
                order by next_look_at limit 1 for update skip locked""")
                .query((row, _) -> new Undecided(
                        row.getObject("id", UUID.class),
                        UpdateKind.of(row.getString("kind")),
                        row.getObject("network_id", UUID.class),
                        row.getLong("subject_version"),
                        row.getObject("item_id", UUID.class),
                        row.getObject("about_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("actor_id", UUID.class),
                        row.getTimestamp("received_at").toInstant(),
                        Duration.ofMillis((long) (row.getDouble("seconds") * 1000)),
                        row.getString("traceparent")))
                .optional();
    }

    /** What the update is decided by is here now; it is done. */
    void decided(UUID id) {
        jdbc.sql(
                        "update network_update set decided_at = coalesce(decided_at, clock_timestamp()), incomplete = false where id = ?")
                .param(id)
                .update();
    }

    /** Decided by what is known; it is looked at again for what may still come. */
    void decidedSoFar(UUID id, Duration untilNextLook) {
        jdbc.sql("""
                update network_update set decided_at = coalesce(decided_at, clock_timestamp()), incomplete = true,
                    next_look_at = now() + ? * interval '1 millisecond' where id = ?""").params(untilNextLook.toMillis(), id).update();
    }

    /** What it is decided by isn't here yet. */
    void postpone(UUID id, Duration untilNextLook) {
        jdbc.sql("update network_update set next_look_at = now() + ? * interval '1 millisecond' where id = ?")
                .params(untilNextLook.toMillis(), id)
                .update();
    }

    /** How many wait to be decided; for the metric. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public long waiting() {
        return count("decided_at is null");
    }

    /** How many were decided without something that had not arrived; for the metric. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public long incomplete() {
        return count("incomplete");
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from network_update where (decided_at is null or incomplete) and " + condition)
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
