package nl.kopgroep.notification.overseeing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One network's mail, newest first. */
@Repository
@Transactional(readOnly = true)
class Overview {

    private final JdbcClient jdbc;

    Overview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One mail.
     *
     * @param state sent, waiting, failed or dropped
     * @param problem a code or a word of ours, never what a mail server said: that quotes addresses
     * @param dueAt when it is tried, or was last to be tried
     * @param endedAt null while it waits
     */
    record Delivery(
            UUID id,
            String kind,
            String state,
            Reader reader,
            Instant createdAt,
            Instant dueAt,
            @Nullable Instant endedAt,
            int attempts,
            @Nullable String problem) {}

    /** How many mails of the last so many days there are in each state. */
    record Counts(long sent, long waiting, long failed, long dropped) {}

    /**
     * One mail that came back.
     *
     * @param kind hard, soft or complaint
     * @param status the code in which the receiving side said why
     */
    record Returned(UUID id, String kind, String status, Reader reader, String mailKind, Instant receivedAt) {}

    /**
     * Somebody who gets no mail because of what this network found out.
     *
     * @param current whether it is about the address that she has now
     */
    record Suppressed(Reader reader, String reason, Instant since, boolean current) {}

    Page<Delivery> deliveries(UUID network, @Nullable String state, @Nullable String kind, int days, PageRequest page) {
        String wanted = """
                from mail m left join person p on p.id = m.person_id
                where m.network_id = :network and m.created_at > now() - :days * interval '1 day'
                  and (:state::text is null or m.state = :state::text)
                  and (:kind::text is null or m.kind = :kind::text)
                """;
        @Nullable String stored = "waiting".equals(state) ? "queued" : state;
        List<Delivery> found = jdbc.sql("select m.*, " + Reader.SQL + wanted + """
                order by m.created_at desc, m.id desc limit :size offset :offset""")
                .param("network", network)
                .param("days", days)
                .param("state", stored)
                .param("kind", kind)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, _) -> new Delivery(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("state").equals("queued") ? "waiting" : row.getString("state"),
                        Reader.of(row),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("due_at").toInstant(),
                        row.getTimestamp("ended_at") == null
                                ? null
                                : row.getTimestamp("ended_at").toInstant(),
                        row.getInt("attempts"),
                        row.getString("problem")))
                .list();
        long total = jdbc.sql("select count(*) " + wanted)
                .param("network", network)
                .param("days", days)
                .param("state", stored)
                .param("kind", kind)
                .query((row, _) -> row.getLong(1))
                .single();
        return Page.of(found, page, total);
    }

    Counts counts(UUID network, int days) {
        return jdbc.sql("""
                select count(*) filter (where state = 'sent') as sent, count(*) filter (where state = 'queued') as waiting,
                    count(*) filter (where state = 'failed') as failed,
                    count(*) filter (where state = 'dropped') as dropped
                from mail where network_id = ? and created_at > now() - ? * interval '1 day'""")
                .params(network, days)
                .query((row, _) -> new Counts(
                        row.getLong("sent"), row.getLong("waiting"), row.getLong("failed"), row.getLong("dropped")))
                .single();
    }

    Page<Returned> bounces(UUID network, @Nullable String kind, int days, PageRequest page) {
        String wanted = """
                from bounce b left join person p on p.id = b.person_id
                where b.network_id = :network and b.received_at > now() - :days * interval '1 day'
                  and (:kind::text is null or b.kind = :kind::text)
                """;
        List<Returned> found = jdbc.sql("select b.*, (select m.kind from mail m where m.id = b.mail_id) as mail_kind, "
                        + Reader.SQL + wanted + "order by b.received_at desc, b.id desc limit :size offset :offset")
                .param("network", network)
                .param("days", days)
                .param("kind", kind)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, _) -> new Returned(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("status"),
                        Reader.of(row),
                        row.getString("mail_kind"),
                        row.getTimestamp("received_at").toInstant()))
                .list();
        long total = jdbc.sql("select count(*) " + wanted)
                .param("network", network)
                .param("days", days)
                .param("kind", kind)
                .query((row, _) -> row.getLong(1))
                .single();
        return Page.of(found, page, total);
    }

    Page<Suppressed> suppressions(UUID network, PageRequest page) {
        List<Suppressed> found = jdbc.sql("select s.*, " + Reader.SQL + """
                , coalesce(s.address_hash = address_hash(p.email), false) as current
                from suppression_now s left join person p on p.id = s.person_id where s.network_id = ?
                order by s.since desc, s.person_id, s.address_hash limit ? offset ?""")
                .params(network, page.size(), page.offset())
                .query((row, _) -> {
                    Reader reader = Reader.of(row);
                    boolean current = row.getBoolean("current");
                    return new Suppressed(
                            // Of an address that she has no longer nothing is known here, its domain neither.
                            current ? reader : new Reader(reader.id(), reader.name(), null, reader.contact()),
                            row.getString("reason").equals("address-refused") ? "bounced" : row.getString("reason"),
                            row.getTimestamp("since").toInstant(),
                            current);
                })
                .list();
        long total = jdbc.sql("select count(*) from suppression_now where network_id = ?")
                .param(network)
                .query((row, _) -> row.getLong(1))
                .single();
        return Page.of(found, page, total);
    }
}
