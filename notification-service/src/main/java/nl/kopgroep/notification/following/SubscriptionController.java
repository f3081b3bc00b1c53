package nl.kopgroep.notification.following;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What somebody follows, for the organisation acted for. */
@RestController
@RequestMapping("/v1/networks/{networkId}/subscriptions")
class SubscriptionController {

    private final Access access;
    private final Subscriptions subscriptions;
    private final FollowingTheme following;
    private final Stopping stopping;

    SubscriptionController(Access access, Subscriptions subscriptions, FollowingTheme following, Stopping stopping) {
        this.access = access;
        this.subscriptions = subscriptions;
        this.following = following;
        this.stopping = stopping;
    }

    record SubscriptionView(
            UUID id,
            @Nullable UUID themeId,
            boolean includeNarrower,
            @Nullable Frequency frequency) {
        static SubscriptionView of(Subscription subscription) {
            return new SubscriptionView(
                    subscription.id(),
                    subscription.target().themeId(),
                    subscription.wish().includeNarrower(),
                    subscription.wish().telling().frequency());
        }
    }

    record FollowRequest(
            @NotNull Boolean includeNarrower, @NotNull Frequency frequency) {}

    /** One's own: it needs no right in the network, so that who has left can see what is still there to stop. */
    @GetMapping
    List<SubscriptionView> mine(Caller caller, @PathVariable UUID networkId) {
        access.standing(caller, networkId);
        return subscriptions.activeOf(caller.requirePerson(), caller.requireOrganisation(), networkId).stream()
                .map(SubscriptionView::of)
                .toList();
    }

    @PutMapping("/{themeId}")
    SubscriptionView follow(
            Caller caller,
            @PathVariable UUID networkId,
            @PathVariable UUID themeId,
            @Valid @RequestBody FollowRequest request) {
        return SubscriptionView.of(
                following.follow(caller, networkId, themeId, Wish.of(request.includeNarrower(), request.frequency())));
    }

    @DeleteMapping("/{themeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollow(Caller caller, @PathVariable UUID networkId, @PathVariable UUID themeId) {
        access.standing(caller, networkId);
        stopping.unfollow(caller, networkId, themeId);
    }
}
