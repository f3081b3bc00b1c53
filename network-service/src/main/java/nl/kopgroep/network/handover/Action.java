package nl.kopgroep.network.handover;

import org.jspecify.annotations.Nullable;

/** What can be done with a handover; the name of what people do is also the address they do it at. */
enum Action {
    CHANGE_PLAN("plan"),
    OFFER("offer"),
    ACCEPT("acceptance"),
    DECLINE("refusal"),
    WITHDRAW("withdrawal"),
    EXPIRE(null),
    ANNOUNCE("announcement"),
    FREEZE("freeze"),
    CALL_OFF("freeze-cancellation"),
    /** Every participant has counted what it holds: the old steward's rights end. */
    TRANSFER(null),
    /** Something differs after the transfer: stop before anything is final. */
    STOP(null),
    /** Every record is accounted for. */
    RECONCILE(null),
    COMPLETE(null),
    CLOSE(null);

    private final @Nullable String path;

    Action(@Nullable String path) {
        this.path = path;
    }

    /** Its name in the API, or null for what only the platform does. */
    @Nullable
    String path() {
        return path;
    }
}
