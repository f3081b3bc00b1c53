package nl.kopgroep.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides from everything behind it what only the gateway itself may say: where a request came from, who made it and which trace
 * it belongs to. (A TLS proxy in front is believed by Tomcat, which runs before this: {@code server.forward-headers-strategy}.)
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutsideHeaders extends OncePerRequestFilter {

    private static final List<String> HIDDEN = List.of("forwarded", "traceparent", "tracestate", "baggage", "b3");
    private static final List<String> HIDDEN_PREFIXES =
            List.of("x-forwarded-", "x-user", "x-real-", "x-remote-", "x-b3-");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithoutHidden(request), response);
    }

    static boolean isHidden(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return HIDDEN.contains(name) || HIDDEN_PREFIXES.stream().anyMatch(name::startsWith);
    }

    private static final class WithoutHidden extends HttpServletRequestWrapper {

        WithoutHidden(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isHidden(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !isHidden(name))
                    .toList());
        }
    }
}
