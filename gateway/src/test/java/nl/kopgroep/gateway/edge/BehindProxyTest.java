package nl.kopgroep.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.gateway.fixture.RunningGateway;
import nl.kopgroep.gateway.fixture.Upstream;
import nl.kopgroep.teststack.TestDatabases;
import nl.kopgroep.teststack.TestStack;
import nl.kopgroep.teststack.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A proxy at 127.0.0.1 ends TLS for https://kopgroep.example; whoever stands at 127.0.0.2 only says that he is one. */
class BehindProxyTest {

    private static final String PROXY = "127.0.0.1";
    private static final String STRANGER = "127.0.0.2";
    private static final String CLIENT = "203.0.113.9";

    private static final Upstream SERVICE = new Upstream();
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(
                RunningGateway.freePort(),
                TestDatabases.fresh("gateway", new String[0]),
                Map.of(
                        "kopgroep.public-url",
                        "https://kopgroep.example",
                        "kopgroep.issuer",
                        TestStack.get().issuer(),
                        "kopgroep.keycloak-url",
                        TestStack.get().keycloakUrl(),
                        "kopgroep.network-url",
                        SERVICE.address().toString(),
                        "kopgroep.trusted-proxies",
                        PROXY + "/32",
                        "kopgroep.limits.application.times",
                        "1",
                        "kopgroep.limits.application.per",
                        "10m"));
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
    void a_login_goes_by_the_public_address_and_its_cookie_travels_over_tls_only() throws Exception {
        var answer = send(request("/login?returnTo=/netwerken"), PROXY, CLIENT);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location)
                        .contains("redirect_uri=https://kopgroep.example/login/oauth2/code/portal"));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-kopgroep-session=")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain="));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(send(request("/session"), PROXY, CLIENT).headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").contains("Secure"));
    }

    @Test
    void a_service_hears_from_whom_the_proxy_got_the_request() throws Exception {
        send(request("/api/network/v1/networks"), PROXY, "198.51.100.1, " + CLIENT);

        assertThat(SERVICE.last().header("x-forwarded-for")).isEqualTo(CLIENT);
        assertThat(SERVICE.last().header("x-forwarded-proto")).isEqualTo("https");
        assertThat(SERVICE.last().header("x-forwarded-host")).isEqualTo("kopgroep.example");
    }

    @Test
    void what_a_stranger_says_about_the_way_he_came_counts_for_nothing() throws Exception {
        var answer = send(request("/login").header("X-Forwarded-Host", "elders.example"), STRANGER, CLIENT);
        send(request("/api/network/v1/networks").header("X-Forwarded-Host", "elders.example"), STRANGER, CLIENT);

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location)
                        .contains("redirect_uri=https://kopgroep.example/")
                        .doesNotContain("elders.example"));
        assertThat(SERVICE.last().header("x-forwarded-for")).isEqualTo(STRANGER);
        assertThat(SERVICE.last().header("x-forwarded-host")).isEqualTo("kopgroep.example");
    }

    @Test
    void limits_count_who_is_behind_the_proxy_and_a_stranger_does_not_escape_them() throws Exception {
        assertThat(apply(PROXY, "203.0.113.21")).isEqualTo(200);
        assertThat(apply(PROXY, "203.0.113.21")).isEqualTo(429);
        assertThat(apply(PROXY, "203.0.113.22")).isEqualTo(200);

        assertThat(apply(STRANGER, "203.0.113.23")).isEqualTo(200);
        assertThat(apply(STRANGER, "203.0.113.24")).isEqualTo(429);
    }

    private static int apply(String from, String sayingFor) throws Exception {
        var application = request("/api/network/v1/networks/1/applications")
                .header("Authorization", TestTokens.bearer(UUID.randomUUID()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        return send(application, from, sayingFor).statusCode();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + gateway.address().getPort() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String from, String sayingFor)
            throws Exception {
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName(from))
                .build()) {
            return http.send(
                    request.header("X-Forwarded-For", sayingFor)
                            .header("X-Forwarded-Proto", "https")
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
