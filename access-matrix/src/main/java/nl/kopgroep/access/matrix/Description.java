package nl.kopgroep.access.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The statuses with which a service says that it answers, read from its openapi.json when the first is asked for. */
final class Description {

    private final HttpClient http;
    private final String url;
    private @Nullable Map<String, Set<Integer>> statuses;

    Description(HttpClient http, String url) {
        this.http = http;
        this.url = url;
    }

    /** Those of an endpoint, written as {@link Expectation#endpoint()} does; none when it isn't described. */
    synchronized Set<Integer> statusesOf(String endpoint) {
        Map<String, Set<Integer>> known = statuses;
        if (known == null) {
            known = read();
            statuses = known;
        }
        return known.getOrDefault(endpoint, Set.of());
    }

    private Map<String, Set<Integer>> read() {
        Map<String, Set<Integer>> found = new HashMap<>();
        new JsonMapper()
                .readTree(published())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    Set<Integer> of = new TreeSet<>();
                    operation.getValue().path("responses").propertyNames().stream()
                            .filter(status -> status.matches("\\d+"))
                            .forEach(status -> of.add(Integer.valueOf(status)));
                    found.put(
                            operation.getKey().toUpperCase(Locale.ROOT) + " "
                                    + path.getKey().replaceAll("\\{[^}]*}", "{}"),
                            of);
                }));
        return found;
    }

    private String published() {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(url + "/v1/openapi.json"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
