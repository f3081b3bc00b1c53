package nl.kopgroep.notification.following;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What contacts follow: themes with what is narrower, for nobody but themselves, and so of what is public. */
@Component
public class ContactFollows {

    private final Subscriptions subscriptions;

    ContactFollows(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Follows these from now on; what was stopped begins again. The network has to be open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(UUID networkId, UUID personId, List<UUID> themes, String frequency) {
        Wish wish = new Wish(true, Telling.of(Frequency.of(frequency)));
        Instant now = subscriptions.now();
        for (UUID theme : themes) {
            Target target = Target.theme(theme);
            subscriptions.save(subscriptions
                    .find(personId, null, networkId, target)
                    .map(known -> known.wishing(wish, now))
                    .orElseGet(() -> Subscription.to(networkId, target, personId, null, wish, now)));
        }
    }
}
