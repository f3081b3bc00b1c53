package nl.kopgroep.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** {@code GET /login?returnTo=/a/page&language=nl} starts a login, unless there is one already. */
@Component
class LoginStart implements OAuth2AuthorizationRequestResolver {

    static final String PATH = "/login";

    private static final List<String> LANGUAGES = List.of("nl", "en");

    private final DefaultOAuth2AuthorizationRequestResolver spring;

    LoginStart(ClientRegistrationRepository registrations) {
        this.spring = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/login/with");
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return resolve(request, LoginConfiguration.REGISTRATION);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        if (!PATH.equals(request.getRequestURI()) || isSignedIn()) {
            return null;
        }
        var login = spring.resolve(request, registration);
        if (login == null) {
            return null;
        }
        return OAuth2AuthorizationRequest.from(login)
                .attributes(attributes -> attributes.put(
                        LoginAttempts.RETURN_TO,
                        LocalPath.of(request.getParameter("returnTo")).value()))
                .additionalParameters(parameters -> parameters.putAll(languageOf(request)))
                .build();
    }

    private static boolean isSignedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken;
    }

    /** Keycloak's pages speak the language that the portal did. */
    private static Map<String, Object> languageOf(HttpServletRequest request) {
        var language = request.getParameter("language");
        return language != null && LANGUAGES.contains(language) ? Map.of("ui_locales", language) : Map.of();
    }
}
