package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who can be logged in as in the demo. Keycloak hears of imported people a moment after the import has ended. */
final class DemoAccounts {

    static final String PASSWORD = "kopgroep";

    private static final List<String> REPRESENTATIVES = List.of(
            "vertegenwoordiger@extra-strong.example",
            "vertegenwoordiger@netwerkzon.example",
            "vertegenwoordiger@zorgalliantie.example",
            "dubbel@wijkleerbedrijven.example");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final URI token;
    private final Duration patience;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param realm the public address of Keycloak's realm */
    DemoAccounts(String realm, Duration patience) {
        this.token = URI.create(realm + "/protocol/openid-connect/token");
        this.patience = patience;
    }

    /** Waits until each of them can log in; answers those that still can't when patience is at its end. */
    List<String> awaitLogins() throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        List<String> waiting = new ArrayList<>(REPRESENTATIVES);
        waiting.removeIf(this::canLogIn);
        while (!waiting.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(BETWEEN_LOOKS);
            waiting.removeIf(this::canLogIn);
        }
        return waiting;
    }

    private boolean canLogIn(String account) {
        HttpRequest request = HttpRequest.newBuilder(token)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=cli&password=" + PASSWORD
                        + "&username=" + URLEncoder.encode(account, StandardCharsets.UTF_8)))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
