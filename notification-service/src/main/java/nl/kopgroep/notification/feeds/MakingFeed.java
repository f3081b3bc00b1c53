package nl.kopgroep.notification.feeds;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.notification.telling.SecretNotice;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody makes an address for a program to read, or takes one back. */
@Component
class MakingFeed {

    private static final int MOST = 25;

    private final Access access;
    private final PersonalFeeds feeds;
    private final FeedsNeverFrozen neverFrozen;
    private final SecretNotice notice;
    private final Clock clock;

    MakingFeed(Access access, PersonalFeeds feeds, FeedsNeverFrozen neverFrozen, SecretNotice notice, Clock clock) {
        this.access = access;
        this.feeds = feeds;
        this.neverFrozen = neverFrozen;
        this.notice = notice;
        this.clock = clock;
    }

    /** A feed and the secret of its address, which nobody can read again. */
    record Made(PersonalFeed feed, FeedToken token) {}

    @Transactional
    Made make(Caller caller, @Nullable UUID networkId, String name) {
        UUID person = caller.requirePerson();
        if (networkId != null) {
            access.enter(caller, networkId, Right.FOLLOW);
        }
        if (feeds.countForMaking(person) >= MOST) {
            throw Problem.conflict(
                    "Je hebt al " + MOST + " feeds. Trek er eerst een in die je niet meer gebruikt.",
                    "You have " + MOST + " feeds already. Revoke one that you no longer use first.");
        }
        PersonalFeed feed = new PersonalFeed(
                Uuid7.next(), person, networkId, name.strip(), clock.instant().truncatedTo(ChronoUnit.MICROS), null);
        FeedToken token = FeedToken.random();
        feeds.add(feed, token);
        notice.feedMade(networkId, person);
        return new Made(feed, token);
    }

    /** From now on the address answers that it is gone; in a network that is being handed over too. */
    @Transactional
    void revoke(Caller caller, UUID id) {
        PersonalFeed feed = feeds.find(id, caller.requirePerson()).orElseThrow(Problem::notFound);
        neverFrozen.revoke(feed);
    }
}
