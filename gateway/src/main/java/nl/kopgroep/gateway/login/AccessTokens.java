package nl.kopgroep.gateway.login;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The access token of a session, renewed when it is about to end: by one request only, however many there are and on however
 * many instances. Refresh tokens work once, so a second renewal with the same one would end the session.
 *
 * <p>Within this process a lock holds the others back, between processes an advisory lock of PostgreSQL. Who gets in reads the
 * session anew first: usually somebody has just renewed it. The new tokens are saved before the lock goes, as the old refresh
 * token is spent from then on.
 */
@Component
public class AccessTokens {

    private static final int STRIPES = 64;

    private final Lock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);
    private final SessionRepository<? extends Session> sessions;
    private final Keycloak keycloak;
    private final Clock clock = Clock.systemUTC();
    private final HikariDataSource locks;
    private final JdbcClient database;
    private final TransactionTemplate whileLocked;
    private final Counter renewals;

    AccessTokens(
            JdbcIndexedSessionRepository sessions,
            Keycloak keycloak,
            JdbcConnectionDetails connection,
            MeterRegistry meters) {
        this.sessions = sessions;
        this.keycloak = keycloak;
        this.locks = ownPool(connection);
        this.database = JdbcClient.create(locks);
        this.whileLocked = new TransactionTemplate(new JdbcTransactionManager(locks));
        this.renewals = meters.counter("kopgroep.gateway.token.renewals");
    }

    /**
     * A token that is still valid for a while.
     *
     * @throws SessionEnded when Keycloak ended this login, or the session is gone
     * @throws KeycloakUnavailable when it had to be renewed and could not be
     */
    public String of(HttpSession session) {
        var tokens = (Tokens) session.getAttribute(Tokens.ATTRIBUTE);
        if (tokens == null) {
            throw new SessionEnded();
        }
        return tokens.isFresh(clock.instant())
                ? tokens.access()
                : renewed(session.getId()).access();
    }

    private Tokens renewed(String session) {
        var lock = stripes[Math.floorMod(session.hashCode(), STRIPES)];
        lock.lock();
        try {
            return Objects.requireNonNull(whileLocked.execute(transaction -> {
                database.sql("select pg_advisory_xact_lock(hashtextextended(:session, 0))")
                        .param("session", session)
                        .query((row, number) -> 1)
                        .single();
                return renewed(sessions, session);
            }));
        } finally {
            lock.unlock();
        }
    }

    private <S extends Session> Tokens renewed(SessionRepository<S> sessions, String id) {
        var session = sessions.findById(id);
        var tokens = session == null ? null : session.<Tokens>getAttribute(Tokens.ATTRIBUTE);
        if (session == null || tokens == null) {
            throw new SessionEnded();
        }
        var now = clock.instant();
        if (tokens.isFresh(now)) {
            return tokens;
        }
        try {
            var fresh = keycloak.refresh(tokens.refresh());
            session.setAttribute(Tokens.ATTRIBUTE, fresh);
            sessions.save(session);
            renewals.increment();
            return fresh;
        } catch (KeycloakUnavailable pause) {
            if (tokens.isAlive(now)) {
                return tokens;
            }
            throw pause;
        }
    }

    /** Apart from the pool that saves sessions: who holds a lock must never wait for a connection that a waiter holds. */
    private static HikariDataSource ownPool(JdbcConnectionDetails connection) {
        var config = new HikariConfig();
        config.setPoolName("token-locks");
        config.setJdbcUrl(connection.getJdbcUrl());
        config.setUsername(connection.getUsername());
        config.setPassword(connection.getPassword());
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        config.setIdleTimeout(60_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @PreDestroy
    void close() {
        locks.close();
    }
}
