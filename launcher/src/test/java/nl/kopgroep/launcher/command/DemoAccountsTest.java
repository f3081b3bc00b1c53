package nl.kopgroep.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keycloak is played: the real one can't be held back between two accounts. */
class DemoAccountsTest {

    private static final String LATE = "vertegenwoordiger@netwerkzon.example";

    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private volatile int lateAt = 3;
    private final HttpServer keycloak = start();

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    @Test
    void an_account_that_is_made_a_moment_later_is_waited_for() throws Exception {
        assertThat(accounts(Duration.ofSeconds(60)).awaitLogins()).isEmpty();
        assertThat(tries).containsEntry(LATE, lateAt).hasSize(4);
    }

    @Test
    void an_account_that_is_never_made_is_named() throws Exception {
        lateAt = Integer.MAX_VALUE;

        assertThat(accounts(Duration.ofMillis(500)).awaitLogins()).containsExactly(LATE);
    }

    private DemoAccounts accounts(Duration patience) {
        return new DemoAccounts("http://127.0.0.1:" + keycloak.getAddress().getPort() + "/auth/realms/x", patience);
    }

    private HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/auth/realms/x/protocol/openid-connect/token", exchange -> {
                String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                String account = URLDecoder.decode(form.replaceFirst(".*username=", ""), StandardCharsets.UTF_8);
                int times = tries.merge(account, 1, Integer::sum);
                exchange.sendResponseHeaders(account.equals(LATE) && times < lateAt ? 400 : 200, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
