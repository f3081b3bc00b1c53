package nl.kopgroep.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import nl.kopgroep.gateway.Installation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * To a browser 127.0.0.1 and localhost are two sites with a session each, and Keycloak sends people back to only one of them.
 * Who opens the other goes to the right one before anything starts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OneHostName extends OncePerRequestFilter {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private final Installation installation;

    OneHostName(Installation installation) {
        this.installation = installation;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isElsewhere(request.getServerName()) && isPage(request)) {
            var query = request.getQueryString();
            response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
            response.setHeader(
                    HttpHeaders.LOCATION,
                    installation.publicUrl() + request.getRequestURI() + (query == null ? "" : "?" + query));
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isElsewhere(String host) {
        var ours = installation.publicUrl().getHost();
        return LOOPBACK.contains(ours) && LOOPBACK.contains(host) && !host.equals(ours);
    }

    /** Programs and Keycloak's back channel call by whatever name they were given. */
    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod()) && accept != null && accept.contains("text/html");
    }
}
