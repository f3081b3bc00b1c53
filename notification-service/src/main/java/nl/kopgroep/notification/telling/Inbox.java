package nl.kopgroep.notification.telling;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.notification.erasing.ErasureLock;
import nl.kopgroep.notification.erasing.PersonalData;
import nl.kopgroep.support.paging.Page;
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
            where t.person_id = :person
              and (:network::uuid is null or u.network_id = :network::uuid)
              and (:theme::uuid is null or :theme::uuid = any(i.themes))
              and (not :unread or t.read_at is null)
              and\s""" + EntrySql.READABLE;

    private final JdbcClient jdbc;
    private final EntrySql sql;

    Inbox(JdbcClient jdbc, EntrySql sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /** Which entries are asked for; null is every one. */
    record Filter(
            boolean unread,
            @Nullable UUID networkId,
            @Nullable UUID themeId) {}

    /**
     * One page.
     *
     * @param before the last entry that is already shown: what follows it is found at once, however far down;
     *     null to count pages from the start
     */
    @Transactional(readOnly = true)
    Page<Entry> page(UUID personId, Filter filter, @Nullable UUID before, PageRequest request) {
        String after = before == null ? "" : """
                and (t.told_at, t.update_id) <
                    (select told_at, update_id from update_recipient where person_id = :person and update_id = :before)
                """;
        List<Entry> entries = asked(
                        MINE + EntrySql.SELECT + EntrySql.FROM + EntrySql.NAMES + WANTED + after + """
                order by t.told_at desc, t.update_id desc limit :size offset :offset""",
                        personId,
                        filter)
                .param("before", before)
                .param("size", request.size())
                .param("offset", before == null ? request.offset() : 0)
                .query(sql::entry)
                .list();
        return Page.of(entries, request, count(personId, filter));
    }

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

    /** Marks one as read; answers whether the person was told of it at all. */
    @Transactional
    boolean read(UUID personId, UUID updateId) {
        return jdbc.sql("""
                update update_recipient set read_at = coalesce(read_at, now())
                where person_id = ? and update_id = ?""").params(personId, updateId).update() > 0;
    }

    /** Marks everything as read. */
    @Transactional
    void readAll(UUID personId) {
        jdbc.sql("update update_recipient set read_at = now() where person_id = ? and read_at is null")
                .param(personId)
                .update();
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
