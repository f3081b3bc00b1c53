package nl.kopgroep.gateway.login;

import java.time.Duration;
import java.util.Map;
import nl.kopgroep.gateway.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Keycloak as the gateway knows it. Everything is written down here instead of asked from Keycloak at the start: its public
 * address leads through the gateway itself, and the gateway has to start while Keycloak is down.
 */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    static final String REGISTRATION = "portal";

    @Bean
    ClientRegistrationRepository keycloakClient(Installation installation) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId("portal")
                .clientSecret(installation.portalClientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .scope("openid", "profile", "email")
                .redirectUri(installation.publicUrl() + "/login/oauth2/code/portal")
                .authorizationUri(installation.publicEndpoint("auth"))
                .tokenUri(installation.endpoint("token"))
                .jwkSetUri(installation.endpoint("certs"))
                .issuerUri(installation.issuer())
                .providerConfigurationMetadata(Map.of("end_session_endpoint", installation.publicEndpoint("logout")))
                .userNameAttributeName("sub")
                .clientName("Kopgroep")
                .build());
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForTokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(Keycloak.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    /** What a bearer token has to be for the gateway to let it through; the services look again for themselves. */
    @Bean
    JwtDecoder bearerTokens(Installation installation) {
        return decoder(installation, "kopgroep-api");
    }

    /** Signed by this installation's Keycloak and meant for the given audience. */
    static NimbusJwtDecoder decoder(Installation installation, String audience) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(installation.endpoint("certs"))
                .validateType(false)
                .restOperations(new RestTemplate(Keycloak.requests()))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtTimestampValidator(Duration.ofSeconds(30)),
                new JwtIssuerValidator(installation.issuer()),
                new JwtAudienceValidator(audience)));
        return decoder;
    }
}
