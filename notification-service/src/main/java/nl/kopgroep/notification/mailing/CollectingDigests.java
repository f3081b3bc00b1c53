package nl.kopgroep.notification.mailing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one mail of everything that is due for a person, network and frequency. What is told after that goes
 * into the next one: nothing falls between two digests and nothing is in both.
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
                with due as (
                    select d.update_id, d.person_id, d.frequency, u.network_id
                    from delivery d join network_update u on u.id = d.update_id
                    where d.state = 'queued' and d.mail_id is null and d.due_at <= now()
                ),
                digest as (
                    select uuidv7() as id, person_id, network_id, frequency
                    from due group by person_id, network_id, frequency
                ),
                placed as (
                    update delivery d set mail_id = digest.id
                    from due join digest using (person_id, network_id, frequency)
                    where d.update_id = due.update_id and d.person_id = due.person_id
                )
                insert into mail (id, kind, network_id, person_id, due_at)
                select id, frequency, network_id, person_id, now() from digest""").update();
    }
}
