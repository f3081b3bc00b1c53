package nl.kopgroep.support.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.servlet.DispatcherType;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.kopgroep.support.problem.ProblemAutoConfiguration;
import nl.kopgroep.support.problem.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Deny by default. Reading below {@code /v1} reaches the controllers without a token, since they decide what a visitor
 * may see; writing needs a token, except at the {@link OpenPaths}; everything else is refused. A wrong token is
 * refused everywhere, also where none is needed.
 */
@AutoConfiguration(
        after = ProblemAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(OAuth2ResourceServerProperties.class)
public class SecurityAutoConfiguration {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);
    private static final int KEYS_TIMEOUT_MILLIS = 2_000;
    private static final int KEYS_SIZE_LIMIT = 100_000;
    private static final long KEYS_KEPT_IN_OUTAGE_MILLIS = Duration.ofHours(12).toMillis();

    /** Keys are fetched when the first token comes, and kept while Keycloak is away. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(OAuth2ResourceServerProperties properties) throws MalformedURLException {
        OAuth2ResourceServerProperties.Jwt jwt = properties.getJwt();
        String address = Objects.requireNonNull(
                jwt.getJwkSetUri(), "kopgroep.keycloak.url (KOPGROEP_KEYCLOAK_URL) says where Keycloak is");
        String issuer =
                Objects.requireNonNull(jwt.getIssuerUri(), "kopgroep.issuer (KOPGROEP_ISSUER) says whose tokens count");
        List<String> audiences = jwt.getAudiences();
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        URI.create(address).toURL(),
                        new DefaultResourceRetriever(KEYS_TIMEOUT_MILLIS, KEYS_TIMEOUT_MILLIS, KEYS_SIZE_LIMIT))
                .retrying(true)
                .outageTolerant(KEYS_KEPT_IN_OUTAGE_MILLIS)
                .build();
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(CLOCK_SKEW),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        "aud", meant -> meant != null && meant.stream().anyMatch(audiences::contains))));
        return decoder;
    }

    @Bean
    Refusals securityRefusals(ProblemWriter writer) {
        return new Refusals(writer);
    }

    /** A URL that no service has a use for: encoded slashes, control characters and the like. */
    @Bean
    RequestRejectedHandler requestRejectedHandler(Refusals refusals) {
        return refusals::malformed;
    }

    /** Health and metrics have a port of their own, bound to where only operators are. */
    @Bean
    @Order(1)
    SecurityFilterChain managementChain(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain apiChain(HttpSecurity http, Refusals refusals, ObjectProvider<OpenPaths> openPaths) {
        String[] open = openPaths.getIfAvailable(OpenPaths::none).posts().toArray(String[]::new);
        return http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll()
                            .requestMatchers(HttpMethod.GET, "/v1/**")
                            .permitAll()
                            .requestMatchers(HttpMethod.HEAD, "/v1/**")
                            .permitAll()
                            .requestMatchers(HttpMethod.OPTIONS, "/v1/**")
                            .permitAll();
                    if (open.length > 0) {
                        requests.requestMatchers(HttpMethod.POST, open).permitAll();
                    }
                    requests.requestMatchers("/v1/**")
                            .authenticated()
                            .anyRequest()
                            .denyAll();
                })
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(refusals::notSignedIn)
                        .accessDeniedHandler(refusals::notAllowed)
                        .withObjectPostProcessor(refusals.onUnreachableKeys()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals::notSignedIn)
                        .accessDeniedHandler(refusals::notAllowed))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
