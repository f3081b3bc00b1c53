package nl.kopgroep.notification.following;

import java.time.Instant;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody follows something, for herself or for everyone of her organisation, or wants to hear of it in another way.
 * Doing it again changes nothing.
 */
@Component
class Following {

    private final Access access;
    private final Followable followable;
    private final Subscriptions subscriptions;

    Following(Access access, Followable followable, Subscriptions subscriptions) {
        this.access = access;
        this.followable = followable;
        this.subscriptions = subscriptions;
    }

    @Transactional
    Subscription follow(Caller caller, UUID networkId, Target target, Wish wish, boolean forEveryone) {
        access.enter(caller, networkId, Right.FOLLOW);
        UUID organisation = caller.requireOrganisation();
        @Nullable UUID person = forEveryone ? null : caller.requirePerson();
        followable.require(networkId, target, organisation);
        Instant now = subscriptions.now();
        Subscription subscription = subscriptions
                .find(person, organisation, networkId, target)
                .map(known -> known.wishing(wish, now))
                .orElseGet(() -> Subscription.to(networkId, target, person, organisation, wish, now));
        subscriptions.save(subscription);
        return subscription;
    }

    /** The same thing followed with or without what is narrower. */
    @Transactional
    Subscription widen(Caller caller, Subscription follow, boolean includeNarrower) {
        access.enter(caller, follow.networkId(), Right.FOLLOW);
        Subscription wider =
                follow.wishing(new Wish(includeNarrower, follow.wish().telling()), subscriptions.now());
        subscriptions.save(wider);
        return wider;
    }
}
