package nl.kopgroep.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.kopgroep.gateway.fixture.Browser;
import nl.kopgroep.gateway.fixture.RealKeycloak;
import nl.kopgroep.gateway.fixture.RunningGateway;
import nl.kopgroep.gateway.fixture.Upstream;
import nl.kopgroep.teststack.TestDatabase;
import nl.kopgroep.teststack.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** One Keycloak, two gateways on one database, and people who log in. */
class LoginTest {

    private static final String ZORGPACT = "coordinator@zorgpact.example";
    private static final String ACTIELEERNETWERK = "coordinator@actieleernetwerk.example";
    private static final String COOKIE = "kopgroep-session";

    private static final int PORT = RunningGateway.freePort();
    private static final Upstream SERVICE = new Upstream();
    private static TestDatabase database;
    private static RealKeycloak keycloak;
    private static RunningGateway gateway;
    private static RunningGateway secondGateway;

    @BeforeAll
    static void start() {
        database = TestDatabases.fresh("gateway", new String[0]);
        keycloak = RealKeycloak.behind(URI.create("http://localhost:" + PORT));
        gateway = startGateway(PORT);
        secondGateway = startGateway(RunningGateway.freePort());
    }

    @AfterAll
    static void stop() {
        secondGateway.close();
        gateway.close();
        keycloak.close();
        SERVICE.close();
    }

    @Test
    void a_login_leaves_a_cookie_that_scripts_cannot_read_and_no_token_in_the_browser() {
        var browser = new Browser(gateway.address());

        var page = browser.logIn(ZORGPACT, "kopgroep", "/session");

        assertThat(page.uri().getPath()).isEqualTo("/session");
        assertThat(page.body()).contains("\"signedIn\":true", "Zorgpact", "01937a00-0000-7000-8000-000000000001");
        assertThat(browser.everythingSent())
                .anySatisfy(answer -> assertThat(answer).contains(COOKIE, "HttpOnly", "SameSite=Lax"));
        var session = sessionOf(browser);
        var tokens = Objects.requireNonNull(session.<Tokens>getAttribute(Tokens.ATTRIBUTE));
        var idToken = idTokenOf(session);
        assertThat(String.join("\n", browser.everythingSent()))
                .doesNotContain(tokens.access(), tokens.refresh(), idToken);
    }

    @Test
    void the_service_gets_the_token_of_the_person_and_nothing_of_the_session() {
        var browser = signedIn(ZORGPACT);
        SERVICE.forget();

        assertThat(browser.get("/api/network/v1/me", "Acting-For", "an-organisation", "X-User-Id", "somebody-else")
                        .statusCode())
                .isEqualTo(200);

        var received = SERVICE.last();
        assertThat(received.path()).isEqualTo("/v1/me");
        assertThat(claimsOf(received))
                .contains("\"person_id\":\"01937a00-0000-7000-8000-000000000001\"", "\"aud\":\"kopgroep-api\"");
        assertThat(received.header("acting-for")).isEqualTo("an-organisation");
        assertThat(received.headers()).doesNotContainKeys("cookie", "x-user-id", "x-xsrf-token");
    }

    @Test
    void a_basic_authorization_from_outside_never_replaces_the_session() {
        var browser = signedIn(ZORGPACT);

        browser.get("/api/network/v1/me", "Authorization", "Basic c29tZWJvZHk6ZWxzZQ==");

        assertThat(SERVICE.last().header("authorization")).startsWith("Bearer ");
    }

    @Test
    void a_session_survives_a_restart_and_another_instance_reads_it() {
        var browser = signedIn(ZORGPACT);

        gateway.close();
        gateway = startGateway(PORT);

        assertThat(browser.get("/session").body()).contains("\"signedIn\":true");
        assertThat(browser.at(secondGateway.address()).get("/session").body()).contains("\"signedIn\":true");
    }

