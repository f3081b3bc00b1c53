package nl.kopgroep.notification.following;

import java.util.Set;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.support.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody hears of what she follows in another way, stops it, or leaves what her organisation follows for everyone.
 * None of it needs a right in the network or waits for a handover; doing it again changes nothing. What is for everyone
 * is changed and stopped by anyone who acts for the organisation.
 */
@Component
class ChangingFollow {

    private final Access access;
    private final Subscriptions subscriptions;
    private final Following following;
    private final NeverFrozen neverFrozen;

    ChangingFollow(Access access, Subscriptions subscriptions, Following following, NeverFrozen neverFrozen) {
        this.access = access;
        this.subscriptions = subscriptions;
        this.following = following;
        this.neverFrozen = neverFrozen;
    }

    @Transactional
    Subscription change(Caller caller, UUID id, Wish wish) {
        Subscription follow = own(caller, id);
        if (follow.wish().includeNarrower() != wish.includeNarrower()) {
            following.widen(caller, follow, wish.includeNarrower());
        }
        neverFrozen.tell(follow.networkId(), id, wish.telling());
        return own(caller, id);
    }

    @Transactional
    void stop(Caller caller, UUID id) {
        neverFrozen.stop(own(caller, id).networkId(), id);
    }

    /** What is for everyone doesn't count for this person any more. */
    @Transactional
    void leave(Caller caller, UUID id) {
        neverFrozen.leave(everyones(caller, id).networkId(), caller.requirePerson(), id);
    }

    /** It counts for her again. */
    @Transactional
    void comeBack(Caller caller, UUID id) {
        neverFrozen.comeBack(everyones(caller, id).networkId(), caller.requirePerson(), id);
    }

    private Subscription everyones(Caller caller, UUID id) {
        Subscription follow = own(caller, id);
        if (!follow.forEveryone()) {
            throw Problem.conflict(
                    "Dit volg je alleen zelf. Je kunt ermee stoppen.", "Only you follow this. You can stop it.");
        }
        return follow;
    }

    /** Whoever else's it is, isn't there for this person. */
    private Subscription own(Caller caller, UUID id) {
        UUID person = caller.requirePerson();
        Subscription follow = subscriptions.now(Set.of(id)).stream()
                .filter(it -> person.equals(it.personId())
                        || it.forEveryone() && it.organisationId() != null && caller.actsFor(it.organisationId()))
                .findFirst()
                .orElseThrow(Problem::notFound);
        access.standing(caller, follow.networkId());
        return follow;
    }
}
