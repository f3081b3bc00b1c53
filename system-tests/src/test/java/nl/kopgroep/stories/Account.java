package nl.kopgroep.stories;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who uses the API: a demo account that acts for one organisation, or a visitor. The token is taken
 * once, as a client would, so that a right that ends is tried with a token that was issued before.
 */
final class Account {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String PASSWORD = "kopgroep";

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();

    private final @Nullable String token;
    private final @Nullable String actingFor;

    private Account(@Nullable String token, @Nullable String actingFor) {
        this.token = token;
        this.actingFor = actingFor;
    }

    static Account visitor() {
        return new Account(null, null);
    }

    /** A demo account that acts for the first organisation it represents. */
    static Account of(String email) {
        Account person = new Account(token(email), null);
        JsonNode organisations = person.get("network", "/me").ok().path("organisations");
        return new Account(person.token, organisations.path(0).path("id").asString());
    }

    Account actingFor(String organisationId) {
        return new Account(token, organisationId);
    }

    String organisation() {
        return String.valueOf(actingFor);
    }

    Answer get(String service, String path) {
        return send(request(service, path).GET());
    }

    Answer post(String service, String path) {
        return send(request(service, path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    Answer post(String service, String path, String json) {
        return send(request(service, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer put(String service, String path, String json) {
        return send(request(service, path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer delete(String service, String path) {
        return send(request(service, path).DELETE());
    }

    /** A request outside the API, without any account: what a mail program would do. */
    static Answer anonymously(String method, String url, String form) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(form)));
    }

    /** What came back. */
    record Answer(int status, JsonNode body, String text) {

        /** The body of an answer that has to be a good one. */
        JsonNode ok() {
            if (status / 100 != 2) {
                throw new AssertionError(status + " " + text);
            }
            return body;
        }

        /** The last part of the problem's type, for example {@code frozen}. */
        String problem() {
            return body.path("type").asString("").replaceFirst(".*/", "");
        }
    }

    private HttpRequest.Builder request(String service, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Platform.url() + "/api/" + service + "/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", "nl");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (actingFor != null) {
            request.header("Acting-For", actingFor);
        }
        return request;
    }

    /**
     * Keycloak clears its mark of a login in progress a moment after it answered, and until then refuses the same
     * person's next login in the words of a wrong password. So a refusal is asked again, as a person would.
     */
    private static String token(String email) {
        AtomicReference<Answer> last = new AtomicReference<>();
        Kopgroep.eventually().until(() -> {
            last.set(askToken(email));
            return !"invalid_grant".equals(last.get().body().path("error").asString(""));
        });
        return last.get().ok().path("access_token").asString();
    }

    private static Answer askToken(String email) {
        String form = "grant_type=password&client_id=cli&username="
                + URLEncoder.encode(email, StandardCharsets.UTF_8)
                + "&password=" + PASSWORD;
        return anonymously(
                "POST",
                Platform.url() + "/auth/realms/" + Platform.installation() + "/protocol/openid-connect/token",
                form);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") ? JSON.readTree(response.body()) : JSON.createObjectNode();
            return new Answer(response.statusCode(), body, response.body());
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
