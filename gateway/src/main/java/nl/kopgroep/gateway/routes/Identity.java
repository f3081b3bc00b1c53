package nl.kopgroep.gateway.routes;

import nl.kopgroep.gateway.login.AccessTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** Tells a service who is asking: a token that the gateway has checked, the token of the session, or nothing at all. */
@Component
class Identity {

    private final AccessTokens tokens;

    Identity(AccessTokens tokens) {
        this.tokens = tokens;
    }

    ServerRequest sayTo(ServerRequest request) {
        return switch (SecurityContextHolder.getContext().getAuthentication()) {
            case JwtAuthenticationToken checked -> request;
            case OAuth2AuthenticationToken session -> withToken(request);
            case null, default -> without(request);
        };
    }

    private ServerRequest withToken(ServerRequest request) {
        var token = tokens.of(request.servletRequest().getSession());
        return ServerRequest.from(request)
                .headers(headers -> headers.setBearerAuth(token))
                .build();
    }

    private static ServerRequest without(ServerRequest request) {
        return ServerRequest.from(request)
                .headers(headers -> headers.remove(HttpHeaders.AUTHORIZATION))
                .build();
    }
}
