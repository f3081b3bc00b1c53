package nl.kopgroep.messaging;

/**
 * What a handler throws when the event is fine and the moment is not: something it needs is down. The event is tried again, with
 * growing pauses, for as long as it takes; nothing is parked. Failures of the database and of input and output count as such
 * by themselves.
 */
public class TransientFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the failure of whatever is down. */
    public TransientFailure(Throwable cause) {
        super(cause);
    }
}
