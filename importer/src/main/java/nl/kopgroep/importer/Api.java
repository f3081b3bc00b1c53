package nl.kopgroep.importer;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's public API as one account sees it that acts for one organisation. */
class Api {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration RENEW_BEFORE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final String url;
    private final String issuer;
    private final String user;
    private final String password;

    private @Nullable String token;
    private Instant tokenEnds = Instant.EPOCH;
    private @Nullable String actingFor;

    Api(String url, String issuer, String user, String password) {
        this.url = url.replaceFirst("/$", "");
        this.issuer = issuer;
        this.user = user;
        this.password = password;
    }

    /** The service answered that something isn't right; {@code problem} is its own word for it. */
    static class Refusal extends RuntimeException {
        private final int status;
        private final JsonNode problem;

        Refusal(int status, JsonNode problem) {
            super(status + " " + problem.path("title").asString("") + " "
                    + problem.path("detail").asString(""));
            this.status = status;
            this.problem = problem;
        }

        int status() {
            return status;
        }

        JsonNode problem() {
            return problem;
        }
    }

    void actFor(String organisationId) {
        this.actingFor = organisationId;
    }

    JsonNode get(String service, String path) {
        return send(request(service, path).GET());
    }

    JsonNode put(String service, String path, Object body) {
        return send(request(service, path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String service, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/api/" + service + "/v1" + path))
                .timeout(Duration.ofMinutes(3))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "nl")
                .header("Authorization", "Bearer " + token());
        return actingFor == null ? request : request.header("Acting-For", actingFor);
    }

    private String token() {
        String present = token;
        if (present != null && Instant.now().isBefore(tokenEnds.minus(RENEW_BEFORE))) {
            return present;
        }
        String form = "grant_type=password&client_id=cli&username=" + encoded(user) + "&password=" + encoded(password);
        JsonNode answer = send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        String fresh = answer.path("access_token").asString();
        token = fresh;
        tokenEnds = Instant.now().plusSeconds(answer.path("expires_in").asInt(60));
        return fresh;
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode body = response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
            if (response.statusCode() / 100 != 2) {
                throw new Refusal(response.statusCode(), body);
            }
            return body;
        } catch (IOException unreachable) {
            throw new Failure("We kunnen " + url + " niet bereiken. Draait het platform? (./kopgroep status)");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("Gestopt. Start dezelfde opdracht opnieuw: hij gaat verder waar hij was.");
        } catch (tools.jackson.core.JacksonException notJson) {
            throw new Failure("Op " + url + " antwoordt iets anders dan het platform.");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
