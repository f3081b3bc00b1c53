package nl.kopgroep.notification.mailing;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receiving domains that have trouble, as all instances know them. */
@Repository
class Domains {

    /** For how long a domain that answered slowly is served by the patient connections only. */
    private static final Duration SLOW_FOR = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final MailProperties properties;

    Domains(JdbcClient jdbc, MailProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** It wants nothing now: nothing is tried there for a while, longer each time. */
    void troubled(String domain) {
        int failures =
                jdbc.sql("""
                insert into mail_domain as known (domain, failures) values (?, 1)
                on conflict (domain) do update set failures = known.failures + 1 returning failures""").param(domain).query((row, _) -> row.getInt(1)).single();
        jdbc.sql("update mail_domain set not_before = now() + ? * interval '1 millisecond' where domain = ?")
                .params(properties.domainPauses().pauseAfter(failures).toMillis(), domain)
                .update();
    }

    /** It takes its time. */
    void slow(String domain) {
        jdbc.sql("""
                insert into mail_domain (domain, slow_until) values (:domain, now() + :seconds * interval '1 second')
                on conflict (domain) do update set slow_until = excluded.slow_until""")
                .param("domain", domain)
                .param("seconds", SLOW_FOR.toSeconds())
                .update();
    }

    /** It took a mail, as it should. */
    void well(String domain) {
        jdbc.sql("update mail_domain set failures = 0, not_before = now() where domain = ? and failures > 0")
                .param(domain)
                .update();
        jdbc.sql("delete from mail_domain where domain = ? and failures = 0 and slow_until < now()")
                .param(domain)
                .update();
    }

    /** How many are left alone just now; for the metric. */
    long held() {
        return jdbc.sql("select count(*) from mail_domain where not_before > now()")
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
