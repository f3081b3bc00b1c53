package nl.kopgroep.notification.erasing;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps a decision about many people and the erasure of one of them apart: a decision that had already seen
 * the person would otherwise write a row after the erasure had looked for rows.
 */
public final class ErasureLock {

    private static final int KEY = 0x6b6f7065;

    private ErasureLock() {}

    /** No erasure happens until the transaction ends; any number may hold this at once. */
    public static void shared(JdbcClient jdbc) {
        jdbc.sql("select pg_advisory_xact_lock_shared(?)").param(KEY).query(row -> {});
    }

    /** No decision about many people is under way until the transaction ends; taken after networks' gates. */
    public static void exclusive(JdbcClient jdbc) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(KEY).query(row -> {});
    }
}
