package nl.kopgroep.gateway.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import nl.kopgroep.gateway.problem.Problem;
import nl.kopgroep.gateway.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who brings a session that ended or that can't be read is told so on the API, once: the cookie goes with the answer.
 * Treating the request as a visitor's would show a member the public half of a page without a word.
 */
public class UnreadableSessions extends OncePerRequestFilter {

    private final CookieSerializer cookies;
    private final Problems problems;

    public UnreadableSessions(CookieSerializer cookies, Problems problems) {
        this.cookies = cookies;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var brought = !cookies.readCookieValues(request).isEmpty();
        HttpSession session;
        try {
            session = request.getSession(false);
        } catch (TransactionException | DataAccessException down) {
            if (!isPage(request)) {
                throw down;
            }
            // The page is the same for everybody, and says in its own words that it can't ask who this is.
            chain.doFilter(new WithoutSession(request), response);
            return;
        }
        if (session != null && isUnreadable(session)) {
            session.invalidate();
            session = null;
        } else if (session == null && brought) {
            cookies.writeCookieValue(new CookieSerializer.CookieValue(request, response, ""));
        }
        if (session == null && brought && request.getRequestURI().startsWith("/api/")) {
            problems.answer(request, response, Problem.NOT_SIGNED_IN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod())
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith("/login");
    }

    private static boolean isUnreadable(HttpSession session) {
        var context = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
        return Collections.list(session.getAttributeNames()).contains(context) && session.getAttribute(context) == null;
    }

    private static final class WithoutSession extends HttpServletRequestWrapper {

        WithoutSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return create ? super.getSession(true) : null;
        }
    }
}
