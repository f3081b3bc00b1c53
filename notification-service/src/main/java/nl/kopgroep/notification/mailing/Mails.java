package nl.kopgroep.notification.mailing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.kopgroep.notification.telling.StillToSend;
import nl.kopgroep.notification.telling.StillToSend.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that wait to be sent, and what became of the others. A claim is a lease: it ends by itself. */
@Repository
class Mails {

    private final JdbcClient jdbc;
    private final MeterRegistry meters;

    Mails(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.meters = meters;
    }

    /**
     * A mail that this process may send until its lease ends.
     *
     * @param attempts this one included
     * @param age how long ago it was made
     * @param domain that receives it; empty as long as the address isn't known here
     * @param troubled whether that domain had trouble lately
     */
    record Claimed(
            UUID id,
            UUID lease,
            String kind,
            UUID networkId,
            UUID personId,
            int attempts,
            Duration age,
            String domain,
            boolean troubled,
            @Nullable String traceparent) {}

    /**
     * What a mail is to tell.
     *
     * @param known whether this version has words for it
     */
    record Part(UUID mailId, Told told, boolean known) {}

    /**
     * What may be sent now; quick ones leave domains that answer slowly to others. With {@code offset 0} PostgreSQL
     * looks at the domains of those that it comes across, and not at everybody's.
     */
    private static final String DUE = """
            mail.state = 'queued' and mail.due_at <= now() and (mail.lease_until is null or mail.lease_until < now())
            and (not exists (select from mail_domain d where d.not_before > now() or (:quick and d.slow_until > now()))
              or not exists (
                select from person p join mail_domain d on d.domain = address_domain(p.email)
                where p.id = mail.person_id and (d.not_before > now() or (:quick and d.slow_until > now())) offset 0))
            """;

