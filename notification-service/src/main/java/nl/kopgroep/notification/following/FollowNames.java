package nl.kopgroep.notification.following;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.notification.wording.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a follow is called, for others than its owner's list. */
@Component
public class FollowNames {

    private final Subscriptions subscriptions;
    private final Followable followable;

    FollowNames(Subscriptions subscriptions, Followable followable) {
        this.subscriptions = subscriptions;
        this.followable = followable;
    }

    /** By language; null when there is no such follow. */
    public @Nullable Map<String, String> of(UUID followId) {
        List<Subscription> follows = subscriptions.now(Set.of(followId));
        return followable.labels(follows).values().stream()
                .findFirst()
                .map(label -> Map.of("nl", label.in(Language.NL), "en", label.in(Language.EN)))
                .orElse(null);
    }
}
