package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.install.Ports;

/** What an operator asks a running service to do, on its management port: only this machine reaches that. */
final class Operations {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final String BUILDING = "\"building\":true";

    private final Installation installation;
    private final Progress progress;

    Operations(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    /** Builds the search index anew beside the old one and switches over. */
    void reindex() throws InterruptedException {
        int port = installation.ports().contentServiceManagement();
        progress.say("content-service", "reindex begins");
        progress.say("content-service", send("content-service", port, "reindex", "POST"));
    }

    /** Builds a service's projections of other services' facts anew, beside the old ones, until they are switched to. */
    void rebuild(String service) throws InterruptedException {
        Ports ports = installation.ports();
        // network-service holds its facts itself; these two have copies.
        Map<String, Integer> management = Map.of(
                "content-service", ports.contentServiceManagement(),
                "notification-service", ports.notificationServiceManagement());
        Integer port = management.get(service);
        if (port == null) {
            throw new Refusal("'" + service + "' has no copies of other services' facts. Choose one of: "
                    + String.join(", ", management.keySet().stream().sorted().toList()));
        }
        progress.say(service, "rebuild begins");
        String answer = send(service, port, "rebuild", "POST");
        Instant end = Instant.now().plus(PATIENCE);
        while (answer.contains(BUILDING)) {
            if (Instant.now().isAfter(end)) {
                throw new Refusal(service + " is still building after " + PATIENCE.toMinutes() + " min: " + answer);
            }
            Thread.sleep(LOOK_EVERY);
            answer = send(service, port, "rebuild", "GET");
        }
        progress.say(service, answer);
    }

    private static String send(String service, int port, String operation, String method) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + operation))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new Refusal(service + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body().isBlank() ? "done" : answer.body();
        } catch (IOException e) {
            throw new Refusal(service + " does not answer on port " + port + ". Does it run? See ./kopgroep status");
        }
    }
}
