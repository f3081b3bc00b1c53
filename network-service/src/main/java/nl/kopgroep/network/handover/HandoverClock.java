package nl.kopgroep.network.handover;

import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does what nobody has to ask for: each look is harmless when another instance looks at the same moment. */
@Component
class HandoverClock {

    private static final Logger log = LoggerFactory.getLogger(HandoverClock.class);

    private final Handovers handovers;
    private final HandingOver handingOver;
    private final Coordinating coordinating;

    HandoverClock(Handovers handovers, HandingOver handingOver, Coordinating coordinating) {
        this.handovers = handovers;
        this.handingOver = handingOver;
        this.coordinating = coordinating;
    }

    @Scheduled(fixedDelayString = "${kopgroep.handover.clock:500ms}")
    void look() {
        each(State.RECONCILED, coordinating::completeWhenReconciled);
        each(State.ANNOUNCED, handingOver::freezeWhenDue);
        each(State.OFFERED, handingOver::expireWhenDue);
    }

    private void each(State state, Consumer<UUID> doing) {
        for (UUID id : handovers.in(state)) {
            try {
                doing.accept(id);
            } catch (RuntimeException e) {
                log.warn("Handover {} could not go on from {} and will be tried again", id, state.id(), e);
            }
        }
    }
}
