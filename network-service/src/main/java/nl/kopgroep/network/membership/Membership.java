package nl.kopgroep.network.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.MembershipEvent.MembershipFacts;
import nl.kopgroep.messaging.AggregateRoot;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One organisation in one network, now or before: applied, admitted, declined or left. Who was declined or left and comes
 * back takes up the same membership.
 */
public final class Membership extends AggregateRoot {

    private final UUID id;
    private final UUID networkId;
    private final UUID organisationId;
    private State state;

    /** What changes about a membership. */
    public record State(
            Status status,
            @Nullable LocalDate since,
            @Nullable String motivation,
            @Nullable String reason,
            @Nullable String presentation,
            List<UUID> themes) {
        public State {
            themes = List.copyOf(themes);
        }

        static final State NONE = new State(Status.APPLIED, null, null, null, null, List.of());

        State with(Status newStatus, @Nullable String newReason) {
            return new State(newStatus, since, motivation, newReason, presentation, themes);
        }

        State since(@Nullable LocalDate day) {
            return new State(status, day, motivation, reason, presentation, themes);
        }

        State motivated(@Nullable String text) {
            return new State(status, since, text, reason, presentation, themes);
        }

        State presented(@Nullable String text, List<UUID> about) {
            return new State(status, since, motivation, reason, text, about);
        }
    }

    Membership(UUID id, UUID networkId, UUID organisationId, State state, long version) {
        super(version);
        this.id = id;
        this.networkId = networkId;
        this.organisationId = organisationId;
        this.state = state;
    }

    /** An organisation asks for the first time to be let in. */
    static Membership apply(UUID id, UUID networkId, UUID organisationId, String motivation) {
        Membership membership = new Membership(id, networkId, organisationId, State.NONE.motivated(motivation), 0);
        membership.register(new MembershipEvent.AppliedFor(membership.facts()));
        return membership;
    }

    /** A membership that existed elsewhere. */
    public static Membership bring(
            UUID id, UUID networkId, UUID organisationId, @Nullable LocalDate since, @Nullable String presentation) {
        State brought = State.NONE.with(Status.ADMITTED, null).since(since).presented(presentation, List.of());
        Membership membership = new Membership(id, networkId, organisationId, brought, 0);
        membership.register(new MembershipEvent.Admitted(membership.facts(), true));
        return membership;
    }

    /** Asks again, after having been declined or having left. */
    void applyAgain(String motivation) {
        switch (state.status()) {
            case APPLIED ->
                throw Problem.conflict(
                        "Deze organisatie is al aangemeld. De beheerder van het netwerk kijkt ernaar.",
                        "This organisation has applied already. The network's steward is looking at it.");
            case ADMITTED ->
                throw Problem.conflict(
                        "Deze organisatie doet al mee aan dit netwerk.",
                        "This organisation is in this network already.");
            case DECLINED, LEFT -> {
                state = state.with(Status.APPLIED, null).motivated(motivation);
                register(new MembershipEvent.AppliedFor(facts()));
            }
        }
    }

    /** @param fromOutside whether who applied has no account and is answered by a mail of its own */
    void admit(LocalDate today, boolean fromOutside) {
        if (state.status() != Status.APPLIED) {
            throw Problem.conflict(
                    "Er is geen open aanmelding om toe te laten.", "There is no open application to admit.");
        }
        state = state.with(Status.ADMITTED, null).since(today);
        register(new MembershipEvent.Admitted(facts(), false, fromOutside));
    }

    /** @param fromOutside whether who applied has no account and is answered by a mail of its own */
    void decline(String reason, boolean fromOutside) {
        if (state.status() != Status.APPLIED) {
            throw Problem.conflict(
                    "Er is geen open aanmelding om af te wijzen.", "There is no open application to decline.");
        }
        state = state.with(Status.DECLINED, reason);
        register(new MembershipEvent.Declined(facts(), reason, fromOutside));
    }

    void leave(@Nullable String reason) {
        requireAdmitted();
        state = state.with(Status.LEFT, reason);
        register(new MembershipEvent.Left(facts()));
    }

    /** Says to the network who this is; the same again is nothing that happened. */
    boolean present(@Nullable String text, List<UUID> themes) {
        requireAdmitted();
        State presented = state.presented(text, themes);
        if (presented.equals(state)) {
            return false;
        }
        state = presented;
        register(new MembershipEvent.Presented(facts(), false));
        return true;
    }

    /** What a later import says of a membership that is there; it never lets anybody in again who left since. */
    public boolean bringAgain(@Nullable LocalDate since, @Nullable String presentation) {
        State brought = state.since(since).presented(presentation, state.themes());
        if (state.status() != Status.ADMITTED || brought.equals(state)) {
            return false;
        }
        state = brought;
        register(new MembershipEvent.Presented(facts(), true));
        return true;
    }

    private void requireAdmitted() {
        if (state.status() != Status.ADMITTED) {
            throw Problem.conflict(
                    "Deze organisatie doet niet mee aan dit netwerk.", "This organisation isn't in this network.");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID networkId() {
        return networkId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public State state() {
        return state;
    }

    public MembershipFacts facts() {
        return new MembershipFacts(id, networkId, organisationId, state.status().id(), state.presentation());
    }
}
