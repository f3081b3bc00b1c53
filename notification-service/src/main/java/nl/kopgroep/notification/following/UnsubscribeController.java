package nl.kopgroep.notification.following;

import java.util.Locale;
import nl.kopgroep.notification.wording.Language;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The link in a mail, for people and for mail programs (RFC 8058): without a login, GET only asks, POST stops
 * whatever its body, and no answer is a redirect.
 */
@RestController
@RequestMapping("/v1/unsubscribe/{token}")
class UnsubscribeController {

    private final LookingAtLink looking;
    private final StoppingByLink stopping;

    UnsubscribeController(LookingAtLink looking, StoppingByLink stopping) {
        this.looking = looking;
        this.stopping = stopping;
    }

    @GetMapping
    LookingAtLink.Seen look(@PathVariable String token, Locale locale) {
        return looking.look(new UnsubscribeToken(token), Language.of(locale));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable String token) {
        stopping.stop(new UnsubscribeToken(token));
    }

    @PostMapping("/item")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stopItem(@PathVariable String token) {
        stopping.stopItem(new UnsubscribeToken(token));
    }

    @PostMapping("/less-often")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lessOften(@PathVariable String token) {
        stopping.lessOften(new UnsubscribeToken(token));
    }

    @PostMapping("/everything")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stopEverything(@PathVariable String token) {
        stopping.stopEverything(new UnsubscribeToken(token));
    }

    @PostMapping("/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable String token) {
        stopping.undo(new UnsubscribeToken(token));
    }
}
