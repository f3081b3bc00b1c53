package nl.kopgroep.notification.telling;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.notification.erasing.ErasureLock;
import nl.kopgroep.notification.erasing.PersonalData;
import nl.kopgroep.support.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What somebody was told, newest first, as far as it may still be read. */
@Repository
class Inbox implements PersonalData {

    /** The person's own networks take the place of everybody's. */
    private static final String MINE = """
            with network_reader as materialized (
                select network_id, person_id, organisation_id from network_reader where person_id = :person)
            """;

    private static final String WANTED = """
            where t.person_id = :person and t.in_app
              and (:network::uuid is null or u.network_id = :network::uuid)
              and (:theme::uuid is null or :theme::uuid = any(i.themes))
              and (not :unread or t.read_at is null)
              and\s""" + EntrySql.SHOWN + " and " + EntrySql.READABLE;

    /** What follows an entry is found by index, however far down it is. */
    private static final String AFTER = """
            and (t.told_at, t.update_id) <
                (select told_at, update_id from update_recipient where person_id = :person and update_id = :before)
            """;

    private final JdbcClient jdbc;
    private final EntrySql sql;
    private final UnreadSignal signal;

    Inbox(JdbcClient jdbc, EntrySql sql, UnreadSignal signal) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.signal = signal;
    }

    /** Which entries are asked for; null is every one. */
    record Filter(
            boolean unread,
            @Nullable UUID networkId,
            @Nullable UUID themeId) {}

    /** Some entries, and whether others follow. */
    record Part(List<Entry> entries, boolean more) {}

    /** What was marked as read at one moment, so that it can be undone as one. */
    record Marked(Instant readAt, int count) {}

    /** One page, counted from the start. */
    @Transactional(readOnly = true)
    Part page(UUID personId, Filter filter, PageRequest request) {
        return some(statement(false), personId, filter, null, request);
    }

    /** What follows an entry that is already shown. */
    @Transactional(readOnly = true)
    Part after(UUID personId, Filter filter, UUID before, PageRequest request) {
        return some(statement(true), personId, filter, before, request);
    }

    static String statement(boolean after) {
        return MINE + EntrySql.SELECT + EntrySql.FROM + EntrySql.NAMES + WANTED + (after ? AFTER : "") + """
                order by t.told_at desc, t.update_id desc limit :size offset :offset""";
    }

    private Part some(String statement, UUID personId, Filter filter, @Nullable UUID before, PageRequest request) {
        List<Entry> found = asked(statement, personId, filter)
                .param("before", before)
                .param("size", request.size() + 1)
                .param("offset", before == null ? request.offset() : 0)
                .query(sql::entry)
                .list();
        return new Part(found.stream().limit(request.size()).toList(), found.size() > request.size());
    }

    @Transactional(readOnly = true)
    long count(UUID personId, Filter filter) {
        return asked(MINE + "select count(*) " + EntrySql.FROM + WANTED, personId, filter)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private JdbcClient.StatementSpec asked(String statement, UUID personId, Filter filter) {
        return jdbc.sql(statement)
                .param("person", personId)
                .param("network", filter.networkId())
                .param("theme", filter.themeId())
                .param("unread", filter.unread());
    }

    /** Marks one as read, with all that it stands for; answers whether the person was told of it at all. */
    @Transactional
    boolean read(UUID personId, UUID updateId) {
        return changed(
                personId, jdbc.sql("""
                update update_recipient set read_at = coalesce(read_at, now())
                where person_id = ? and (update_id = ? or superseded_by = ?)""").params(personId, updateId, updateId).update());
    }

    /** Has one count as unread again, with all that it stands for; answers whether the person was told of it at all. */
    @Transactional
    boolean unread(UUID personId, UUID updateId) {
        return changed(
                personId, jdbc.sql("""
                update update_recipient set read_at = null
                where person_id = ? and (update_id = ? or superseded_by = ?)""").params(personId, updateId, updateId).update());
    }

    /**
     * Marks as read what the filter asks for.
     *
     * @param until the newest entry that the person sees: what came after it stays unread; null for all there is
     */
    @Transactional
    Marked readAll(UUID personId, Filter filter, @Nullable UUID until) {
        String upTo = until == null ? "" : """
                and (t.told_at, t.update_id) <=
                    (select told_at, update_id from update_recipient where person_id = :person and update_id = :until)
                """;
        List<Optional<Instant>> all = asked(
                        MINE + ", wanted as (select t.update_id " + EntrySql.FROM + WANTED + upTo + """
                ) update update_recipient t set read_at = now() from wanted
                where coalesce(t.superseded_by, t.update_id) = wanted.update_id and t.person_id = :person
                  and t.read_at is null
                returning case when t.superseded_by is null then t.read_at end as read_at""",
                        personId,
                        filter)
                .param("until", until)
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .list();
        List<Instant> read = all.stream().flatMap(Optional::stream).toList();
        changed(personId, read.size());
        return new Marked(read.isEmpty() ? Instant.now() : read.getFirst(), read.size());
    }

    /** Has everything that was marked as read at that very moment count as unread again. */
    @Transactional
    void undo(UUID personId, Instant readAt) {
        changed(
                personId,
                jdbc.sql("update update_recipient set read_at = null where person_id = ? and read_at = ?")
                        .params(personId, Timestamp.from(readAt))
                        .update());
    }

    private boolean changed(UUID personId, int rows) {
        if (rows > 0) {
            signal.changedFor(personId);
        }
        return rows > 0;
    }

    @Override
    public boolean forget(UUID personId) {
        ErasureLock.exclusive(jdbc);
        jdbc.sql("delete from update_recipient where person_id = ?")
                .param(personId)
                .update();
        return true;
    }
}
