package nl.kopgroep.notification.mailing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.kopgroep.notification.erasing.ErasureLock;
import nl.kopgroep.notification.erasing.PersonalData;
import nl.kopgroep.notification.rhythm.Rescheduling;
import nl.kopgroep.notification.rhythm.Rhythm;
import nl.kopgroep.notification.rhythm.Rhythms;
import nl.kopgroep.notification.telling.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns decisions into mails to be sent: one each for who wants to hear at once, a place in a digest for others, each
 * at the time that the reader's rhythm says. Whoever still waits for a mail about the
 * item gets one for both. However many readers, it is a few statements: there are few
 * rhythms, and each one's times are computed once.
 */
@Component
class MailChannel implements Channel, PersonalData, Rescheduling {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Rhythms rhythms;
    private final ObjectProvider<MailWorkers> workers;

    MailChannel(JdbcClient jdbc, Clock clock, Rhythms rhythms, ObjectProvider<MailWorkers> workers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rhythms = rhythms;
        this.workers = workers;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(UUID updateId) {
        Instant now = clock.instant();
        // The usual one always: who is just being forgotten falls back to it.
        Set<Rhythm> distinct = new LinkedHashSet<>(rhythms.ofRecipients(updateId));
        distinct.add(Rhythm.USUAL);
        List<Rhythm> all = List.copyOf(distinct);
        jdbc.sql("""
                with beat as (
                    select * from unnest(:zones::text[], :ats::int[], :weekdays::text[], :froms::int[], :untils::int[],
                        :direct::timestamptz[], :daily::timestamptz[], :weekly::timestamptz[])
                        as b (zone, at, weekday, quiet_from, quiet_until, direct, daily, weekly)
                ),
                -- What is still to be said about the item or meeting at once takes this in, unless somebody is just sending it.
                unsent as (
                    select d.person_id, d.mail_id
                    from network_update u
                    join network_update o on o.about_id = u.about_id and o.id <> u.id
                    join delivery d on d.update_id = o.id and d.channel = 'mail' and d.frequency = 'direct'
                        and d.state = 'queued'
                    join mail m on m.id = d.mail_id
                    where u.id = :update and m.kind in ('direct', 'notice') and m.state = 'queued' and m.attempts = 0
                      and m.lease is null
                    for update of m skip locked
                ),
                fold as (
                    select person_id, (array_agg(mail_id order by mail_id))[1] as mail_id from unsent group by person_id
                ),
                queued as (
                    insert into delivery (update_id, person_id, frequency, mail_id, due_at)
                    select t.update_id, t.person_id, t.frequency,
                        case when t.frequency = 'direct' then coalesce(fold.mail_id, uuidv7()) end,
                        case t.frequency when 'daily' then b.daily when 'weekly' then b.weekly
                            else coalesce(b.direct, now()) end
                    from update_recipient t
                    left join rhythm r on r.person_id = t.person_id
                    left join fold on fold.person_id = t.person_id
                    join beat b on b.zone = coalesce(r.zone, :zone) and b.at = coalesce(r.at, :at)
                        and b.weekday = coalesce(r.weekday, :weekday)
                        and b.quiet_from = coalesce(r.quiet_from, -1) and b.quiet_until = coalesce(r.quiet_until, -1)
                    where t.update_id = :update and t.frequency <> 'here-only'
                    on conflict do nothing
                    returning mail_id, person_id, due_at
                )
                insert into mail (id, kind, network_id, person_id, due_at, traceparent)
                select q.mail_id, case when u.item_id is null then 'notice' else 'direct' end, u.network_id,
                    q.person_id, q.due_at, u.traceparent
                from queued q join network_update u on u.id = :update
                where q.mail_id is not null
                on conflict (id) do nothing""")
                .param("update", updateId)
                .param("zones", texts(all, rhythm -> rhythm.zone().getId()))
                .param("ats", minutes(all, rhythm -> Rhythms.minutes(rhythm.at())))
                .param("weekdays", texts(all, rhythm -> Rhythms.name(rhythm.weekday())))
                .param("froms", minutes(all, Rhythms::quietFrom))
                .param("untils", minutes(all, Rhythms::quietUntil))
                .param("direct", times(all, rhythm -> later(rhythm.direct(now), now)))
                .param("daily", times(all, rhythm -> rhythm.daily(now)))
                .param("weekly", times(all, rhythm -> rhythm.weekly(now)))
                .param("zone", Rhythm.USUAL.zone().getId())
                .param("at", Rhythms.minutes(Rhythm.USUAL.at()))
                .param("weekday", Rhythms.name(Rhythm.USUAL.weekday()))
                .update();
        workers.getObject().wakeAfterCommit();
    }

    /** What is in nobody's hands yet gets the new time; what is just being sent or put into a digest goes as it is. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void reschedule(UUID personId, Rhythm rhythm) {
        Instant now = clock.instant();
        jdbc.sql("""
                update delivery d set due_at = case d.frequency when 'daily' then :daily::timestamptz else :weekly::timestamptz end
                from (
                    select update_id from delivery
                    where person_id = :person and channel = 'mail' and state = 'queued' and mail_id is null
                      and due_at > now()
                    for update skip locked
                ) waiting
                where d.update_id = waiting.update_id and d.person_id = :person and d.channel = 'mail'""")
                .param("person", personId)
                .param("daily", Timestamp.from(rhythm.daily(now)))
                .param("weekly", Timestamp.from(rhythm.weekly(now)))
                .update();
        jdbc.sql("""
                update mail set due_at = :direct::timestamptz where id in (
                    select id from mail where person_id = :person and state = 'queued' and attempts = 0
                      and lease is null and due_at > now()
                    for update skip locked)""")
                .param("person", personId)
                .param("direct", Timestamp.from(rhythm.direct(now)))
                .update();
        workers.getObject().wakeAfterCommit();
    }

    private static String[] texts(List<Rhythm> rhythms, Function<Rhythm, String> part) {
        return rhythms.stream().map(part).toArray(String[]::new);
    }

    private static Integer[] minutes(List<Rhythm> rhythms, Function<Rhythm, Integer> part) {
        return rhythms.stream().map(part).toArray(Integer[]::new);
    }

    private static @Nullable Timestamp[] times(List<Rhythm> rhythms, Function<Rhythm, @Nullable Instant> part) {
        @Nullable Timestamp[] times = new Timestamp[rhythms.size()];
        for (int i = 0; i < times.length; i++) {
            Instant time = part.apply(rhythms.get(i));
            times[i] = time == null ? null : Timestamp.from(time);
        }
        return times;
    }

    /** Null for now: the database's own clock says when that is. */
    private static @Nullable Instant later(Instant time, Instant now) {
        return time.isAfter(now) ? time : null;
    }

    @Override
    public boolean forget(UUID personId) {
        ErasureLock.exclusive(jdbc);
        for (String table : List.of("delivery", "mail")) {
            jdbc.sql("delete from " + table + " where person_id = ?")
                    .param(personId)
                    .update();
        }
        return true;
    }
}