    boolean anyDue(boolean quick) {
        return jdbc.sql("select exists (select from mail where " + DUE + ")")
                .param("quick", quick)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    List<Claimed> claim(int most, Duration lease, boolean quick) {
        UUID token = UUID.randomUUID();
        return jdbc.sql("with due as (select id, person_id from mail where " + DUE + """
                    order by due_at limit :most for update skip locked
                ),
                address as (
                    select due.id, address_hash(p.email) as hash, address_domain(p.email) as domain
                    from due left join person p on p.id = due.person_id
                )
                update mail set lease = :lease, lease_until = now() + :millis * interval '1 millisecond',
                    attempts = attempts + 1, address_hash = address.hash
                from address where mail.id = address.id
                returning mail.*, extract(epoch from now() - created_at) as seconds,
                    coalesce(address.domain, '') as domain,
                    exists (select from mail_domain d where d.domain = address.domain) as troubled""")
                .param("quick", quick)
                .param("most", most)
                .param("lease", token)
                .param("millis", lease.toMillis())
                .query((row, _) -> new Claimed(
                        row.getObject("id", UUID.class),
                        token,
                        row.getString("kind"),
                        row.getObject("network_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getInt("attempts"),
                        Duration.ofMillis((long) (row.getDouble("seconds") * 1000)),
                        row.getString("domain"),
                        row.getBoolean("troubled"),
                        row.getString("traceparent")))
                .list();
    }

    List<Part> parts(Collection<UUID> mailIds) {
        return jdbc.sql("select d.mail_id, d.update_id, d.person_id, " + StillToSend.known() + """
                 as known from delivery d join network_update u on u.id = d.update_id
                where d.mail_id = any(?) and d.state = 'queued'""")
                .param(mailIds.toArray(UUID[]::new))
                .query((row, _) -> new Part(
                        row.getObject("mail_id", UUID.class),
                        new Told(row.getObject("update_id", UUID.class), row.getObject("person_id", UUID.class)),
                        row.getBoolean("known")))
                .list();
    }

    /** The server took these; what else they were for is not told by mail any more. */
    void sent(Collection<Recording.Taken> taken) {
        jdbc.sql("""
                with ended as (
                    update mail m set state = 'sent', problem = null, ended_at = clock_timestamp(), lease = null, lease_until = null
                    from unnest(:ids::uuid[], :leases::uuid[]) as taken (id, lease)
                    where m.id = taken.id and m.lease = taken.lease and m.state = 'queued' returning m.id
                )
                update delivery d set state = case when (d.mail_id, d.update_id) in (
                    select * from unnest(:told::uuid[], :updates::uuid[])) then 'sent' else 'dropped' end
                from ended where d.mail_id = ended.id and d.state = 'queued'""")
                .param("ids", ids(taken, note -> note.mail().id()))
                .param("leases", ids(taken, note -> note.mail().lease()))
                .param(
                        "told",
                        taken.stream()
                                .flatMap(note -> note.updates().stream()
                                        .map(_ -> note.mail().id()))
                                .toArray(UUID[]::new))
                .param(
                        "updates",
                        taken.stream().flatMap(note -> note.updates().stream()).toArray(UUID[]::new))
                .update();
        taken.forEach(note -> count("sent", note.mail()));
    }

    private static <T> UUID[] ids(Collection<T> all, Function<T, UUID> id) {
        return all.stream().map(id).toArray(UUID[]::new);
    }

    /** It will never arrive. */
    void failed(Claimed mail, String problem) {
        end(mail, "failed", problem);
    }

    /** Nobody needs it any more. */
    void dropped(Claimed mail, String why) {
        end(mail, "dropped", why);
    }

    private void end(Claimed mail, String state, String problem) {
        count(state, mail);
        jdbc.sql("""
                with ended as (
                    update mail set state = :state, problem = :problem, ended_at = clock_timestamp(), lease = null, lease_until = null
                    where id = :id and lease = :lease and state = 'queued' returning id
                )
                update delivery d set state = :state
                from ended where d.mail_id = ended.id and d.state = 'queued'""")
                .param("state", state)
                .param("problem", problem)
                .param("id", mail.id())
                .param("lease", mail.lease())
                .update();
    }

    private void count(String state, Claimed mail) {
        meters.counter("kopgroep.mail.ended", "state", state, "kind", mail.kind())
                .increment();
    }

    /** It could not be sent now. */
    void retryLater(Claimed mail, Duration pause, String problem) {
        jdbc.sql("""
                update mail set due_at = now() + ? * interval '1 millisecond', lease = null, lease_until = null, problem = ?
                where id = ? and lease = ? and state = 'queued'""").params(pause.toMillis(), problem, mail.id(), mail.lease()).update();
    }

    /** Its turn comes later; it wasn't tried. */
    void postpone(Claimed mail, Duration pause) {
        jdbc.sql("""
                update mail set attempts = attempts - 1, due_at = now() + ? * interval '1 millisecond', lease = null,
                    lease_until = null
                where id = ? and lease = ? and state = 'queued'""").params(pause.toMillis(), mail.id(), mail.lease()).update();
    }

    /** These were not tried after all. */
    void release(Collection<Claimed> mails) {
        if (mails.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update mail m set attempts = attempts - 1, lease = null, lease_until = null
                from unnest(:ids::uuid[], :leases::uuid[]) as untried (id, lease)
                where m.id = untried.id and m.lease = untried.lease and m.state = 'queued'""")
                .param("ids", ids(mails, Claimed::id))
                .param("leases", ids(mails, Claimed::lease))
                .update();
    }

    /** Forgets some that ended this long ago and are no longer part of an update; answers how many. */
    int forgetEnded(Duration ago, int most) {
        return jdbc.sql("""
                delete from mail where id in (
                    select m.id from mail m where m.ended_at < now() - ? * interval '1 second'
                      and not exists (select from delivery d where d.mail_id = m.id) limit ?)""").params(ago.toSeconds(), most).update();
    }

    /** How many wait that were due; for the metric. */
    long overdue() {
        return jdbc.sql("select count(*) from mail where state = 'queued' and due_at <= now()")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** The age of the oldest that was due, in seconds; for the metric. */
    double oldestOverdueSeconds() {
        return jdbc.sql("""
                select coalesce(extract(epoch from now() - min(due_at)), 0) from mail
                where state = 'queued' and due_at <= now()""").query((row, _) -> row.getDouble(1)).single();
    }
}
