package nl.kopgroep.network.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.network.handover.HandedNetworks.KnownNetwork;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the two sides do with a handover, up to the freeze and its calling off. Each is one transaction. */
@Service
@Transactional
class HandingOver {

    private final Handovers handovers;
    private final HandedNetworks networks;
    private final Parties parties;
    private final Access access;
    private final Notice notice;
    private final Participants participants;
    private final Clock clock;
    private final Duration offerLasts;

    HandingOver(
            Handovers handovers,
            HandedNetworks networks,
            Parties parties,
            Access access,
            Notice notice,
            Participants participants,
            Clock clock,
            @Value("${kopgroep.handover.offer-lasts:30d}") Duration offerLasts) {
        this.handovers = handovers;
        this.networks = networks;
        this.parties = parties;
        this.access = access;
        this.notice = notice;
        this.participants = participants;
        this.clock = clock;
        this.offerLasts = offerLasts;
    }

    UUID draft(Caller caller, UUID networkId, UUID successorProgrammeId, Plan plan) {
        access.enter(caller, networkId, Right.HAND_OVER);
        KnownNetwork network = parties.network(networkId);
        Passage passage = new Passage(
                Uuid7.next(), networkId, programme(network.stewardProgrammeId()), programme(successorProgrammeId));
        Instant now = clock.instant();
        Handover handover = Handover.draft(passage, notice.checked(networkId, plan), network.epoch(), now);
        handovers.add(handover, now);
        return handover.id();
    }

    void changePlan(Caller caller, UUID id, Plan plan) {
        change(Party.STEWARD, caller, id, (handover, now) -> {
            handover.changePlan(notice.checked(handover.networkId(), plan), now);
        });
    }

    void offer(Caller caller, UUID id) {
        change(Party.STEWARD, caller, id, (handover, now) -> {
            notice.checked(handover.networkId(), handover.plan());
            handover.offer(now.plus(offerLasts), now);
        });
    }

    void accept(Caller caller, UUID id, @Nullable Integer planVersion) {
        change(Party.SUCCESSOR, caller, id, (handover, now) -> handover.accept(planVersion, now));
    }

    void decline(Caller caller, UUID id, @Nullable String reason) {
        change(Party.SUCCESSOR, caller, id, (handover, now) -> handover.decline(reason, now));
    }

    void withdraw(Caller caller, UUID id, @Nullable String reason) {
        change(Party.STEWARD, caller, id, (handover, now) -> handover.withdraw(reason, now));
    }

    void announce(Caller caller, UUID id) {
        change(Party.STEWARD, caller, id, Handover::announce);
    }

    void freeze(Caller caller, UUID id) {
        change(Party.STEWARD, caller, id, (handover, now) -> freeze(handover, Party.STEWARD, now));
    }

    void callOff(Caller caller, UUID id) {
        change(Party.STEWARD, caller, id, (handover, now) -> {
            handover.callOff(Party.STEWARD, now);
            networks.raiseEpoch(handover);
        });
    }

    /** Freezes a network whose plan says that this happens by itself, once its moment has come. */
    void freezeWhenDue(UUID id) {
        Instant now = clock.instant();
        handovers
                .lock(id)
                .filter(handover -> handover.state() == State.ANNOUNCED
                        && handover.plan().automatic()
                        && !now.isBefore(handover.plan().freezeAt()))
                .ifPresent(handover -> {
                    freeze(handover, Party.PLATFORM, now);
                    handovers.save(handover);
                });
    }

    /** Ends an offer that nobody answered in time. */
    void expireWhenDue(UUID id) {
        Instant now = clock.instant();
        handovers
                .lock(id)
                .filter(handover ->
                        handover.state() == State.OFFERED && handover.progress().expiredAt(now))
                .ifPresent(handover -> {
                    handover.expire(now);
                    handovers.save(handover);
                });
    }

    private void freeze(Handover handover, Party by, Instant now) {
        handover.freeze(
                participants.names(),
                parties.network(handover.networkId()).epoch(),
                now.plus(participants.expectedDuration()),
                by,
                now);
    }

    private void change(Party party, Caller caller, UUID id, BiConsumer<Handover, Instant> change) {
        Handover handover = handovers.lock(id).orElseThrow(Problem::notFound);
        if (!parties.mayKnow(caller, handover)) {
            throw Problem.notFound();
        }
        parties.mustBe(party, caller, handover);
        change.accept(handover, clock.instant());
        handovers.save(handover);
    }

    private ProgrammeInHandover programme(UUID programmeId) {
        return networks.programme(programmeId).orElseThrow(Refusal.UNKNOWN_PROGRAMME::refused);
    }
}
