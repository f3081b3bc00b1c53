package nl.kopgroep.network.campaign;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import nl.kopgroep.teststack.TestTokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who uses the services' API for one organisation, with a token from before the first handover: nothing
 * about a change of steward may depend on a fresh one.
 */
public final class Someone {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Platform platform;
    private final Tally tally;
    private final String name;
    private final @Nullable UUID organisation;
    private final @Nullable String token;

    private Someone(Platform platform, Tally tally, String name, @Nullable UUID organisation, @Nullable String token) {
        this.platform = platform;
        this.tally = tally;
        this.name = name;
        this.organisation = organisation;
        this.token = token;
    }

    public static Someone actingFor(Platform platform, Tally tally, String name, UUID person, UUID organisation) {
        return new Someone(
                platform,
                tally,
                name,
                organisation,
                TestTokens.valid().withLife(Duration.ofHours(12)).of(person));
    }

    public static Someone visitor(Platform platform, Tally tally) {
        return new Someone(platform, tally, "visitor", null, null);
    }

    /** What was answered; status 0 when the connection broke, so that nobody knows what became of it. */
    public record Answer(int status, JsonNode body) {

        public boolean acknowledged() {
            return status / 100 == 2;
        }

        public String text(String pointer) {
            return body.at(pointer).asString("");
        }

        /** The last part of the problem's type, or nothing. */
        public String problem() {
            return text("/type").replaceAll(".*/", "");
        }

        /** Whether trying again may help: the service is away, or doesn't know yet. */
        public boolean isOfTheMoment() {
            return status == 0 || status >= 500;
        }
    }

    public String name() {
        return name;
    }

    public Answer get(String service, String path) {
        return ask("GET", service, path, null, null);
    }

    public Answer post(String service, String path, @Nullable String body) {
        return ask("POST", service, path, body, null);
    }

    public Answer put(String service, String path, String body) {
        return ask("PUT", service, path, body, null);
    }

    public Answer delete(String service, String path) {
        return ask("DELETE", service, path, null, null);
    }

    /** @param epoch of the network that the writer last saw, or null when it doesn't say */
    public Answer ask(String method, String service, String path, @Nullable String body, @Nullable Long epoch) {
        HttpRequest.Builder request = HttpRequest.newBuilder(platform.address(service, "/v1" + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (organisation != null) {
            request.header("Acting-For", organisation.toString());
        }
        if (epoch != null) {
            request.header("Network-Epoch", epoch.toString());
        }
        Answer answer = sent(request.build());
        if (!method.equals("GET")) {
            tally.count(service, answer);
        }
        return answer;
    }

    private static Answer sent(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            return new Answer(response.statusCode(), body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body));
        } catch (IOException | JacksonException e) {
            return new Answer(0, JSON.createObjectNode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, JSON.createObjectNode());
        }
    }
}
