package nl.kopgroep.support.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem from where no controller is reached: filters and the security chain. */
public final class ProblemWriter {

    private final JsonMapper json;
    private final LocaleResolver locales;

    ProblemWriter(JsonMapper json, LocaleResolver locales) {
        this.json = json;
        this.locales = locales;
    }

    /** Writes the whole answer, unless one has already begun. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.type().status().value());
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Vary", "Accept-Language");
        byte[] body = json.writeValueAsBytes(problem.body(locales.resolveLocale(request), request.getRequestURI()));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
