package nl.kopgroep.notification.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Posts to addresses that strangers gave. It connects to exactly the addresses that {@link Resolving} let through,
 * while TLS is checked against the name; it follows no redirect, keeps no cookie and no connection, unpacks nothing,
 * and reads the beginning of an answer only. Whatever the receiver does, it ends in time.
 */
final class Outlet implements AutoCloseable {

    static final int SHOWN = 1024;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final CloseableHttpClient http;
    private final Duration patience;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

    Outlet(DnsResolver names, boolean local, TlsSocketStrategy tls, Duration patience) {
        this.patience = patience;
        Timeout timeout = Timeout.of(patience);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Resolving(names, local))
                        .setTlsSocketStrategy(tls)
                        .setMaxConnTotal(64)
                        .setMaxConnPerRoute(64)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(8192)
                                        .setMaxHeaderCount(100)
                                        .setMaxEmptyLineCount(10)
                                        .build())
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout)
                        .build())
                .setConnectionReuseStrategy((_, _, _) -> false)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .setUserAgent("Kopgroep-Webhooks/1")
                .build();
    }

    Attempt post(URI address, Map<String, String> headers, String body) {
        HttpPost post = new HttpPost(address);
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        long start = System.nanoTime();
        ScheduledFuture<?> deadline = clock.schedule(post::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return receive(post, start);
        } catch (IOException failed) {
            return Attempt.failed(problem(failed, post.isCancelled()), since(start));
        } finally {
            deadline.cancel(false);
            // What is still to come of an answer must not be read to its end.
            post.cancel();
        }
    }

    private Attempt receive(HttpPost post, long start) throws IOException {
        ClassicHttpResponse response = http.executeOpen(null, post, null);
        try {
            String answer = beginning(response.getEntity());
            return new Attempt(response.getCode(), null, answer, since(start), pause(response));
        } finally {
            post.cancel();
            closeQuietly(response);
        }
    }

    private static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException expected) {
            // The connection was cut on purpose.
            return;
        }
    }

    private static String problem(IOException failed, boolean outOfTime) {
        return switch (failed) {
            case Resolving.NotPublic _ -> "address-refused";
            case UnknownHostException _ -> "address-unknown";
            case SocketTimeoutException _ -> "timeout";
            case SSLException _ when !outOfTime -> "tls";
            default -> outOfTime ? "timeout" : "connection";
        };
    }

    /** How the answer begins, as text that can be kept. An answer that breaks off is an answer all the same. */
    private static String beginning(@Nullable HttpEntity entity) {
        if (entity == null) {
            return "";
        }
        byte[] bytes = new byte[SHOWN];
        int read = 0;
        try {
            // Not closed: closing would read on to the end.
            InputStream in = entity.getContent();
            for (int more = 0; more >= 0 && read < SHOWN; read += Math.max(0, more)) {
                more = in.read(bytes, read, SHOWN - read);
            }
        } catch (IOException brokenOff) {
            return text(bytes, read);
        }
        return text(bytes, read);
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\uFFFD");
    }

    private static @Nullable Duration pause(ClassicHttpResponse response) {
        Header header = response.getFirstHeader("Retry-After");
        if (header == null || header.getValue() == null) {
            return null;
        }
        String said = header.getValue().strip();
        try {
            Duration pause = said.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(said))
                    : Duration.between(
                            Instant.now(),
                            ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return pause.isNegative() ? Duration.ZERO : pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        http.close();
    }
}
