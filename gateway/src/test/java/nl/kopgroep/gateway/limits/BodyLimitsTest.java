package nl.kopgroep.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
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

class BodyLimitsTest {

    private static final int MOST = 64 << 10;
    private static final int MOST_OF_AN_IMPORT = 256 << 10;
    private static final String WRITE = "/api/content/v1/networks/1/items";
    private static final String IMPORT = "/api/content/v1/networks/1/imports/items";

    private static final Upstream SERVICE = new Upstream();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(
                RunningGateway.freePort(),
                TestDatabases.fresh("gateway", new String[0]),
                Map.of(
                        "kopgroep.installation", "test",
                        "kopgroep.issuer", TestStack.get().issuer(),
                        "kopgroep.keycloak-url", TestStack.get().keycloakUrl(),
                        "kopgroep.content-url", SERVICE.address().toString(),
                        "kopgroep.notification-url", SERVICE.address().toString(),
                        "kopgroep.bodies.most", "64KB",
                        "kopgroep.bodies.imports", "256KB"));
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
    void what_is_as_large_as_may_be_goes_through() throws Exception {
        assertThat(send("POST", WRITE, telling(MOST)).statusCode()).isEqualTo(200);
        assertThat(send("POST", WRITE, streaming(MOST)).statusCode()).isEqualTo(200);
        assertThat(send("PUT", IMPORT, telling(MOST_OF_AN_IMPORT)).statusCode()).isEqualTo(200);

        assertThat(SERVICE.requests())
                .extracting(received -> received.body().length())
                .containsExactly(MOST, MOST, MOST_OF_AN_IMPORT);
    }

    @Test
    void a_body_that_says_it_is_larger_is_refused_with_the_limit() throws Exception {
        refusedWith("64 kB", send("POST", WRITE, telling(MOST + 1)));
    }

    @Test
    void a_body_that_turns_out_to_be_larger_is_refused_with_the_limit() throws Exception {
        refusedWith("64 kB", send("POST", WRITE, streaming(MOST + 1)));
    }

    @Test
    void an_import_may_be_larger_and_has_a_limit_too() throws Exception {
        refusedWith("256 kB", send("PUT", IMPORT, telling(MOST_OF_AN_IMPORT + 1)));
        refusedWith("256 kB", send("PUT", IMPORT, streaming(MOST_OF_AN_IMPORT + 1)));
    }

    @Test
    void a_form_has_the_same_limit() throws Exception {
        refusedWith("64 kB", sendForm(telling(MOST + 1)));
        refusedWith("64 kB", sendForm(streaming(MOST + 1)));
    }

    private static void refusedWith(String limit, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body())
                .contains("https://kopgroep.nl/problems/too-large", "Stuur hooguit " + limit, "\"status\":413");
        assertThat(SERVICE.requests()).isEmpty();
    }

    private static BodyPublisher telling(int length) {
        return BodyPublishers.ofByteArray(letters(length));
    }

    /** Without a Content-Length. */
    private static BodyPublisher streaming(int length) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(letters(length)));
    }

    private static byte[] letters(int length) {
        var letters = new byte[length];
        Arrays.fill(letters, (byte) 'a');
        return letters;
    }

    private static HttpResponse<String> send(String method, String path, BodyPublisher body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(gateway.address() + path))
                        .header("Authorization", TestTokens.bearer(UUID.randomUUID()))
                        .header("Content-Type", "application/json")
                        .method(method, body)
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> sendForm(BodyPublisher body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(gateway.address() + "/afmelden/a-token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }
}
