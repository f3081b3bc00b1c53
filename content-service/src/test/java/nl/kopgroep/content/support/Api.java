package nl.kopgroep.content.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import nl.kopgroep.teststack.TestTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the service over HTTP, as somebody. */
@TestComponent
public class Api implements ApplicationListener<WebServerInitializedEvent> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private int port;
    private int managementPort;

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if ("management".equals(event.getApplicationContext().getServerNamespace())) {
            managementPort = event.getWebServer().getPort();
        } else {
            port = event.getWebServer().getPort();
        }
    }

    /** What came back. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {

        public String text(String pointer) {
            return body.at(pointer).asString();
        }

        public String problem() {
            return text("/type").replaceFirst("^https://kopgroep.nl/problems/", "");
        }
    }

    /** Asks as this caller; null asks as a visitor. */
    public Client as(@Nullable Person person) {
        return new Client(person, "http://127.0.0.1:" + port, new String[0]);
    }

    public Client visitor() {
        return as(null);
    }

    public Client management() {
        return new Client(null, "http://127.0.0.1:" + managementPort, new String[0]);
    }

    /** One who asks; {@code headers} are names and values in turn. */
    public record Client(@Nullable Person person, String base, String[] headers) {

        public Client with(String name, String value) {
            String[] more = Arrays.copyOf(headers, headers.length + 2);
            more[headers.length] = name;
            more[headers.length + 1] = value;
            return new Client(person, base, more);
        }

        public Answer get(String path) {
            return send("GET", path, null);
        }

        public Answer post(String path, @Nullable Object body) {
            return send("POST", path, body);
        }

        public Answer put(String path, Object body) {
            return send("PUT", path, body);
        }

        public Answer delete(String path) {
            return send("DELETE", path, null);
        }

        private Answer send(String method, String path, @Nullable Object body) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                    .header("Accept", "application/json")
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(
                                            body instanceof String text ? text : JSON.writeValueAsString(body)));
            if (person != null) {
                request.header("Authorization", TestTokens.bearer(person.id()));
                if (person.actingFor() != null) {
                    request.header("Acting-For", person.actingFor().toString());
                }
            }
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            try {
                HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
                boolean isJson =
                        response.headers().firstValue("Content-Type").orElse("").contains("json");
                JsonNode json =
                        isJson && !response.body().isBlank() ? JSON.readTree(response.body()) : JSON.createObjectNode();
                return new Answer(response.statusCode(), json, response);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
