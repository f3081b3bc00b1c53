package nl.kopgroep.network.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.kopgroep.events.ParticipantEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads the participants through a handover: takes in their answers and completes what is reconciled. */
@Service
@Transactional
class Coordinating {

    private static final Logger log = LoggerFactory.getLogger(Coordinating.class);

    private final Handovers handovers;
    private final HandedNetworks networks;
    private final Clock clock;

    Coordinating(Handovers handovers, HandedNetworks networks, Clock clock) {
        this.handovers = handovers;
        this.networks = networks;
        this.clock = clock;
    }

    /** Takes in one answer; one of an earlier freeze, or about a handover that isn't known here, changes nothing. */
    void receive(ParticipantEvent answer) {
        handovers.lock(answer.handoverId()).ifPresent(handover -> {
            State before = handover.state();
            if (handover.receive(answer, clock.instant())) {
                handovers.save(handover);
                log.info(
                        "Handover {}: {} from {}, {} -> {}",
                        handover.id(),
                        answer.getClass().getSimpleName(),
                        answer.participant(),
                        before.id(),
                        handover.state().id());
            } else {
                log.info(
                        "Handover {}: {} from {} in epoch {} is of the past",
                        handover.id(),
                        answer.getClass().getSimpleName(),
                        answer.participant(),
                        answer.epoch());
            }
        });
    }

    /**
     * Makes the successor steward, in one transaction: one stewardship ends and the other begins, the network
     * says so, and the participants are told to open.
     */
    void completeWhenReconciled(UUID id) {
        Instant now = clock.instant();
        handovers
                .lock(id)
                .filter(handover -> handover.state() == State.RECONCILED)
                .ifPresent(handover -> {
                    handover.complete(now);
                    networks.pass(handover);
                    handovers.save(handover);
                    log.info("Handover {} is completed", id);
                });
    }
}
