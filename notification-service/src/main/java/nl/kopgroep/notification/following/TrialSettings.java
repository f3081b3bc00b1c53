package nl.kopgroep.notification.following;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Settings that are tried: written for the length of a transaction that is rolled back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TrialSettings {

    private final Subscriptions subscriptions;
    private final StandingPreferences preferences;
    private final Followable followable;
    private final JdbcClient jdbc;

    TrialSettings(
            Subscriptions subscriptions, StandingPreferences preferences, Followable followable, JdbcClient jdbc) {
        this.subscriptions = subscriptions;
        this.preferences = preferences;
        this.followable = followable;
        this.jdbc = jdbc;
    }

    /**
     * What is tried; what isn't said stays as it is.
     *
     * @param follows changed ones by their id, new ones by their target
     * @param stop ids of those that are stopped
     */
    public record Candidate(@Nullable Telling standing, List<Follow> follows, Set<UUID> stop) {}

    /** One of {@code id} and {@code target} is given. */
    public record Follow(@Nullable UUID id, @Nullable Target target, boolean includeNarrower, Telling telling) {}

    /** Writes it. Somebody else's follow is refused as one that isn't there. */
    public void apply(Caller caller, UUID networkId, Candidate candidate) {
        UUID person = caller.requirePerson();
        UUID organisation = caller.requireOrganisation();
        if (candidate.standing() != null) {
            preferences.save(networkId, person, candidate.standing());
        }
        List<Subscription> hers = subscriptions.activeFor(person, organisation, networkId);
        for (Follow follow : candidate.follows()) {
            Wish wish = new Wish(follow.includeNarrower(), follow.telling());
            Target target = follow.target();
            if (target == null) {
                hers.stream()
                        .filter(it -> it.id().equals(follow.id()))
                        .findFirst()
                        .ifPresent(known -> subscriptions.save(known.wishing(wish, subscriptions.now())));
            } else {
                followable.require(networkId, target, organisation);
                subscriptions.save(subscriptions
                        .find(person, organisation, networkId, target)
                        .map(known -> known.wishing(wish, subscriptions.now()))
                        .orElseGet(() ->
                                Subscription.to(networkId, target, person, organisation, wish, subscriptions.now())));
            }
        }
        hers.stream()
                .filter(it -> candidate.stop().contains(it.id()))
                .forEach(it -> subscriptions.stop(it.id(), subscriptions.now()));
    }

    /** As if all that counts now had been followed from the beginning. */
    public void asIfAllAlong(UUID networkId, UUID personId) {
        jdbc.sql("""
                update subscription set since = '-infinity'
                where network_id = ? and (person_id = ? or for_everyone)""").params(networkId, personId).update();
    }
}
