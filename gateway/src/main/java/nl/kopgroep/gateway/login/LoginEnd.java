package nl.kopgroep.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Back from Keycloak: to the page one came from, or to the front page with what went wrong and the page that was wanted, so that
 * another try still leads there.
 */
@Component
public class LoginEnd implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LoginEnd.class);

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        response.sendRedirect(wanted(request));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var code = failure instanceof OAuth2AuthenticationException refusal
                ? refusal.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        LOG.info("a login did not work out: {}", code);
        response.sendRedirect(
                "/?login=" + (code.equals("invalid_token_response") ? "unavailable" : "failed") + comingBack(request));
    }

    private static String comingBack(HttpServletRequest request) {
        var wanted = wanted(request);
        return wanted.equals("/") ? "" : "&returnTo=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    private static String wanted(HttpServletRequest request) {
        return LocalPath.of((String) request.getAttribute(LoginAttempts.RETURN_TO))
                .value();
    }
}
