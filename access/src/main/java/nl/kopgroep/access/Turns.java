package nl.kopgroep.access;

/**
 * Who wants to move a gate takes turns with who wants to go through. The row's own lock is what makes the
 * barrier, but it isn't fair: a shared one is given past a waiting exclusive one, so that a busy network could
 * not be frozen at all. Advisory locks queue up, so each side takes one first.
 */
final class Turns {

    private static final String KEY = "hashtextextended('gate:' || :network::text, 0)";

    static final String ENTERING = "pg_advisory_xact_lock_shared(" + KEY + ")";
    static final String MOVING = "pg_advisory_xact_lock(" + KEY + ")";

    private Turns() {}
}
