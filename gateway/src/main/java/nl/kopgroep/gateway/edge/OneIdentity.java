package nl.kopgroep.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.kopgroep.gateway.problem.Problem;
import nl.kopgroep.gateway.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A program says who it is with a bearer token, a browser with its session. Both at once is refused: the answer would depend on
 * which of the two wins, and a page elsewhere could get past the forgery check by adding a header.
 */
class OneIdentity extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final CookieSerializer cookies;
    private final Problems problems;

    OneIdentity(CookieSerializer cookies, Problems problems) {
        this.cookies = cookies;
        this.problems = problems;
    }

    static boolean hasBearer(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (cookies.readCookieValues(request).isEmpty()) {
            chain.doFilter(request, response);
        } else {
            problems.answer(request, response, Problem.TWO_IDENTITIES);
        }
    }
}
