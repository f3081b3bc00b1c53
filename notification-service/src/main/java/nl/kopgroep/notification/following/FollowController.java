package nl.kopgroep.notification.following;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Following anything, for oneself or for everyone of the organisation that is acted for. */
@RestController
@RequestMapping("/v1")
class FollowController {

    private final Following following;
    private final ChangingFollow changing;
    private final Followable followable;
    private final Leaves leaves;

    FollowController(Following following, ChangingFollow changing, Followable followable, Leaves leaves) {
        this.following = following;
        this.changing = changing;
        this.followable = followable;
        this.leaves = leaves;
    }

    /** How a follow is told from now on; null is as always. */
    record ChangeRequest(
            @NotNull Boolean includeNarrower,
            @Nullable Frequency frequency,
            @Nullable Instant mutedUntil,
            @Nullable Boolean inApp,
            @Nullable Boolean feed,
            @Nullable Boolean webhook) {

        Wish wish() {
            return new Wish(includeNarrower, new Telling(frequency, mutedUntil, inApp, feed, webhook));
        }
    }

    @PostMapping("/networks/{networkId}/follows")
    @ResponseStatus(HttpStatus.CREATED)
    FollowView follow(Caller caller, @PathVariable UUID networkId, @Valid @RequestBody FollowRequest request) {
        return view(caller, following.follow(caller, networkId, request.target(), request.wish(), request.everyone()));
    }

    @PutMapping("/follows/{id}")
    FollowView change(Caller caller, @PathVariable UUID id, @Valid @RequestBody ChangeRequest request) {
        return view(caller, changing.change(caller, id, request.wish()));
    }

    @DeleteMapping("/follows/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(Caller caller, @PathVariable UUID id) {
        changing.stop(caller, id);
    }

    @PostMapping("/follows/{id}/leaving")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Caller caller, @PathVariable UUID id) {
        changing.leave(caller, id);
    }

    @PostMapping("/follows/{id}/returning")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void comeBack(Caller caller, @PathVariable UUID id) {
        changing.comeBack(caller, id);
    }

    private FollowView view(Caller caller, Subscription follow) {
        return FollowView.of(
                follow,
                Objects.requireNonNull(followable.labels(List.of(follow)).get(follow.id())),
                leaves.of(caller.requirePerson(), follow.networkId()).contains(follow.id()));
    }
}
