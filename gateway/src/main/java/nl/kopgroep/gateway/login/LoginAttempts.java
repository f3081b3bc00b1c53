package nl.kopgroep.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Logins that were begun in this session and not finished, each with the place to come back to. Several at once: people open
 * two tabs, and Spring's own repository remembers only the last.
 */
@Component
class LoginAttempts implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final String RETURN_TO = "kopgroep.return-to";

    private static final String ATTRIBUTE = "kopgroep.login-attempts";
    private static final int AT_MOST = 5;

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return begunIn(request).get(request.getParameter("state"));
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest attempt, HttpServletRequest request, HttpServletResponse response) {
        if (attempt == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        var attempts = begunIn(request);
        attempts.putLast(attempt.getState(), attempt);
        while (attempts.size() > AT_MOST) {
            attempts.pollFirstEntry();
        }
        request.getSession().setAttribute(ATTRIBUTE, attempts);
    }

    /** Also tells the rest of this request where to go when the login works out. */
    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var attempts = begunIn(request);
        var attempt = attempts.remove(request.getParameter("state"));
        if (attempt != null) {
            request.setAttribute(RETURN_TO, attempt.getAttribute(RETURN_TO));
            request.getSession().setAttribute(ATTRIBUTE, attempts);
        }
        return attempt;
    }

    @SuppressWarnings("unchecked")
    private static LinkedHashMap<String, OAuth2AuthorizationRequest> begunIn(HttpServletRequest request) {
        var session = request.getSession(false);
        var attempts = session == null ? null : session.getAttribute(ATTRIBUTE);
        return attempts instanceof Map<?, ?> begun
                ? new LinkedHashMap<>((Map<String, OAuth2AuthorizationRequest>) begun)
                : new LinkedHashMap<>();
    }
}
