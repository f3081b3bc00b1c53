package nl.kopgroep.notification.live;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.notification.work.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How much is new, said again whenever that changes, for as long as the reader's token counts. */
@RestController
@RequestMapping("/v1/updates/stream")
class StreamController {

    private final UnreadStreams streams;
    private final Recounting recounting;
    private final Worker countingWorker;

    StreamController(UnreadStreams streams, Recounting recounting, Worker countingWorker) {
        this.streams = streams;
        this.recounting = recounting;
        this.countingWorker = countingWorker;
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ApiResponse(
            responseCode = "200",
            description = "Events called `unread` with data `{\"count\":n}`; lines that begin with a colon say nothing",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = String.class)))
    ResponseEntity<SseEmitter> stream(
            Caller caller, @AuthenticationPrincipal @Parameter(hidden = true) @Nullable Jwt token) {
        UUID person = caller.requirePerson();
        Instant ends = Objects.requireNonNull(Objects.requireNonNull(token).getExpiresAt(), "tokens end");
        SseEmitter emitter = streams.open(person, Duration.between(Instant.now(), ends));
        // Open first and count then: what comes in between is counted, or signalled.
        recounting.person(person);
        countingWorker.wake();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }
}
