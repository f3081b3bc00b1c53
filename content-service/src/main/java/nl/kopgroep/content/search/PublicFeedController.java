package nl.kopgroep.content.search;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import nl.kopgroep.support.feed.FeedAnswer;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is public in a network, for programs that read feeds. */
@RestController
class PublicFeedController {

    private static final int LONGEST = 200;
    private static final CacheControl FOR_ANYBODY =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final PublicFeed feed;

    PublicFeedController(PublicFeed feed) {
        this.feed = feed;
    }

    /** The newest first; a theme includes its narrower ones. */
    @GetMapping("/v1/networks/{idOrSlug}/feed.atom")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = FeedAnswer.ATOM))
    ResponseEntity<byte[]> feed(
            @PathVariable String idOrSlug,
            @RequestParam(required = false) @Nullable UUID theme,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Locale locale) {
        if (q.length() > LONGEST) {
            throw Problem.invalid("q", "hooguit " + LONGEST + " tekens.", "at most " + LONGEST + " characters.");
        }
        byte[] xml = feed.of(new PublicFeed.Asked(idOrSlug, theme, q.strip(), page), locale)
                .toXml();
        ResponseEntity<byte[]> answer = FeedAnswer.of(FeedAnswer.ATOM, xml, FOR_ANYBODY);
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(xml);
    }
}
