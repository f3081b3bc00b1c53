package nl.kopgroep.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.kopgroep.gateway.fixture.Browser;
import nl.kopgroep.gateway.fixture.RunningGateway;
import nl.kopgroep.gateway.fixture.Upstream;
import nl.kopgroep.teststack.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a PostgreSQL of its own, which is stopped and started again. */
class DatabaseAwayTest {

    private static final int PORT = RunningGateway.freePort();
    private static final Upstream SERVICE = new Upstream();

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres postgresql;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve("index.html"), "<!doctype html><title>the portal</title>");
        postgresql = postgresql();
        gateway = RunningGateway.start(
                RunningGateway.freePort(),
                new TestDatabase("gateway", postgresql.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"),
                Map.of(
                        "kopgroep.network-url", SERVICE.address().toString(),
                        "kopgroep.portal-dir", folder.toString(),
                        "spring.datasource.hikari.connection-timeout", "1000"));
    }

    @AfterAll
    static void stop() throws IOException {
        gateway.close();
        SERVICE.close();
        postgresql.close();
    }

    @Test
    void without_the_sessions_database_visitors_read_on_and_others_hear_that_it_passes() throws IOException {
        var member = new Browser(gateway.address());
        assertThat(member.get("/login").statusCode()).isEqualTo(302);
        assertThat(member.cookie("kopgroep-session")).isNotNull();
        assertThat(member.get("/session").statusCode()).isEqualTo(200);
        assertThat(member.get("/api/network/v1/networks").statusCode()).isEqualTo(200);

        postgresql.close();

        var visitor = new Browser(gateway.address());
        assertThat(visitor.get("/api/network/v1/networks").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/session").body()).contains("\"signedIn\":false");
        assertThat(visitor.open("/netwerken").body()).contains("the portal");
        assertPasses(visitor.get("/login"));

        for (var attempt = 0; attempt < 3; attempt++) {
            assertPasses(member.get("/api/network/v1/networks"));
            assertPasses(member.get("/session"));
            assertPasses(member.post("/logout"));
        }
        assertThat(member.open("/netwerken").body())
                .as("the page itself is the same for everybody")
                .contains("the portal");
        assertThat(member.cookie("kopgroep-session"))
                .as("nobody is logged out by it")
                .isNotNull();

        postgresql = postgresql();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> member.get("/api/network/v1/networks").statusCode() == 200);
        assertThat(member.get("/session").statusCode()).isEqualTo(200);
    }

    private static void assertPasses(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(answer.body()).contains("https://kopgroep.nl/problems/unavailable");
    }

    private static EmbeddedPostgres postgresql() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(PORT)
                .setDataDirectory(folder.resolve("postgresql"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        Files.createDirectories(Path.of("target/postgresql")).toFile())
                .setPGStartupWait(Duration.ofSeconds(90))
                .start();
    }
}
