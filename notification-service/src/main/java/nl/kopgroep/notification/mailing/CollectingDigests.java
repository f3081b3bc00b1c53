package nl.kopgroep.notification.mailing;

import nl.kopgroep.notification.telling.StillToSend;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one mail of everything that is due for a person, network and frequency. What is told after that goes
 * into the next one, and so does what this version of the service has no words for: nothing falls between two digests and nothing is in both.
 */
@Component
class CollectingDigests {

    private static final int KEY = 0x6b6f7064;

    private final JdbcClient jdbc;

    CollectingDigests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers how many mails were made. */
    @Transactional
    int collect() {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(KEY)
                .query((row, _) -> row.getBoolean(1))
                .single();
        if (!alone) {
            return 0;
        }
        return jdbc.sql("""
                with digest as (
                    select uuidv7() as id, d.person_id, u.network_id, d.frequency, array_agg(d.update_id) as updates
                    from delivery d join network_update u on u.id = d.update_id
                    where d.state = 'queued' and d.mail_id is null and d.due_at <= now() and """ + StillToSend.known() + """
                    group by d.person_id, u.network_id, d.frequency
                ),
                placed as (
                    update delivery d set mail_id = part.id
                    from (select id, person_id, unnest(updates) as update_id from digest) part
                    where d.update_id = part.update_id and d.person_id = part.person_id and d.channel = 'mail'
                )
                insert into mail (id, kind, network_id, person_id, due_at)
                select id, frequency, network_id, person_id, now() from digest""").update();
    }
}
