package nl.kopgroep.network.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the steward proposes and the successor accepts.
 *
 * @param freezeAt from when on the network may be frozen
 * @param noticeDays how many days members are told before that
 * @param whatChanges what changes for members, by language ({@code nl}, {@code en})
 * @param decisionOnNotice the members' decision by which the notice is shorter than usual, or null
 * @param automatic whether the platform freezes by itself at {@code freezeAt}; otherwise the steward does
 */
record Plan(
        Instant freezeAt,
        int noticeDays,
        Map<String, String> whatChanges,
        @Nullable String decisionOnNotice,
        boolean automatic) {

    Plan {
        whatChanges = Map.copyOf(whatChanges);
    }

    /** Whether the agreed moment has come. */
    boolean mayFreezeAt(Instant now) {
        return !now.isBefore(freezeAt);
    }

    /** Whether it is too late to tell the members as long before as was agreed. */
    boolean noticeHasPassed(Instant now) {
        return noticeDays > 0 && Duration.between(now, freezeAt).compareTo(Duration.ofDays(noticeDays)) < 0;
    }
}
