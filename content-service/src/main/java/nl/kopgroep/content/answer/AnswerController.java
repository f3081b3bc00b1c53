package nl.kopgroep.content.answer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.content.markdown.Markdown;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers to questions: for who may read the question to read, for members to give. */
@RestController
class AnswerController {

    private final AnsweringQuestion answering;
    private final ReadableAnswers readable;

    AnswerController(AnsweringQuestion answering, ReadableAnswers readable) {
        this.answering = answering;
        this.readable = readable;
    }

    /** The first that was given comes first; what was withdrawn is left out. */
    @GetMapping("/v1/items/{itemId}/answers")
    Page<AnswerView> answers(Caller caller, @PathVariable UUID itemId, PageRequest page) {
        return readable.to(caller, itemId, page);
    }

    @PostMapping("/v1/items/{itemId}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AnswerView> give(
            Caller caller, @PathVariable UUID itemId, @Valid @RequestBody AnswerRequest request) {
        AnswerView view = readable.of(answering.give(caller, itemId, new Markdown(request.text())));
        return ResponseEntity.created(URI.create("/v1/answers/" + view.id()))
                .eTag(tag(view))
                .body(view);
    }

    /**
     * Says it in other words.
     *
     * @param ifMatch the version that was read, quoted or not
     */
    @PutMapping("/v1/answers/{answerId}")
    ResponseEntity<AnswerView> edit(
            Caller caller,
            @PathVariable UUID answerId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody AnswerRequest request) {
        AnswerView view = readable.of(answering.edit(caller, answerId, version(ifMatch), new Markdown(request.text())));
        return ResponseEntity.ok().eTag(tag(view)).body(view);
    }

    /** Takes it back for good: its organisation its own, the steward anybody's. The second time changes nothing. */
    @DeleteMapping("/v1/answers/{answerId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable UUID answerId) {
        answering.withdraw(caller, answerId);
    }

    private static String tag(AnswerView view) {
        return "\"" + view.version() + "\"";
    }

    /** Null when there is none to read; whether one is needed is asked after who may write at all. */
    private static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.strip().replaceAll("^(W/)?\"(.*)\"$", "$2"));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** What somebody answers, in Markdown. */
    record AnswerRequest(
            @NotBlank @Size(max = Answer.LONGEST_TEXT) String text) {}
}
