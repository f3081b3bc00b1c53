package nl.kopgroep.gateway.limits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.kopgroep.gateway.Installation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts in PostgreSQL, so that a limit holds over all instances: one statement that is atomic by itself. Each use moves the
 * moment at which nothing is used any more one step ahead; who would move it further than the limit's whole time is refused.
 */
@Component
class Allowances {

    private final JdbcClient database;
    private final SecretKeySpec key;

    Allowances(JdbcClient database, Installation installation) {
        this.database = database;
        this.key = new SecretKeySpec(installation.portalClientSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** Uses one; answers nothing when that was allowed, else how long to wait. */
    Optional<Duration> use(String name, String address, Limits.Limit limit) {
        var who = hash(name + ' ' + address);
        var cost = limit.cost().toMillis() / 1000.0;
        var per = limit.per().toMillis() / 1000.0;
        var allowed = database.sql("""
                        insert into allowance as used (key, spent_until)
                        values (:key, now() + make_interval(secs => :cost))
                        on conflict (key) do update
                            set spent_until = greatest(used.spent_until, now()) + make_interval(secs => :cost)
                            where greatest(used.spent_until, now()) + make_interval(secs => :cost)
                                <= now() + make_interval(secs => :per)
                        """)
                        .param("key", who)
                        .param("cost", cost)
                        .param("per", per)
                        .update()
                == 1;
        return allowed ? Optional.empty() : Optional.of(wait(who, cost, per));
    }

    private Duration wait(byte[] who, double cost, double per) {
        var seconds = database.sql("""
                        select ceil(extract(epoch from spent_until - now()) + :cost - :per) from allowance where key = :key
                        """)
                .param("key", who)
                .param("cost", cost)
                .param("per", per)
                .query((row, number) -> row.getLong(1))
                .optional();
        return Duration.ofSeconds(Math.max(1, seconds.orElse(1L)));
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void forgetWhatIsUnused() {
        database.sql("delete from allowance where spent_until < now()").update();
    }

    private byte[] hash(String who) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return ByteBuffer.allocate(16)
                    .put(mac.doFinal(who.getBytes(StandardCharsets.UTF_8)), 0, 16)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
