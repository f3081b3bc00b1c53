package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.install.Ports;

/** What an operator asks a running service to do, on its management port: only this machine reaches that. */
final class Operations {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Installation installation;
    private final Progress progress;

    Operations(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    /** Builds the search index anew beside the old one and switches over. */
    void reindex() throws InterruptedException {
        ask("content-service", "reindex");
    }

    /** Builds a service's projections of other services' facts anew. */
    void rebuild(String service) throws InterruptedException {
        ask(service, "rebuild");
    }

    private void ask(String service, String operation) throws InterruptedException {
        Ports ports = installation.ports();
        Map<String, Integer> management = Map.of(
                "network-service", ports.networkServiceManagement(),
                "content-service", ports.contentServiceManagement(),
                "notification-service", ports.notificationServiceManagement());
        Integer port = management.get(service);
        if (port == null) {
            throw new Refusal("There is nothing to " + operation + " in '" + service + "'. Choose one of "
                    + String.join(", ", management.keySet().stream().sorted().toList()));
        }
        progress.say(service, operation + " begins");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + operation))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new Refusal(service + " answered " + answer.statusCode() + ": " + answer.body());
            }
            progress.say(service, answer.body().isBlank() ? "done" : answer.body());
        } catch (IOException e) {
            throw new Refusal(service + " does not answer on port " + port + ". Does it run? See ./kopgroep status");
        }
    }
}
