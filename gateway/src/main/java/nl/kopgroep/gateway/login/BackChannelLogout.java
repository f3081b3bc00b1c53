package nl.kopgroep.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import nl.kopgroep.gateway.Installation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keycloak tells that a login ended (OpenID Connect Back-Channel Logout 1.0), and the sessions made with it end here. Spring
 * Security's own handler knows nothing of sessions that live in a database.
 */
@RestController
class BackChannelLogout {

    private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogout.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final String FIELD = "logout_token=";
    private static final int AT_MOST = 16_384;

    private final JdbcIndexedSessionRepository sessions;
    private final JwtDecoder logoutTokens;

    BackChannelLogout(JdbcIndexedSessionRepository sessions, Installation installation) {
        this.sessions = sessions;
        this.logoutTokens = LoginConfiguration.decoder(installation, "portal");
    }

    /** Answers 200 when those sessions are gone, also when there were none, and 400 to anything but a logout token. */
    @PostMapping("/logout/connect/back-channel/portal")
    ResponseEntity<Void> loginEnded(HttpServletRequest request) throws IOException {
        try {
            var logout = logoutTokens.decode(tokenIn(request));
            var subject = logout.getSubject();
            if (subject == null || !isLogout(logout)) {
                return answer(400);
            }
            var ended = endSessions(subject, logout.getClaimAsString("sid"), sessions);
            LOG.info("Keycloak ended a login; {} session(s) of it are gone", ended);
            return answer(200);
        } catch (JwtException forged) {
            LOG.warn("refused a logout token: {}", forged.getClass().getSimpleName());
            return answer(400);
        }
    }

    /** From the body itself: Spring Cloud Gateway keeps the parameters of forms for the services behind it. */
    private static String tokenIn(HttpServletRequest request) throws IOException {
        var body = new String(request.getInputStream().readNBytes(AT_MOST), StandardCharsets.US_ASCII);
        return Arrays.stream(body.split("&"))
                .filter(field -> field.startsWith(FIELD))
                .map(field -> URLDecoder.decode(field.substring(FIELD.length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    private static boolean isLogout(Jwt token) {
        return token.getClaim("events") instanceof Map<?, ?> events
                && events.containsKey(EVENT)
                && !token.hasClaim("nonce");
    }

    private static <S extends Session> int endSessions(
            String subject, @Nullable String login, FindByIndexNameSessionRepository<S> sessions) {
        var ended = sessions.findByPrincipalName(subject).values().stream()
                .filter(session -> login == null || login.equals(loginOf(session)))
                .toList();
        ended.forEach(session -> sessions.deleteById(session.getId()));
        return ended.size();
    }

    private static @Nullable String loginOf(Session session) {
        var context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext security
                        && security.getAuthentication() instanceof OAuth2AuthenticationToken login
                        && login.getPrincipal() instanceof OidcUser user
                ? user.getClaimAsString("sid")
                : null;
    }

    private static ResponseEntity<Void> answer(int status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
