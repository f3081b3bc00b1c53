package nl.kopgroep.notification.feeds;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.notification.facts.Themes;
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
    private final Themes themes;
    private final FeedsNeverFrozen neverFrozen;
    private final SecretNotice notice;
    private final Clock clock;

    MakingFeed(
            Access access,
            PersonalFeeds feeds,
            Themes themes,
            FeedsNeverFrozen neverFrozen,
            SecretNotice notice,
            Clock clock) {
        this.access = access;
        this.feeds = feeds;
        this.themes = themes;
        this.neverFrozen = neverFrozen;
        this.notice = notice;
        this.clock = clock;
    }

    /** A feed and the secret of its address, which nobody can read again. */
    record Made(PersonalFeed feed, FeedToken token) {}

    @Transactional
    Made make(Caller caller, @Nullable UUID networkId, PersonalFeed.Part part, String name) {
        UUID person = caller.requirePerson();
        if (networkId != null) {
            access.enter(caller, networkId, Right.FOLLOW);
        }
        check(person, networkId, part);
        if (feeds.countForMaking(person) >= MOST) {
            throw Problem.conflict(
                    "Je hebt al " + MOST + " feeds. Trek er eerst een in die je niet meer gebruikt.",
                    "You have " + MOST + " feeds already. Revoke one that you no longer use first.");
        }
        PersonalFeed feed = new PersonalFeed(
                Uuid7.next(),
                person,
                networkId,
                part,
                name.strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        FeedToken token = FeedToken.random();
        feeds.add(feed, token);
        notice.feedMade(networkId, person);
        return new Made(feed, token);
    }

    private void check(UUID person, @Nullable UUID networkId, PersonalFeed.Part part) {
        UUID theme = part.themeId();
        UUID search = part.searchId();
        if (theme != null && search != null) {
            throw Problem.invalid("searchId", "kies een thema of een zoekopdracht.", "choose a theme or a search.");
        }
        if (theme != null && (networkId == null || !themes.canBeFollowed(networkId, theme))) {
            throw Problem.invalid("themeId", "dit thema is er niet in dit netwerk.", "no such theme in this network.");
        }
        if (search != null && (networkId == null || !feeds.followsSearch(person, networkId, search))) {
            throw Problem.invalid(
                    "searchId",
                    "deze zoekopdracht volg je niet in dit netwerk.",
                    "you follow no such search in this network.");
        }
    }

    /** From now on the address answers that it is gone; in a network that is being handed over too. */
    @Transactional
    void revoke(Caller caller, UUID id) {
        PersonalFeed feed = feeds.find(id, caller.requirePerson()).orElseThrow(Problem::notFound);
        neverFrozen.revoke(feed);
    }
}
