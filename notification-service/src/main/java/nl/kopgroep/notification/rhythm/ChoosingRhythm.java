package nl.kopgroep.notification.rhythm;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says when she wants her mail. What already waits for her comes at the new time, once. */
@Component
class ChoosingRhythm {

    private final Rhythms rhythms;
    private final List<Rescheduling> waiting;

    ChoosingRhythm(Rhythms rhythms, List<Rescheduling> waiting) {
        this.rhythms = rhythms;
        this.waiting = List.copyOf(waiting);
    }

    @Transactional(readOnly = true)
    Rhythm look(Caller caller) {
        return rhythms.of(caller.requirePerson());
    }

    @Transactional
    Rhythm choose(Caller caller, Rhythm rhythm) {
        UUID person = caller.requirePerson();
        rhythms.save(person, rhythm);
        waiting.forEach(each -> each.reschedule(person, rhythm));
        return rhythm;
    }
}
