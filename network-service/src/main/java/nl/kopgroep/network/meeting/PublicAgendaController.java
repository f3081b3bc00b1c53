package nl.kopgroep.network.meeting;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.kopgroep.support.feed.FeedAnswer;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A network's meetings, for agendas that come and read them. */
@RestController
class PublicAgendaController {

    private static final int LONGEST = 80;
    private static final CacheControl FOR_ANYBODY =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final PublicAgenda agenda;

    PublicAgendaController(PublicAgenda agenda) {
        this.agenda = agenda;
    }

    /** All of them, or those of one series. */
    @GetMapping("/v1/networks/{idOrSlug}/meetings.ics")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = FeedAnswer.CALENDAR))
    ResponseEntity<byte[]> agenda(
            @PathVariable String idOrSlug, @RequestParam(required = false) @Nullable String series) {
        if (series != null && series.length() > LONGEST) {
            throw Problem.invalid("series", "hooguit " + LONGEST + " tekens.", "at most " + LONGEST + " characters.");
        }
        String wanted = series == null || series.isBlank() ? null : series.strip();
        return FeedAnswer.of(
                FeedAnswer.CALENDAR + ";method=PUBLISH",
                agenda.of(idOrSlug, wanted).getBytes(StandardCharsets.UTF_8),
                FOR_ANYBODY);
    }
}
