package nl.kopgroep.gateway.edge;

import nl.kopgroep.gateway.Installation;
import nl.kopgroep.gateway.login.LoginEnd;
import nl.kopgroep.gateway.problem.Problem;
import nl.kopgroep.gateway.problem.Problems;
import nl.kopgroep.gateway.session.UnreadableSessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.web.http.CookieSerializer;

/**
 * The three ways in. The gateway decides who somebody is and never what they may do: that is for the services, also for
 * visitors, so nothing here asks for a login.
 */
@Configuration(proxyBeanMethods = false)
class FilterChains {

    /** Scripts and styles from here only; a style attribute is allowed, as charts and the editor set them. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private final Problems problems;
    private final CookieSerializer cookies;

    FilterChains(Problems problems, CookieSerializer cookies) {
        this.problems = problems;
        this.cookies = cookies;
    }

    /** What other programs speak for themselves: Keycloak's pages, the mailbox, Keycloak's back channel, one-click unsubscribing. */
    @Bean
    @Order(1)
    SecurityFilterChain withoutSession(HttpSecurity http) {
        var paths = PathPatternRequestMatcher.withDefaults();
        http.securityMatcher(new OrRequestMatcher(
                        paths.matcher("/auth/**"),
                        paths.matcher("/mailbox/**"),
                        paths.matcher(HttpMethod.POST, "/logout/connect/back-channel/**"),
                        paths.matcher(HttpMethod.POST, "/afmelden/*")))
                .headers(AbstractHttpConfigurer::disable);
        return stateless(http).build();
    }

    /** Programs with a token of their own. */
    @Bean
    @Order(2)
    SecurityFilterChain bearer(HttpSecurity http, Installation installation) {
        RequestMatcher api = PathPatternRequestMatcher.withDefaults().matcher("/api/**");
        http.securityMatcher(new AndRequestMatcher(api, OneIdentity::hasBearer))
                .addFilterBefore(new OneIdentity(cookies, problems), SecurityContextHolderFilter.class)
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint((request, response, refusal) -> {
                            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
                            problems.answer(request, response, Problem.NOT_SIGNED_IN);
                        }));
        headers(http, installation);
        return stateless(http).build();
    }

    /** Files that anybody may keep, and feeds for programs: no cookie comes with them. */
    @Bean
    @Order(3)
    SecurityFilterChain files(HttpSecurity http, Installation installation) {
        http.securityMatcher("/assets/**", "/feeds/**");
        headers(http, installation);
        return stateless(http)
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    /** Browsers. */
    @Bean
    @Order(4)
    SecurityFilterChain browser(
            HttpSecurity http,
            Installation installation,
            OAuth2AuthorizationRequestResolver loginStart,
            AuthorizationRequestRepository<OAuth2AuthorizationRequest> loginAttempts,
            OAuth2AuthorizedClientRepository sessionTokens,
            LoginEnd loginEnd) {
        http.addFilterBefore(new UnreadableSessions(cookies, problems), SecurityContextHolderFilter.class)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(forgeryTokens(installation)))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(
                                (request, response, refusal) -> problems.answer(request, response, Problem.FORGED))
                        .authenticationEntryPoint((request, response, refusal) ->
                                problems.answer(request, response, Problem.NOT_SIGNED_IN)))
                .oauth2Login(login -> login.loginPage("/login")
                        .authorizedClientRepository(sessionTokens)
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(loginStart)
                                .authorizationRequestRepository(loginAttempts))
                        .successHandler(loginEnd)
                        .failureHandler(loginEnd))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        headers(http, installation);
        return http.build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    }

    private static void headers(HttpSecurity http, Installation installation) {
        http.headers(headers -> {
            headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                    .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                            permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"));
            if (installation.isSecure()) {
                headers.httpStrictTransportSecurity(hsts -> hsts.requestMatcher(AnyRequestMatcher.INSTANCE)
                        .includeSubDomains(true)
                        .maxAgeInSeconds(31_536_000));
            } else {
                headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
            }
        });
    }

    private static CookieCsrfTokenRepository forgeryTokens(Installation installation) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(installation.isSecure()).sameSite("Lax"));
        return tokens;
    }
}
