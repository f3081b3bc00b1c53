package nl.kopgroep.gateway.streams;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.kopgroep.gateway.Installation;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes on answers that never end by themselves. Each costs a virtual thread and two connections, and holds no session and no
 * database connection; it ends with its session, with its service's last word, and before the gateway stops.
 */
@Component
public class Streams implements SmartLifecycle {

    private static final Duration FIRST_WORD = Duration.ofSeconds(10);
    private static final int MOST_OF_A_REFUSAL = 16_384;
    private static final Set<String> PASSED_ON = Set.of("accept-language", "acting-for", "authorization", "user-agent");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();
    private final StreamProperties properties;
    private final JdbcClient database;
    private final String sessions;
    private volatile boolean running;

    Streams(StreamProperties properties, JdbcClient database, Installation installation, MeterRegistry meters) {
        this.properties = properties;
        this.database = database;
        this.sessions = installation.sessionTable();
        meters.gaugeCollectionSize("kopgroep.gateway.streams", List.of(), open);
    }

    /**
     * Asks the service and passes on what it says: a refusal as it is, a stream for as long as it lasts.
     *
     * @throws IOException when the service can't be reached, or there is no room for another stream
     */
    public ServerResponse pass(ServerRequest request, URI address) throws IOException, InterruptedException {
        if (!running || open.size() >= properties.most()) {
            throw new IOException("no room for another stream");
        }
        var asked = HttpRequest.newBuilder(address).timeout(FIRST_WORD).GET();
        asked.header(HttpHeaders.ACCEPT, MediaType.TEXT_EVENT_STREAM_VALUE);
        request.headers().asHttpHeaders().forEach((name, values) -> {
            if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> asked.header(name, value));
            }
        });
        var answer = http.send(asked.build(), BodyHandlers.ofInputStream());
        var headers = new HttpHeaders();
        answer.headers().map().forEach((name, values) -> {
            if (isSaid(name)) {
                headers.addAll(name, values);
            }
        });
        return answer.statusCode() == 200 ? stream(request, answer, headers) : refusal(answer, headers);
    }

    private static boolean isSaid(String header) {
        return Set.of("content-type", "cache-control", "retry-after", "api-version", "x-accel-buffering")
                .contains(header.toLowerCase(Locale.ROOT));
    }

    private static ServerResponse refusal(HttpResponse<InputStream> answer, HttpHeaders headers) throws IOException {
        try (var body = answer.body()) {
            return ServerResponse.status(answer.statusCode())
                    .headers(all -> all.addAll(headers))
                    .body(body.readNBytes(MOST_OF_A_REFUSAL));
        }
    }

    private ServerResponse stream(ServerRequest request, HttpResponse<InputStream> answer, HttpHeaders headers) {
        var session = request.servletRequest().getSession(false);
        var stream = new OpenStream(answer.body(), session == null ? null : session.getId());
        return ServerResponse.ok().headers(all -> all.addAll(headers)).build((_, response) -> {
            open.add(stream);
            try {
                response.flushBuffer();
                stream.passTo(response.getOutputStream());
            } finally {
                open.remove(stream);
                stream.end();
            }
            return null;
        });
    }

    /** Ends those whose session ended, however it did, and those whose service has gone without a word. */
    @Scheduled(fixedDelayString = "${kopgroep.streams.look-every:5s}")
    void endWhatIsOver() {
        open.stream().filter(stream -> stream.isSilentFor(properties.silence())).forEach(OpenStream::end);
        var ofSessions = new HashMap<OpenStream, String>();
        open.forEach(stream -> {
            var session = stream.session();
            if (session != null) {
                ofSessions.put(stream, session);
            }
        });
        if (ofSessions.isEmpty()) {
            return;
        }
        var alive = new HashSet<>(database.sql(
                        "select session_id from " + sessions + " where session_id = any(:asked) and expiry_time > :now")
                .param("asked", Set.copyOf(ofSessions.values()).toArray(String[]::new))
                .param("now", System.currentTimeMillis())
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list());
        ofSessions.forEach((stream, session) -> {
            if (!alive.contains(session)) {
                stream.end();
            }
        });
    }

    @Override
    public void start() {
        running = true;
    }

    /** Comes before the web server waits for what is still being answered: these would keep it waiting. */
    @Override
    public void stop() {
        running = false;
        open.forEach(OpenStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
