package nl.kopgroep.launcher.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Looks at a part from outside. What cannot be reached is not ready; that is no error. */
final class Probe {

    private static final Duration SHORTLY = Duration.ofSeconds(3);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(SHORTLY)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private Probe() {}

    /** Whether this address answers 200. */
    static boolean answers(String url) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(SHORTLY).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether something listens on this port of loopback. */
    static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) SHORTLY.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
