package nl.kopgroep.support.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;

/**
 * A refusal: thrown anywhere behind a controller and answered as an RFC 9457 problem. Its detail says what
 * to do, in the reader's language, and holds nothing that the reader may not know. No stack trace is kept,
 * since a refusal isn't a failure.
 */
public class Problem extends RuntimeException {

    private final ProblemType type;
    private final Wording detail;
    private final transient Map<String, Function<Locale, Object>> members = new LinkedHashMap<>();
    private final HttpHeaders headers = new HttpHeaders();

    public Problem(ProblemType type, Wording detail) {
        super(type.slug() + ": " + detail.en(), null, false, false);
        this.type = type;
        this.detail = detail;
    }

    public static Problem of(ProblemType type, String nl, String en) {
        return new Problem(type, new Wording(nl, en));
    }

    /** Also for what the caller may not know to exist. */
    public static Problem notFound(String nl, String en) {
        return of(ProblemType.NOT_FOUND, nl, en);
    }

    public static Problem notFound() {
        return notFound(
                "We vinden niets op dit adres. Misschien is het weggehaald, of mag je het niet zien.",
                "There is nothing at this address. It may have been removed, or you may not see it.");
    }

    public static Problem conflict(String nl, String en) {
        return of(ProblemType.CONFLICT, nl, en);
    }

    public static Problem notAllowed(String nl, String en) {
        return of(ProblemType.NOT_ALLOWED, nl, en);
    }

    public static Problem notSignedIn() {
        return of(ProblemType.NOT_SIGNED_IN, "Log in en probeer het opnieuw.", "Sign in and try again.");
    }

    public static Problem badRequest(String nl, String en) {
        return of(ProblemType.BAD_REQUEST, nl, en);
    }

    /** One field that has to change before this can be done. */
    public static Problem invalid(String field, String nl, String en) {
        return of(ProblemType.VALIDATION, field + ": " + nl, field + ": " + en);
    }

    public static Problem unavailable(String nl, String en) {
        return of(ProblemType.UNAVAILABLE, nl, en).header(HttpHeaders.RETRY_AFTER, "5");
    }

    /** Adds an extension member; only where a program needs it. */
    public Problem with(String member, Object value) {
        return with(member, (Locale _) -> value);
    }

    /** The same, for what is put into words. */
    public Problem with(String member, Function<Locale, Object> value) {
        members.put(member, value);
        return this;
    }

    public Problem header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Wording detail() {
        return detail;
    }

    public HttpHeaders headers() {
        return headers;
    }

    /** The answer's members in the order of the RFC. */
    public Map<String, Object> body(Locale locale, String instance) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.address().toString());
        body.put("title", type.title().in(locale));
        body.put("status", type.status().value());
        body.put("detail", detail.in(locale));
        body.put("instance", instance);
        members.forEach((name, value) -> body.put(name, value.apply(locale)));
        return body;
    }
}