    @Test
    void twenty_four_calls_at_once_with_a_token_that_ended_are_one_renewal() throws Exception {
        var browser = signedIn(ZORGPACT);
        var browserAtTheOther = browser.at(secondGateway.address());
        changeTokens(browser, tokens -> new Tokens(tokens.access(), Instant.now(), tokens.refresh()));
        var before = renewals();
        SERVICE.forget();

        var answers = atOnce(
                24,
                number -> (number % 2 == 0 ? browser : browserAtTheOther)
                        .get("/api/content/v1/items/" + number)
                        .statusCode());

        assertThat(answers).containsOnly(200);
        assertThat(renewals() - before).isEqualTo(1);
        assertThat(SERVICE.requests().stream().map(request -> request.header("authorization")))
                .hasSize(24)
                .containsOnly("Bearer " + tokensOf(browser).access());
        assertThat(browser.get("/api/content/v1/items").statusCode()).isEqualTo(200);
    }

    @Test
    void when_keycloak_no_longer_knows_the_login_the_session_ends_with_401_and_the_cookie_goes() {
        var browser = signedIn(ZORGPACT);
        changeTokens(browser, tokens -> new Tokens(tokens.access(), Instant.now(), "spent"));

        var answer = browser.get("/api/network/v1/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("https://kopgroep.nl/problems/not-signed-in");
        assertThat(browser.cookie(COOKIE)).isNull();
        assertThat(browser.get("/session").body()).contains("\"signedIn\":false");
    }

    @Test
    void logging_out_ends_the_session_here_and_at_keycloak() {
        var browser = signedIn(ZORGPACT);
        var elsewhere = browser.at(secondGateway.address());

        var answer = browser.post("/logout");

        assertThat(answer.body()).isEqualTo("{\"location\":\"/\"}");
        assertThat(browser.cookie(COOKIE)).isNull();
        assertThat(elsewhere.get("/session").body()).contains("\"signedIn\":false");
        assertThat(browser.open("/login?returnTo=/session").body())
                .as("Keycloak asks who it is again")
                .contains("kc-form-login", "Kopgroep");
    }

    @Test
    void what_ends_at_keycloak_ends_here() {
        var browser = signedIn(ACTIELEERNETWERK);
        var other = signedIn(ZORGPACT);

        keycloak.endLoginsOf(ACTIELEERNETWERK);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(browser.get("/session").body()).contains("\"signedIn\":false"));
        assertThat(other.get("/session").body()).contains("\"signedIn\":true");
    }

    @Test
    void a_logout_token_that_keycloak_did_not_sign_or_that_is_none_is_refused() throws Exception {
        var browser = signedIn(ZORGPACT);
        var accessToken = tokensOf(browser).access();
        var idToken = idTokenOf(sessionOf(browser));

        assertThat(backChannel("forged." + accessToken.split("\\.")[1] + ".forged"))
                .isEqualTo(400);
        assertThat(backChannel(accessToken)).isEqualTo(400);
        assertThat(backChannel(idToken)).isEqualTo(400);
        assertThat(browser.get("/session").body()).contains("\"signedIn\":true");
    }

