package nl.kopgroep.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.gateway.fixture.Browser;
import nl.kopgroep.gateway.fixture.RunningGateway;
import nl.kopgroep.gateway.fixture.Upstream;
import nl.kopgroep.teststack.TestDatabases;
import nl.kopgroep.teststack.TestStack;
import nl.kopgroep.teststack.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway in front of services that remember what they got; the content service is down. */
class EdgeTest {

    private static final UUID PERSON = UUID.fromString("01937a00-0000-7000-8000-000000000001");
    private static final String PROBLEM = "https://kopgroep.nl/problems/";

    private static final Upstream SERVICE = new Upstream();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private static Path portal;

    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(portal.resolve("assets"));
        Files.writeString(portal.resolve("index.html"), "<!doctype html><title>the portal</title>");
        Files.writeString(portal.resolve("assets/index-1a2b3c.js"), "export {}");
        Files.writeString(portal.resolve("favicon.svg"), "<svg/>");
        gateway = RunningGateway.start(
                RunningGateway.freePort(),
                TestDatabases.fresh("gateway", new String[0]),
                Map.ofEntries(
                        Map.entry("kopgroep.installation", "test"),
                        Map.entry("kopgroep.issuer", TestStack.get().issuer()),
                        Map.entry("kopgroep.keycloak-url", TestStack.get().keycloakUrl()),
                        Map.entry("kopgroep.network-url", SERVICE.address().toString()),
                        Map.entry("kopgroep.content-url", "http://127.0.0.1:" + RunningGateway.freePort()),
                        Map.entry("kopgroep.notification-url", SERVICE.address().toString()),
                        Map.entry("kopgroep.portal-dir", portal.toString()),
                        Map.entry("kopgroep.limits.feed.times", "5"),
                        Map.entry("kopgroep.limits.feed.per", "10m"),
                        Map.entry("kopgroep.limits.application.times", "2"),
                        Map.entry("kopgroep.limits.application.per", "10m")));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        SERVICE.close();
    }

    @BeforeEach
    void startOver() {
        SERVICE.forget();
    }

    @Test
    void a_visitor_reaches_the_service_as_nobody() {
        var answer = new Browser(gateway.address()).get("/api/network/v1/networks?size=5&q=zorg%20en");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(SERVICE.last().path()).isEqualTo("/v1/networks?size=5&q=zorg%20en");
        assertThat(SERVICE.last().headers()).doesNotContainKeys("authorization", "cookie");
    }

    @Test
    void a_token_that_is_in_order_goes_along_to_the_service() throws Exception {
        var token = TestTokens.bearer(PERSON);

        assertThat(send(request("/api/network/v1/me").header("Authorization", token))
                        .statusCode())
                .isEqualTo(200);

        assertThat(SERVICE.last().header("authorization")).isEqualTo(token);
    }

    @Test
    void a_token_that_is_not_in_order_never_reaches_a_service() throws Exception {
        var good = TestTokens.valid();
        var someone = good.of(PERSON);
        var tampered = someone.substring(0, someone.lastIndexOf('.')) + ".Zm9yZ2Vk";

        for (var token : new String[] {
            tampered,
            good.withAudience("another-api").of(PERSON),
            good.withIssuer("https://elders.example/realms/test").of(PERSON),
            good.withLife(Duration.ofMinutes(-5)).of(PERSON),
            "rubbish"
        }) {
            var answer = send(request("/api/network/v1/me").header("Authorization", "Bearer " + token));
            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(answer.body()).contains(PROBLEM + "not-signed-in");
        }
        assertThat(SERVICE.requests()).isEmpty();
    }

    @Test
    void a_feed_is_read_without_login_cookie_or_anything_that_says_who_asks() throws Exception {
        var answer = send(request("/feeds/c2VjcmV0.atom?before=1")
                .header("Cookie", "test-session=c29tZXRoaW5n")
                .header("Authorization", "Basic c29tZWJvZHk6ZWxzZQ==")
                .header("If-None-Match", "W/\"1\""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(SERVICE.last().path()).isEqualTo("/v1/feeds/c2VjcmV0.atom?before=1");
        assertThat(SERVICE.last().headers()).doesNotContainKeys("authorization", "cookie");
        assertThat(SERVICE.last().header("if-none-match")).isEqualTo("W/\"1\"");
        for (var other : new String[] {"/feeds", "/feeds/a/b", "/feeds/a/../../v1/updates"}) {
            SERVICE.forget();
            send(request(other));
            assertThat(SERVICE.requests()).as(other).isEmpty();
        }
        int last = 0;
        for (int i = 0; i < 6; i++) {
            last = send(request("/feeds/c2VjcmV0.atom")).statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void a_token_beside_a_session_cookie_is_refused() throws Exception {
        var answer = send(request("/api/network/v1/me")
                .header("Authorization", TestTokens.bearer(PERSON))
                .header("Cookie", "test-session=c29tZXRoaW5n"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(PROBLEM + "bad-request");
        assertThat(SERVICE.requests()).isEmpty();
    }

    @Test
    void a_write_that_a_page_elsewhere_could_have_made_is_refused() {
        var browser = new Browser(gateway.address());
        browser.get("/session");

        var answer = browser.postForged("/api/network/v1/networks/1/members");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(PROBLEM + "not-allowed");
        assertThat(SERVICE.requests()).isEmpty();
        assertThat(browser.post("/api/network/v1/networks/1/members").statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_a_caller_says_about_himself_is_left_out_and_what_the_api_knows_goes_along() throws Exception {
        send(request("/api/network/v1/me")
                .header("Authorization", "Basic c29tZWJvZHk6ZWxzZQ==")
                .header("X-User-Id", "somebody-else")
                .header("Remote-User", "somebody-else")
                .header("X-Auth-Request-Email", "somebody@elders.example")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Host", "elders.example")
                .header("Forwarded", "for=203.0.113.9;host=elders.example")
                .header("X-Real-IP", "203.0.113.9")
                .header("traceparent", "00-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-bbbbbbbbbbbbbbbb-01")
                .header("Acting-For", "an-organisation")
                .header("Network-Epoch", "3")
                .header("Idempotency-Key", "once"));

        var received = SERVICE.last();
        assertThat(received.headers())
                .doesNotContainKeys(
                        "authorization", "x-user-id", "remote-user", "x-auth-request-email", "forwarded", "x-real-ip");
        assertThat(received.header("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(received.header("x-forwarded-host"))
                .isEqualTo(gateway.address().getAuthority());
        assertThat(received.header("acting-for")).isEqualTo("an-organisation");
        assertThat(received.header("network-epoch")).isEqualTo("3");
        assertThat(received.header("idempotency-key")).isEqualTo("once");
    }

    @Test
    void a_trace_begins_here_and_goes_along() throws Exception {
        var outside = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
        send(request("/api/network/v1/me").header("traceparent", "00-" + outside + "-bbbbbbbbbbbbbbbb-01"));

        assertThat(SERVICE.last().header("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]")
                .doesNotContain(outside);
    }

    @Test
    void a_service_that_is_down_is_a_503_in_the_readers_language() throws Exception {
        var answer = send(request("/api/content/v1/items").header("Accept-Language", "en-GB,en;q=0.8"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body())
                .contains(PROBLEM + "unavailable", "Try again", "\"instance\":\"/api/content/v1/items\"");
    }

    @Test
    void a_person_who_follows_a_link_to_a_part_that_is_down_gets_a_page() throws Exception {
        var down = RunningGateway.freePort();
        try (var other = RunningGateway.start(
                RunningGateway.freePort(),
                TestDatabases.fresh("gateway", new String[0]),
                Map.of("kopgroep.keycloak-url", "http://127.0.0.1:" + down + "/auth"))) {
            var answer = new Browser(other.address()).open("/login");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("<html lang=\"nl\">", "even niet bereikbaar");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/",
                "/auth/admin/",
                "/auth/admin/realms/test/users",
                "/auth/realms/master/protocol/openid-connect/token",
                "/auth/realms/test/clients-registrations/default",
                "/auth/metrics",
                "/api/elsewhere/v1/things",
                "/mailbox/"
            })
    void what_is_not_for_the_outside_does_not_exist(String path) throws Exception {
        var answer = send(request(path));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(PROBLEM + "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/realms/test/..%2f..%2fadmin",
                "/auth/realms/test/%2e%2e/%2e%2e/admin/",
                "/auth/realms/test;x=/../../admin",
                "/auth/realms/test//admin"
            })
    void a_path_with_tricks_goes_nowhere(String path) throws Exception {
        assertThat(send(request(path)).statusCode()).isBetween(400, 404);
    }

    @Test
    void a_mail_program_stops_a_subscription_without_session_or_page() throws Exception {
        var answer = send(request("/afmelden/a-token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(SERVICE.last().method()).isEqualTo("POST");
        assertThat(SERVICE.last().path()).isEqualTo("/v1/unsubscribe/a-token");
        assertThat(SERVICE.last().body()).isEqualTo("List-Unsubscribe=One-Click");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/afmelden/a-token", "/p/01937a00", "/netwerken/kopgroep/leden"})
    void every_address_of_the_portal_is_its_page(String path) throws Exception {
        var answer = send(request(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("the portal");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(SERVICE.requests()).isEmpty();
    }

    @Test
    void a_file_with_a_hash_in_its_name_may_be_kept_for_ever_and_brings_no_cookie() throws Exception {
        var answer = send(request("/assets/index-1a2b3c.js"));

        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(caching -> assertThat(caching).contains("max-age=31536000", "immutable"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(send(request("/assets/gone-4d5e6f.js")).statusCode()).isEqualTo(404);
        assertThat(send(request("/gone.svg")).statusCode()).isEqualTo(404);
        assertThat(send(request("/favicon.svg")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_person_at_127_0_0_1_is_led_to_localhost_and_a_program_is_not() throws Exception {
        var other = URI.create("http://127.0.0.1:" + gateway.address().getPort());

        var page = send(HttpRequest.newBuilder(other.resolve("/netwerken?x=1")).header("Accept", "text/html"));

        assertThat(page.statusCode()).isEqualTo(307);
        assertThat(page.headers().firstValue("Location")).hasValue(gateway.address() + "/netwerken?x=1");
        assertThat(send(HttpRequest.newBuilder(other.resolve("/api/network/v1/networks")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_address_that_applies_too_often_has_to_wait() throws Exception {
        var browser = new Browser(gateway.address());
        var path = "/api/network/v1/networks/01937a00-0000-7000-8000-00000000000b/applications";
        assertThat(browser.post(path).statusCode()).isEqualTo(200);
        assertThat(browser.post(path).statusCode()).isEqualTo(200);

        var answer = browser.post(path);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains(PROBLEM + "too-many-requests");
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(200, 300);
        assertThat(browser.get(path).statusCode()).as("reading is not counted").isEqualTo(200);
    }

    @Test
    void a_session_cookie_that_nobody_knows_is_told_so_once() {
        var browser = new Browser(gateway.address());
        browser.keep("test-session", "bm90LWEtc2Vzc2lvbg==");

        assertThat(browser.get("/api/network/v1/networks").statusCode()).isEqualTo(401);

        assertThat(browser.cookie("test-session")).isNull();
        assertThat(browser.get("/api/network/v1/networks").statusCode()).isEqualTo(200);
    }

    @Test
    void a_visitor_gets_no_session_by_looking_around() {
        var browser = new Browser(gateway.address());

        assertThat(browser.get("/session").body()).isEqualTo("{\"signedIn\":false,\"name\":null,\"personId\":null}");
        browser.get("/");
        browser.get("/api/network/v1/networks");

        assertThat(browser.cookie("test-session")).isNull();
    }

    @Test
    void a_finder_of_a_weakness_knows_where_to_go() throws Exception {
        assertThat(send(request("/.well-known/security.txt")).body())
                .contains("Contact: mailto:", "Expires: ", "Canonical: " + gateway.address());
    }

    @Test
    void health_and_metrics_are_on_their_own_port_only() throws Exception {
        var management = gateway.management();

        assertThat(send(HttpRequest.newBuilder(management.resolve("/actuator/health/readiness")))
                        .body())
                .contains("UP");
        assertThat(send(HttpRequest.newBuilder(management.resolve("/actuator/prometheus")))
                        .body())
                .contains("kopgroep_gateway_token_renewals");
        assertThat(send(request("/actuator/health")).body()).contains("the portal");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.address() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
