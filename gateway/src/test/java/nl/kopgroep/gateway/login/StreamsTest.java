package nl.kopgroep.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.kopgroep.gateway.fixture.RunningGateway;
import nl.kopgroep.teststack.TestDatabases;
import nl.kopgroep.teststack.TestStack;
import nl.kopgroep.teststack.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Streams on their way from a service to a browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StreamsTest {

    private static final String STREAM = "/api/notification/v1/updates/stream";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final List<Map<String, List<String>>> ASKED = new CopyOnWriteArrayList<>();
    private static final List<Told> TOLD = new CopyOnWriteArrayList<>();
    private static HttpServer service;
    private static RunningGateway gateway;

    private final List<CompletableFuture<?>> reading = new ArrayList<>();

    /** One stream at the service's end; an empty line ends it, and so does a reader who is gone. */
    private record Told(BlockingQueue<String> lines, CompletableFuture<Void> over) {}

    @BeforeAll
    static void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.createContext("/v1/updates/stream", StreamsTest::answer);
        service.createContext("/v1/updates/unread-count", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        service.start();
        gateway = RunningGateway.start(
                RunningGateway.freePort(),
                TestDatabases.fresh("gateway", new String[0]),
                Map.of(
                        "kopgroep.installation", "test",
                        "kopgroep.issuer", TestStack.get().issuer(),
                        "kopgroep.keycloak-url", TestStack.get().keycloakUrl(),
                        "kopgroep.streams.look-every", "200ms",
                        "kopgroep.streams.silence", "3s",
                        "kopgroep.streams.most", "3",
                        "kopgroep.notification-url",
                                "http://127.0.0.1:" + service.getAddress().getPort()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        service.stop(0);
    }

    @AfterEach
    void nothing_stays_open() {
        TOLD.forEach(each -> each.lines().add(""));
        TOLD.forEach(each -> each.over().join());
        TOLD.clear();
        ASKED.clear();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        ASKED.add(Map.copyOf(exchange.getRequestHeaders()));
        if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
            var problem = "{\"status\":401}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.getResponseHeaders().set("Retry-After", "60");
            exchange.sendResponseHeaders(401, problem.length);
            exchange.getResponseBody().write(problem);
            exchange.close();
            return;
        }
        var told = new Told(new LinkedBlockingQueue<>(), new CompletableFuture<>());
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().flush();
        TOLD.add(told);
        try (var out = exchange.getResponseBody()) {
            for (var line = told.lines().take();
                    !line.isEmpty();
                    line = told.lines().take()) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException gone) {
            // Noted below.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            told.over().complete(null);
        }
    }

    @Test
    void every_line_arrives_as_it_is_said_with_the_token_of_the_session_and_nothing_is_held_meanwhile() {
        var session = signedIn();
        var heard = listen(session);
        say("data: 1");
        await().atMost(PATIENCE).until(() -> heard.contains("data: 1"));
        say("data: 2");
        await().atMost(PATIENCE).until(() -> heard.contains("data: 2"));
        assertThat(ASKED.getFirst().get("Authorization")).containsExactly("Bearer of-the-session");
        assertThat(ASKED.getFirst()).doesNotContainKey("Cookie");
        assertThat(ask("/api/notification/v1/updates/unread-count", session).statusCode())
                .isEqualTo(204);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Objects.requireNonNull(
                                        ((HikariDataSource) gateway.part(DataSource.class)).getHikariPoolMXBean())
                                .getActiveConnections())
                        .isZero());
    }

    @Test
    void a_stream_ends_when_its_session_does() {
        var session = signedIn();
        var other = signedIn();
        listen(session);
        listen(other);
        gateway.part(JdbcIndexedSessionRepository.class).deleteById(session);
        await().atMost(PATIENCE).until(() -> {
            TOLD.forEach(each -> each.lines().add(":"));
            return TOLD.stream().filter(each -> each.over().isDone()).count() == 1;
        });
    }

    @Test
    void a_service_that_says_nothing_any_more_is_not_waited_for() {
        var heard = listen(signedIn());
        await().atMost(PATIENCE).until(() -> heard.contains("the end"));
    }

    @Test
    void a_reader_who_goes_is_not_kept_at_the_service() {
        var reader = HTTP.sendAsync(request(STREAM, signedIn()).build(), BodyHandlers.ofInputStream());
        reader.thenAccept(answer -> {
            try {
                answer.body().close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        await().atMost(PATIENCE).until(() -> {
            TOLD.forEach(each -> each.lines().add(":"));
            return !TOLD.isEmpty() && TOLD.getFirst().over().isDone();
        });
    }

    @Test
    void a_refusal_is_passed_on_as_it_is() throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(gateway.address().resolve(STREAM)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"status\":401}");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
    }

    @Test
    void there_is_room_for_some_and_others_are_asked_to_come_back() {
        for (var each = 0; each < 3; each++) {
            listen(signedIn());
            var open = each + 1;
            await().atMost(PATIENCE).until(() -> TOLD.size() == open);
        }
        assertThat(ask(STREAM, signedIn()).statusCode()).isEqualTo(503);
    }

    @Test
    void a_program_with_a_token_of_its_own_may_listen_too() {
        var heard = new CopyOnWriteArrayList<String>();
        var bearer = TestTokens.bearer(UUID.randomUUID());
        collect(HttpRequest.newBuilder(gateway.address().resolve(STREAM)).header("Authorization", bearer), heard);
        await().atMost(PATIENCE).until(() -> TOLD.size() == 1);
        say("data: 7");
        await().atMost(PATIENCE).until(() -> heard.contains("data: 7"));
        assertThat(ASKED.getFirst().get("Authorization")).containsExactly(bearer);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void the_gateway_stops_at_once_with_streams_open() {
        listen(signedIn());
        var begun = System.nanoTime();
        gateway.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        TOLD.getFirst().lines().add(":");
        await().atMost(PATIENCE).until(() -> {
            TOLD.getFirst().lines().add(":");
            return TOLD.getFirst().over().isDone();
        });
    }

    private static void say(String line) {
        TOLD.getLast().lines().add(line);
    }

    private List<String> listen(String session) {
        var before = TOLD.size();
        var heard = new CopyOnWriteArrayList<String>();
        collect(request(STREAM, session), heard);
        await().atMost(PATIENCE).until(() -> TOLD.size() > before);
        return heard;
    }

    private void collect(HttpRequest.Builder request, List<String> heard) {
        reading.add(HTTP.sendAsync(request.build(), BodyHandlers.ofLines())
                .thenAcceptAsync(
                        answer -> {
                            try {
                                answer.body().forEach(heard::add);
                            } finally {
                                heard.add("the end");
                            }
                        },
                        Executors.newVirtualThreadPerTaskExecutor()));
    }

    private static HttpResponse<String> ask(String path, String session) {
        try {
            return HTTP.send(request(path, session).timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static HttpRequest.Builder request(String path, String session) {
        var cookie = Base64.getEncoder().encodeToString(session.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(gateway.address() + path)).header("Cookie", "test-session=" + cookie);
    }

    private static String signedIn() {
        return signedIn(gateway.part(JdbcIndexedSessionRepository.class));
    }

    /** A session as a login leaves it. */
    private static <S extends Session> String signedIn(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        var now = Instant.now();
        var user = new DefaultOidcUser(
                List.of(),
                new OidcIdToken("id", now, now.plusSeconds(TimeUnit.HOURS.toSeconds(1)), Map.of("sub", "somebody")));
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(new OAuth2AuthenticationToken(user, List.of(), "portal")));
        session.setAttribute(Tokens.ATTRIBUTE, new Tokens("of-the-session", now.plusSeconds(3600), "refresh"));
        sessions.save(session);
        return session.getId();
    }
}
