package nl.kopgroep.network.handover;

import static nl.kopgroep.network.handover.Action.*;
import static nl.kopgroep.network.handover.Party.*;
import static nl.kopgroep.network.handover.State.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a handover as one table: from which state which action leads where, and whose it is. What is
 * not in the table can't be done.
 */
final class Lifecycle {

    static final List<Transition> TRANSITIONS = List.of(
            // The steward prepares and offers, the successor answers.
            from(DRAFTED).by(CHANGE_PLAN, STEWARD).to(DRAFTED),
            from(DRAFTED).by(OFFER, STEWARD).to(OFFERED),
            from(DRAFTED).by(WITHDRAW, STEWARD).to(WITHDRAWN),
            from(OFFERED).by(CHANGE_PLAN, STEWARD).to(OFFERED),
            from(OFFERED).by(ACCEPT, SUCCESSOR).to(ACCEPTED),
            from(OFFERED).by(DECLINE, SUCCESSOR).to(DECLINED),
            from(OFFERED).by(WITHDRAW, STEWARD).to(WITHDRAWN),
            from(OFFERED).by(EXPIRE, PLATFORM).to(EXPIRED),
            // Agreed: a plan that changes now must be accepted again; either may still step back.
            from(ACCEPTED).by(CHANGE_PLAN, STEWARD).to(OFFERED),
            from(ACCEPTED).by(ANNOUNCE, STEWARD).to(ANNOUNCED),
            from(ACCEPTED).by(DECLINE, SUCCESSOR).to(DECLINED),
            from(ACCEPTED).by(WITHDRAW, STEWARD).to(WITHDRAWN),
            from(ANNOUNCED).by(CHANGE_PLAN, STEWARD).to(OFFERED),
            from(ANNOUNCED).by(FREEZE, STEWARD, PLATFORM).to(FROZEN),
            from(ANNOUNCED).by(DECLINE, SUCCESSOR).to(DECLINED),
            from(ANNOUNCED).by(WITHDRAW, STEWARD).to(WITHDRAWN),
            // Under way: nobody writes; until it is reconciled there is a way back, through FROZEN alone.
            from(FROZEN).by(CALL_OFF, STEWARD, PLATFORM).to(ANNOUNCED),
            from(FROZEN).by(TRANSFER, PLATFORM).to(TRANSFERRING),
            from(TRANSFERRING).by(STOP, PLATFORM).to(FROZEN),
            from(TRANSFERRING).by(RECONCILE, PLATFORM).to(RECONCILED),
            // From here it is undone only by a handover back.
            from(RECONCILED).by(COMPLETE, PLATFORM).to(COMPLETED),
            from(COMPLETED).by(CLOSE, PLATFORM).to(CLOSED));

    private Lifecycle() {}

    /** The row of the table for an action in a state, whoever does it. */
    static Optional<Transition> find(State state, Action action) {
        return TRANSITIONS.stream()
                .filter(row -> row.from() == state && row.action() == action)
                .findFirst();
    }

    /** What a party can do in a state. */
    static Set<Action> openTo(Party party, State state) {
        Set<Action> open = EnumSet.noneOf(Action.class);
        TRANSITIONS.stream()
                .filter(row -> row.from() == state && row.parties().contains(party))
                .forEach(row -> open.add(row.action()));
        return open;
    }

    /** Whether nothing follows this state. */
    static boolean isFinal(State state) {
        return TRANSITIONS.stream().noneMatch(row -> row.from() == state);
    }

    private static Start from(State state) {
        return new Start(state);
    }

    /** One row of the table. */
    record Transition(State from, Action action, Set<Party> parties, State to) {}

    private record Start(State from) {
        Act by(Action action, Party... parties) {
            return new Act(from, action, Set.of(parties));
        }
    }

    private record Act(State from, Action action, Set<Party> parties) {
        Transition to(State to) {
            return new Transition(from, action, parties, to);
        }
    }
}
