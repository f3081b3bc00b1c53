package nl.kopgroep.support.problem;

import java.net.URI;
import org.springframework.http.HttpStatus;

/**
 * A kind of refusal that programs can rely on. The slug is part of the API and never changes.
 *
 * @param slug last part of the {@code type} address
 */
public record ProblemType(String slug, HttpStatus status, Wording title) {

    public static final ProblemType BAD_REQUEST =
            of("bad-request", HttpStatus.BAD_REQUEST, "Dit verzoek is niet te lezen", "This request can't be read");
    public static final ProblemType VALIDATION =
            of("validation", HttpStatus.BAD_REQUEST, "Er klopt iets niet", "Something isn't right yet");
    public static final ProblemType NOT_SIGNED_IN =
            of("not-signed-in", HttpStatus.UNAUTHORIZED, "Je bent niet ingelogd", "You aren't signed in");
    public static final ProblemType NOT_ALLOWED =
            of("not-allowed", HttpStatus.FORBIDDEN, "Dit mag je niet doen", "You may not do this");
    public static final ProblemType NOT_YOUR_ORGANISATION = of(
            "not-your-organisation",
            HttpStatus.FORBIDDEN,
            "Je werkt niet namens deze organisatie",
            "You don't act for this organisation");
    public static final ProblemType NOT_STEWARD_ANY_MORE = of(
            "not-steward-any-more",
            HttpStatus.FORBIDDEN,
            "Je programma beheert dit netwerk niet meer",
            "Your programme doesn't steward this network any more");
    public static final ProblemType NOT_FOUND = of("not-found", HttpStatus.NOT_FOUND, "Niet gevonden", "Not found");
    public static final ProblemType GONE = of("gone", HttpStatus.GONE, "Dit is er niet meer", "This is gone");
    public static final ProblemType METHOD_NOT_ALLOWED = of(
            "method-not-allowed",
            HttpStatus.METHOD_NOT_ALLOWED,
            "Dit kan niet op dit adres",
            "This can't be done at this address");
    public static final ProblemType NOT_ACCEPTABLE = of(
            "not-acceptable",
            HttpStatus.NOT_ACCEPTABLE,
            "In deze vorm kan het antwoord niet",
            "The answer can't take this form");
    public static final ProblemType CONFLICT =
            of("conflict", HttpStatus.CONFLICT, "Dit kan nu niet", "This can't be done now");
    public static final ProblemType STALE_EPOCH =
            of("stale-epoch", HttpStatus.CONFLICT, "Er is intussen iets veranderd", "Something has changed meanwhile");
    public static final ProblemType CONTENT_TOO_LARGE =
            of("content-too-large", HttpStatus.CONTENT_TOO_LARGE, "Dit is te groot", "This is too large");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = of(
            "unsupported-media-type",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Deze vorm kennen we niet",
            "This form isn't known here");
    public static final ProblemType KEY_REUSED = of(
            "idempotency-key-reused",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Deze sleutel is al gebruikt",
            "This key was used before");
    public static final ProblemType FROZEN =
            of("frozen", HttpStatus.LOCKED, "We dragen het netwerk over", "The network is being handed over");
    public static final ProblemType PROJECTION_STALE = of(
            "projection-stale",
            HttpStatus.SERVICE_UNAVAILABLE,
            "We kunnen je rechten nu niet nagaan",
            "Your rights can't be checked at the moment");
    public static final ProblemType UNAVAILABLE =
            of("unavailable", HttpStatus.SERVICE_UNAVAILABLE, "Dit werkt nu even niet", "This isn't working right now");
    public static final ProblemType UNEXPECTED =
            of("unexpected", HttpStatus.INTERNAL_SERVER_ERROR, "Er ging bij ons iets mis", "Something went wrong here");

    private static final String ADDRESS = "https://kopgroep.nl/problems/";

    public static ProblemType of(String slug, HttpStatus status, String nl, String en) {
        return new ProblemType(slug, status, new Wording(nl, en));
    }

    /** The {@code type} member. */
    public URI address() {
        return URI.create(ADDRESS + slug);
    }
}
