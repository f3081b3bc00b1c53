package nl.kopgroep.notification.following;

import java.time.Instant;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.notification.facts.Themes;
import nl.kopgroep.support.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody follows a theme, or wants to hear of it in another way. Doing it again changes nothing. */
@Component
class FollowingTheme {

    private final Access access;
    private final Themes themes;
    private final Subscriptions subscriptions;

    FollowingTheme(Access access, Themes themes, Subscriptions subscriptions) {
        this.access = access;
        this.themes = themes;
        this.subscriptions = subscriptions;
    }

    @Transactional
    Subscription follow(Caller caller, UUID networkId, UUID themeId, Wish wish) {
        access.enter(caller, networkId, Right.FOLLOW);
        if (!themes.canBeFollowed(networkId, themeId)) {
            throw Problem.notFound(
                    "Dit thema is er niet (meer) in dit netwerk.", "This network has no such theme (any more).");
        }
        UUID person = caller.requirePerson();
        UUID organisation = caller.requireOrganisation();
        Target target = Target.theme(themeId);
        Instant now = subscriptions.now();
        Subscription subscription = subscriptions
                .find(person, organisation, networkId, target)
                .map(known -> known.wishing(wish, now))
                .orElseGet(() -> Subscription.to(networkId, target, person, organisation, wish, now));
        subscriptions.save(subscription);
        return subscription;
    }
}
