package nl.kopgroep.notification.telling;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets who was told what when that is long ago, in the app and in every channel. That it was told stays: a
 * topic that is read again tells nobody anything a second time.
 */
@Component
class ForgettingOldUpdates {

    private static final int AT_A_TIME = 5_000;

    private final JdbcClient jdbc;
    private final Keeping keeping;

    ForgettingOldUpdates(JdbcClient jdbc, Keeping keeping) {
        this.jdbc = jdbc;
        this.keeping = keeping;
    }

    /** Forgets some; answers whether there may be more. What still has to be sent is left alone. */
    @Transactional
    boolean forgetSome() {
        return jdbc.sql("""
                delete from update_recipient where (update_id, person_id) in (
                    select t.update_id, t.person_id from network_update u
                    join update_recipient t on t.update_id = u.id
                    where u.decided_at < now() - ? * interval '1 second' and not u.incomplete
                      and not exists (select from delivery d where d.update_id = t.update_id
                          and d.person_id = t.person_id and d.state = 'queued')
                    limit ?)""").params(keeping.keep().toSeconds(), AT_A_TIME).update() == AT_A_TIME;
    }
}
