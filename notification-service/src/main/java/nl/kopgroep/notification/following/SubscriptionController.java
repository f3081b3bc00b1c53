package nl.kopgroep.notification.following;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.notification.facts.Label;
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
    private final Following following;
    private final Followable followable;
    private final Leaves leaves;
    private final Stopping stopping;

    SubscriptionController(
            Access access,
            Subscriptions subscriptions,
            Following following,
            Followable followable,
            Leaves leaves,
            Stopping stopping) {
        this.access = access;
        this.subscriptions = subscriptions;
        this.following = following;
        this.followable = followable;
        this.leaves = leaves;
        this.stopping = stopping;
    }

    record ThemeRequest(
            @NotNull Boolean includeNarrower, @NotNull Frequency frequency) {}

    /** One's own: it needs no right in the network, so that who has left can see what is still there to stop. */
    @GetMapping
    List<FollowView> mine(Caller caller, @PathVariable UUID networkId) {
        access.standing(caller, networkId);
        return views(
                caller,
                networkId,
                subscriptions.activeFor(caller.requirePerson(), caller.requireOrganisation(), networkId));
    }

    @PutMapping("/{themeId}")
    FollowView follow(
            Caller caller,
            @PathVariable UUID networkId,
            @PathVariable UUID themeId,
            @Valid @RequestBody ThemeRequest request) {
        Subscription follow = following.follow(
                caller,
                networkId,
                Target.theme(themeId),
                Wish.of(request.includeNarrower(), request.frequency()),
                false);
        return views(caller, networkId, List.of(follow)).getFirst();
    }

    private List<FollowView> views(Caller caller, UUID networkId, List<Subscription> follows) {
        Map<UUID, Label> labels = followable.labels(follows);
        Set<UUID> left = leaves.of(caller.requirePerson(), networkId);
        return follows.stream()
                .map(follow -> FollowView.of(
                        follow, Objects.requireNonNull(labels.get(follow.id())), left.contains(follow.id())))
                .toList();
    }

    @DeleteMapping("/{themeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollow(Caller caller, @PathVariable UUID networkId, @PathVariable UUID themeId) {
        access.standing(caller, networkId);
        stopping.unfollow(caller, networkId, themeId);
    }
}
