package nl.kopgroep.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with a problem: to a program as {@code application/problem+json}, to a person who followed a link as a small page.
 * The language is that of the reader's Accept-Language, else Dutch.
 */
@Component
public class Problems {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);

    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    /** Answers with this problem; does nothing more when the answer is already on its way. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        answer(request, response, problem, problem == Problem.UNAVAILABLE ? Duration.ofSeconds(30) : null);
    }

    /** As {@link #answer(HttpServletRequest, HttpServletResponse, Problem)}, saying when it makes sense to come back. */
    public void answer(
            HttpServletRequest request, HttpServletResponse response, Problem problem, @Nullable Duration retryAfter)
            throws IOException {
        write(request, response, problem, retryAfter);
    }

    /** Answers that the request's body is larger than this. */
    public void tooLarge(HttpServletRequest request, HttpServletResponse response, DataSize most) throws IOException {
        var size = most.toMegabytes() > 0 ? most.toMegabytes() + " MB" : most.toKilobytes() + " kB";
        write(request, response, Problem.TOO_LARGE, null, size);
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            Problem problem,
            @Nullable Duration retryAfter,
            Object... words)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var language = languageOf(request);
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        if (isNavigation(request)) {
            write(response, MediaType.TEXT_HTML_VALUE, page(problem, language, words));
        } else {
            write(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, body(request, problem, language, words));
        }
    }

    private String body(HttpServletRequest request, Problem problem, Locale language, Object... words) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", problem.type());
        members.put("title", problem.title(language));
        members.put("status", problem.status());
        members.put("detail", problem.detail(language, words));
        members.put("instance", pathOf(request));
        return json.writeValueAsString(members);
    }

    /** While an error is being handled the request itself says only where that happens. */
    private static String pathOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }

    private static String page(Problem problem, Locale language, Object... words) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title></head>
                <body><main><h1>%2$s</h1><p>%s</p><p><a href="/">Kopgroep</a></p></main></body></html>
                """.formatted(
                        language.getLanguage(),
                        HtmlUtils.htmlEscape(problem.title(language)),
                        HtmlUtils.htmlEscape(problem.detail(language, words)));
    }

    private static void write(HttpServletResponse response, String type, String content) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(content);
    }

    private static boolean isNavigation(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !pathOf(request).startsWith("/api/");
    }

    private static Locale languageOf(HttpServletRequest request) {
        var wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            var best = wanted == null ? null : Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return best == null ? LANGUAGES.getFirst() : best;
        } catch (IllegalArgumentException unreadable) {
            return LANGUAGES.getFirst();
        }
    }
}
