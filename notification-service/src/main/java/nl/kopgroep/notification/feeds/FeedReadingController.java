package nl.kopgroep.notification.feeds;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import nl.kopgroep.support.calendar.CalendarFile;
import nl.kopgroep.support.feed.FeedAnswer;
import nl.kopgroep.support.problem.Problem;
import nl.kopgroep.support.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads feeds for whoever has the address: a program has no login. */
@RestController
@RequestMapping("/v1/feeds")
class FeedReadingController {

    private static final CacheControl FOR_ONESELF =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();

    private final PersonalFeeds feeds;
    private final WritingFeed writing;
    private final FollowedMeetings meetings;

    FeedReadingController(PersonalFeeds feeds, WritingFeed writing, FollowedMeetings meetings) {
        this.feeds = feeds;
        this.writing = writing;
        this.meetings = meetings;
    }

    @GetMapping("/{token}.atom")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = FeedAnswer.ATOM))
    ResponseEntity<byte[]> atom(@PathVariable String token, @RequestParam(required = false) @Nullable UUID before) {
        FeedToken secret = new FeedToken(token);
        PersonalFeeds.Read read = read(secret);
        return FeedAnswer.of(
                FeedAnswer.ATOM, writing.write(read, secret, before).toXml(), FOR_ONESELF);
    }

    @GetMapping("/{token}.ics")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = FeedAnswer.CALENDAR))
    ResponseEntity<byte[]> agenda(@PathVariable String token) {
        PersonalFeed feed = read(new FeedToken(token)).feed();
        if (!feed.part().isAll()) {
            throw Problem.notFound(
                    "Deze feed gaat over een deel van een netwerk; daar horen geen bijeenkomsten bij.",
                    "This feed is about a part of a network; there are no meetings in it.");
        }
        return FeedAnswer.of(
                FeedAnswer.CALENDAR + ";method=PUBLISH",
                CalendarFile.agenda(feed.name(), meetings.of(feed.personId(), feed.networkId()))
                        .getBytes(StandardCharsets.UTF_8),
                FOR_ONESELF);
    }

    private PersonalFeeds.Read read(FeedToken token) {
        PersonalFeeds.Read read = feeds.at(token).orElseThrow(() -> refusal(token));
        feeds.wasRead(read.feed().id());
        return read;
    }

    private Problem refusal(FeedToken token) {
        return feeds.wasAt(token)
                ? Problem.of(
                        ProblemType.GONE,
                        "Deze feed is ingetrokken. Haal hem uit je programma; bij je instellingen maak je een nieuwe.",
                        "This feed was revoked. Take it out of your program; you can make another in your settings.")
                : Problem.notFound(
                        "Dit adres van een feed kennen we niet. Kopieer het hele adres.",
                        "This feed's address isn't known here. Copy the whole address.");
    }
}
