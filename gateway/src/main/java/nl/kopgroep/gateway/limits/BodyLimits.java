package nl.kopgroep.gateway.limits;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.kopgroep.gateway.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is larger than it may be with 413: at once when the request says so itself, else when it has been
 * read that far. Nothing is held in memory for it; a service that was being sent to sees the connection end.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
public class BodyLimits extends OncePerRequestFilter {

    private static final String EXCEEDED = BodyLimits.class.getName() + ".exceeded";

    private static final RequestMatcher IMPORTS =
            PathPatternRequestMatcher.withDefaults().matcher("/api/*/v1/networks/*/imports/*");

    private final Bodies bodies;
    private final Problems problems;
    private final MeterRegistry meters;

    BodyLimits(Bodies bodies, Problems problems, MeterRegistry meters) {
        this.bodies = bodies;
        this.problems = problems;
        this.meters = meters;
    }

    /** What this request's body went beyond while somebody read it. */
    public static Optional<DataSize> exceededBy(HttpServletRequest request) {
        return Optional.ofNullable((DataSize) request.getAttribute(EXCEEDED));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var most = IMPORTS.matches(request) ? bodies.imports() : bodies.most();
        if (request.getContentLengthLong() > most.toBytes()) {
            count();
            problems.tooLarge(request, response, most);
        } else {
            chain.doFilter(
                    new CountedBody(request, most.toBytes(), () -> {
                        request.setAttribute(EXCEEDED, most);
                        count();
                    }),
                    response);
        }
    }

    private void count() {
        meters.counter("kopgroep.gateway.limited", "limit", "body").increment();
    }
}
