package nl.kopgroep.network.handover;

import java.util.Arrays;
import java.util.Locale;

/** Where a handover is in its life; what can follow what is in {@link Lifecycle}. */
enum State {
    DRAFTED(1),
    OFFERED(2),
    ACCEPTED(3),
    ANNOUNCED(3),
    FROZEN(4),
    TRANSFERRING(4),
    RECONCILED(4),
    COMPLETED(5),
    CLOSED(5),
    DECLINED(2),
    WITHDRAWN(1),
    EXPIRED(2);

    private final int step;

    State(int step) {
        this.step = step;
    }

    /** Which of the five steps people see this is: prepared, offered, accepted, under way, done. */
    int step() {
        return step;
    }

    /** The name by which events and the API know it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String id) {
        return Arrays.stream(values())
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state '" + id + "'"));
    }

    /** Whether members know of it. */
    boolean isPublic() {
        return step >= 4 || this == ANNOUNCED;
    }
}