    @Test
    void a_session_that_cannot_be_read_any_more_means_logging_in_again() {
        var browser = signedIn(ZORGPACT);
        JdbcClient.create(gateway.part(javax.sql.DataSource.class))
                .sql("""
                        update kopgroep_session_attributes set attribute_bytes = decode('cafe', 'hex')
                        where session_primary_id = (select primary_id from kopgroep_session where session_id = :id)
                        """)
                .param("id", sessionOf(browser).getId())
                .update();

        var answer = browser.get("/api/network/v1/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(browser.cookie(COOKIE)).isNull();
        assertThat(browser.open("/login?returnTo=/session").body()).contains("\"signedIn\":true");
    }

    @Test
    void a_login_never_leads_to_another_site() {
        var browser = new Browser(gateway.address());

        var page = browser.logIn(ZORGPACT, "kopgroep", "//elders.example/phishing");

        assertThat(page.uri()).isEqualTo(gateway.address().resolve("/"));
    }

    @Test
    void two_tabs_can_log_in_side_by_side() {
        var browser = new Browser(gateway.address());
        var first = browser.open("/login?returnTo=/session?tab=1");
        browser.open("/login?returnTo=/session?tab=2");

        var page = browser.fillIn(first, ZORGPACT, "kopgroep");

        assertThat(page.uri().toString()).endsWith("/session?tab=1");
        assertThat(page.body()).contains("\"signedIn\":true");
    }

    @Test
    void who_is_logged_in_goes_straight_to_the_page() {
        var browser = signedIn(ZORGPACT);

        var answer = browser.get("/login?returnTo=/netwerken");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/netwerken");
    }

    @Test
    void the_login_page_is_dutch_and_in_our_style() {
        var page = new Browser(gateway.address()).open("/login?language=nl");

        assertThat(page.body()).contains("lang=\"nl\"", "css/kopgroep.css", "E-mailadres", "Ingelogd blijven");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'self'"));
    }

    @Test
    void a_token_of_keycloak_itself_opens_the_api_for_a_program() throws Exception {
        var token = keycloak.tokenOf(ZORGPACT, "kopgroep");

        var answer = send(HttpRequest.newBuilder(gateway.address().resolve("/api/network/v1/me"))
                .header("Authorization", "Bearer " + token));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(claimsOf(SERVICE.last())).contains("01937a00-0000-7000-8000-000000000001");
    }

    private static RunningGateway startGateway(int port) {
        var service = SERVICE.address().toString();
        return RunningGateway.start(
                port,
                database,
                Map.of(
                        "kopgroep.public-url", "http://localhost:" + PORT,
                        "kopgroep.keycloak-url", keycloak.address().toString(),
                        "kopgroep.network-url", service,
                        "kopgroep.content-url", service,
                        "kopgroep.notification-url", service));
    }

    private static Browser signedIn(String email) {
        var browser = new Browser(gateway.address());
        assertThat(browser.logIn(email, "kopgroep", "/session").body()).contains("\"signedIn\":true");
        return browser;
    }

    private static Session sessionOf(Browser browser) {
        var cookie = Objects.requireNonNull(browser.cookie(COOKIE));
        var id = new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
        return Objects.requireNonNull(
                gateway.part(JdbcIndexedSessionRepository.class).findById(id));
    }

    private static String idTokenOf(Session session) {
        var context = session.getAttribute("SPRING_SECURITY_CONTEXT");
        var login = Objects.requireNonNull(((SecurityContext) Objects.requireNonNull(context)).getAuthentication());
        return ((OidcUser) Objects.requireNonNull(login.getPrincipal()))
                .getIdToken()
                .getTokenValue();
    }

    private static Tokens tokensOf(Browser browser) {
        return Objects.requireNonNull(sessionOf(browser).<Tokens>getAttribute(Tokens.ATTRIBUTE));
    }

    private static void changeTokens(Browser browser, UnaryOperator<Tokens> change) {
        var session = sessionOf(browser);
        session.setAttribute(Tokens.ATTRIBUTE, change.apply(tokensOf(browser)));
        save(gateway.part(JdbcIndexedSessionRepository.class), session);
    }

    @SuppressWarnings("unchecked")
    private static <S extends Session> void save(SessionRepository<S> sessions, Session session) {
        sessions.save((S) session);
    }

    private static double renewals() {
        return renewals(gateway) + renewals(secondGateway);
    }

    private static double renewals(RunningGateway which) {
        return which.part(MeterRegistry.class)
                .counter("kopgroep.gateway.token.renewals")
                .count();
    }

    private interface Numbered<T> {
        T call(int number) throws Exception;
    }

    private static <T> java.util.List<T> atOnce(int times, Numbered<T> what) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var calls = IntStream.range(0, times)
                    .<Callable<T>>mapToObj(number -> () -> what.call(number))
                    .toList();
            var answers = new java.util.ArrayList<T>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static int backChannel(String token) throws Exception {
        return send(HttpRequest.newBuilder(gateway.address().resolve("/logout/connect/back-channel/portal"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8))))
                .statusCode();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String claimsOf(Upstream.Received received) {
        var token = Objects.requireNonNull(received.header("authorization")).substring("Bearer ".length());
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
