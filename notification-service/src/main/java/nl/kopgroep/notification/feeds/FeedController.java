package nl.kopgroep.notification.feeds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The feeds that somebody made for herself. */
@RestController
@RequestMapping("/v1/feeds")
class FeedController {

    private final PersonalFeeds feeds;
    private final MakingFeed making;
    private final String publicUrl;

    FeedController(PersonalFeeds feeds, MakingFeed making, @Value("${kopgroep.public-url}") String publicUrl) {
        this.feeds = feeds;
        this.making = making;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    record FeedView(
            UUID id,
            String name,
            @Nullable UUID networkId,
            @Nullable UUID themeId,
            @Nullable UUID searchId,
            Instant createdAt,
            @Nullable Instant lastReadAt) {
        static FeedView of(PersonalFeed feed) {
            return new FeedView(
                    feed.id(),
                    feed.name(),
                    feed.networkId(),
                    feed.part().themeId(),
                    feed.part().searchId(),
                    feed.createdAt(),
                    feed.lastReadAt());
        }
    }

    /**
     * What is shown this once: who loses the addresses makes another feed.
     *
     * @param url for a feed reader
     * @param calendarUrl for an agenda, or null when it is of a theme or a search, under which there are no meetings
     */
    record MadeFeedView(FeedView feed, String url, @Nullable String calendarUrl) {}

    record MakeFeedRequest(
            @NotBlank @Size(max = 100) String name,
            @Nullable UUID networkId,
            @Nullable UUID themeId,
            @Nullable UUID searchId) {}

    @GetMapping
    List<FeedView> mine(Caller caller) {
        return feeds.of(caller.requirePerson()).stream().map(FeedView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeFeedView make(Caller caller, @Valid @RequestBody MakeFeedRequest request) {
        PersonalFeed.Part part = new PersonalFeed.Part(request.themeId(), request.searchId());
        MakingFeed.Made made = making.make(caller, request.networkId(), part, request.name());
        String address = publicUrl + "/feeds/" + made.token().value();
        return new MadeFeedView(FeedView.of(made.feed()), address + ".atom", part.isAll() ? address + ".ics" : null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable UUID id) {
        making.revoke(caller, id);
    }
}
