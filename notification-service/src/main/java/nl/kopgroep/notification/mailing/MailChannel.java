package nl.kopgroep.notification.mailing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.notification.erasing.ErasureLock;
import nl.kopgroep.notification.erasing.PersonalData;
import nl.kopgroep.notification.telling.Channel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns decisions into mails to be sent: one each for who wants to hear at once, a place in a digest for others. */
@Component
class MailChannel implements Channel, PersonalData {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<MailWorkers> workers;

    MailChannel(JdbcClient jdbc, Clock clock, ObjectProvider<MailWorkers> workers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.workers = workers;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(UUID updateId) {
        Instant now = clock.instant();
        jdbc.sql("""
                with queued as (
                    insert into delivery (update_id, person_id, frequency, mail_id, due_at)
                    select t.update_id, t.person_id, t.frequency,
                        case when t.frequency = 'direct' then uuidv7() end,
                        case t.frequency when 'daily' then :daily when 'weekly' then :weekly else now() end
                    from update_recipient t
                    where t.update_id = :update and t.frequency <> 'here-only'
                    on conflict do nothing
                    returning mail_id, person_id, due_at
                )
                insert into mail (id, kind, network_id, person_id, due_at, traceparent)
                select q.mail_id, case when u.item_id is null then 'notice' else 'direct' end, u.network_id,
                    q.person_id, q.due_at, u.traceparent
                from queued q join network_update u on u.id = :update
                where q.mail_id is not null""")
                .param("update", updateId)
                .param("daily", Timestamp.from(DigestTimes.daily(now)))
                .param("weekly", Timestamp.from(DigestTimes.weekly(now)))
                .update();
        workers.getObject().wakeAfterCommit();
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
