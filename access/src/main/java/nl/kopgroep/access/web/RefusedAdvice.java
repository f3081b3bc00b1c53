package nl.kopgroep.access.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.kopgroep.access.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in the reader's language why a request was refused, and who or what can help. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedAdvice {

    private static final String TYPES = "https://kopgroep.nl/problems/";
    private static final ZoneId SHOWN_IN = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refusal, Locale locale) {
        Words words = new Words(!"en".equals(locale.getLanguage()));
        return switch (refusal) {
            case Refused.NotSignedIn _ ->
                problem(
                        HttpStatus.UNAUTHORIZED,
                        "not-signed-in",
                        words.in("Je bent niet ingelogd", "You are not signed in"),
                        words.in("Log in en probeer het opnieuw.", "Sign in and try again."));
            case Refused.ActingForNobody _ ->
                problem(
                        HttpStatus.FORBIDDEN,
                        "not-your-organisation",
                        words.in("Kies een organisatie", "Choose an organisation"),
                        words.in(
                                "Kies namens welke organisatie je werkt en probeer het opnieuw.",
                                "Choose the organisation you act for and try again."));
            case Refused.NotYourOrganisation _ ->
                problem(
                        HttpStatus.FORBIDDEN,
                        "not-your-organisation",
                        words.in("Je werkt niet namens deze organisatie", "You don't act for this organisation"),
                        words.in(
                                "Wissel van organisatie, of vraag een collega daar om je uit te nodigen.",
                                "Switch organisation, or ask a colleague there to invite you."));
            case Refused.NotAllowed notAllowed ->
                problem(
                        HttpStatus.FORBIDDEN,
                        "not-allowed",
                        words.in("Dit mag je hier niet", "You may not do this here"),
                        askFor(words, notAllowed.stewardName()));
            case Refused.NotStewardAnyMore former ->
                problem(
                        HttpStatus.FORBIDDEN,
                        "not-steward-any-more",
                        words.in("Je beheert dit netwerk niet meer", "You don't manage this network any more"),
                        words.in(
                                "Jouw programma beheert " + former.formerName() + " niet meer. "
                                        + askFor(words, former.stewardName()),
                                "Your programme doesn't manage " + former.formerName() + " any more. "
                                        + askFor(words, former.stewardName())));
            case Refused.NoSuchNetwork _ ->
                problem(
                        HttpStatus.NOT_FOUND,
                        "not-found",
                        words.in("Niet gevonden", "Not found"),
                        words.in("Dit netwerk is er niet.", "There is no such network."));
            case Refused.StaleEpoch _ ->
                problem(
                        HttpStatus.CONFLICT,
                        "stale-epoch",
                        words.in("Het netwerk is intussen veranderd", "The network has changed meanwhile"),
                        words.in("Laad de pagina opnieuw en probeer het nog eens.", "Reload the page and try again."));
            case Refused.Frozen frozen -> frozen(frozen, words);
            case Refused.ProjectionStale _ ->
                problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "projection-stale",
                        words.in("Even wachten", "One moment"),
                        words.in(
                                "We kunnen nu niet nagaan of je dit netwerk beheert. Probeer het over een minuut opnieuw.",
                                "We can't verify right now that you manage this network. Try again in a minute."));
        };
    }

    private static ResponseEntity<ProblemDetail> frozen(Refused.Frozen frozen, Words words) {
        Instant end = frozen.expectedEnd();
        String around = end == null ? "" : TIME.format(end.atZone(SHOWN_IN));
        ProblemDetail problem = body(
                HttpStatus.LOCKED,
                "frozen",
                words.in("We dragen het netwerk over", "The network is being handed over"),
                words.in(
                        "Lezen kan gewoon; wijzigen kan weer "
                                + (end == null ? "zodra het klaar is." : "rond " + around + " uur."),
                        "Reading goes on; you can make changes again "
                                + (end == null ? "when it is done." : "around " + around + ".")));
        if (end == null) {
            return ResponseEntity.status(HttpStatus.LOCKED).body(problem);
        }
        problem.setProperty("expectedEnd", end.toString());
        long seconds = Math.max(1, Duration.between(Instant.now(), end).toSeconds());
        return ResponseEntity.status(HttpStatus.LOCKED)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(problem);
    }

    private static String askFor(Words words, @Nullable String steward) {
        return steward == null
                ? words.in("Vraag het aan de beheerder van het netwerk.", "Ask whoever manages the network.")
                : words.in("Vraag het aan " + steward + ".", "Ask " + steward + ".");
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String slug, String title, String detail) {
        return ResponseEntity.status(status).body(body(status, slug, title, detail));
    }

    private static ProblemDetail body(HttpStatus status, String slug, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + slug));
        problem.setTitle(title);
        return problem;
    }

    /** Dutch unless the reader asked for English. */
    private record Words(boolean dutch) {
        String in(String nl, String en) {
            return dutch ? nl : en;
        }
    }
}
