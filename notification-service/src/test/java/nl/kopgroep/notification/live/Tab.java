package nl.kopgroep.notification.live;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A window that listens. */
final class Tab implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Void>> answer;
    private volatile boolean over;
    private Flow.@Nullable Subscription reading;

    private Tab(int port, @Nullable String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/v1/updates/stream"))
                .header("Accept", "text/event-stream");
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        answer = HTTP.sendAsync(
                request.build(), HttpResponse.BodyHandlers.fromLineSubscriber(new Flow.Subscriber<String>() {
                    @Override
                    public void onSubscribe(Flow.Subscription subscription) {
                        reading = subscription;
                        subscription.request(Long.MAX_VALUE);
                    }

                    @Override
                    public void onNext(String line) {
                        lines.add(line);
                    }

                    @Override
                    public void onError(Throwable broken) {
                        over = true;
                    }

                    @Override
                    public void onComplete() {
                        over = true;
                    }
                }));
    }

    static Tab open(int port, @Nullable String bearer) {
        return new Tab(port, bearer);
    }

    /** What it was last told; -1 before it was told anything. */
    long unread() {
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .reduce(-1L, (_, last) -> last);
    }

    void says(long count) {
        await().atMost(Duration.ofSeconds(20)).until(this::unread, unread -> unread == count);
    }

    List<String> lines() {
        return lines;
    }

    boolean isOver() {
        return over;
    }

    /** Of an answer that isn't a stream. */
    int status() throws ExecutionException, InterruptedException {
        return answer.get().statusCode();
    }

    @Override
    public void close() {
        Flow.Subscription subscription = reading;
        if (subscription != null) {
            subscription.cancel();
        }
        answer.cancel(true);
    }
}
