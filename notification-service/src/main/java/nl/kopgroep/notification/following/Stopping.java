package nl.kopgroep.notification.following;

import java.util.UUID;
import nl.kopgroep.access.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody wants no more mail or updates of something. It needs no right in the network
 * and is never frozen: who has left, and whose network is being handed over, can stop all the same. Doing it
 * again changes nothing.
 */
@Component
class Stopping {

    private final NeverFrozen neverFrozen;
    private final Subscriptions subscriptions;

    Stopping(NeverFrozen neverFrozen, Subscriptions subscriptions) {
        this.neverFrozen = neverFrozen;
        this.subscriptions = subscriptions;
    }

    /** Stops following a theme; nothing happens when it wasn't followed. */
    @Transactional
    void unfollow(Caller caller, UUID networkId, UUID themeId) {
        subscriptions
                .find(caller.requirePerson(), caller.requireOrganisation(), networkId, Target.theme(themeId))
                .ifPresent(followed -> neverFrozen.stop(networkId, followed.id()));
    }
}
