package nl.kopgroep.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/**
 * Takes the tokens out of a finished login and puts them into the session. Spring's own repository would store the whole
 * client registration with its secret in each session.
 */
@Component
class SessionTokens implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        var access = client.getAccessToken();
        var refresh = Objects.requireNonNull(client.getRefreshToken(), "Keycloak gave no refresh token");
        var until = Objects.requireNonNullElseGet(access.getExpiresAt(), Instant::now);
        request.getSession()
                .setAttribute(Tokens.ATTRIBUTE, new Tokens(access.getTokenValue(), until, refresh.getTokenValue()));
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(Tokens.ATTRIBUTE);
        }
    }
}
