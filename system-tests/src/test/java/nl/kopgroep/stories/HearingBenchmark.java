package nl.kopgroep.stories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * How long after somebody presses publish the item is found, told and mailed, over the whole platform, one publication
 * at a time. Not part of the tests: {@code ./kopgroep benchmark hearing} runs it. A figure includes the polling: each
 * way is asked every 10 ms, and an answer takes some milliseconds itself; the row "asking" says how many.
 */
class HearingBenchmark {

    private static final int WARM_UP = 10;
    private static final int MEASURED = 50;
    private static final long PROMISED_MS = 2_000;

    private final Map<String, List<Long>> figures = new LinkedHashMap<>();

    @Test
    void publish_to_found_told_and_mailed() throws Exception {
        Account author = Account.of(Kopgroep.NETWERKZON);
        Account reader = Account.of(Kopgroep.EXTRA_STRONG);
        String theme = Kopgroep.theme("Financiering");
        String network = Kopgroep.id();
        reader.put("notification", "/networks/" + network + "/subscriptions/" + theme, """
                {"includeNarrower":true,"frequency":"direct"}""")
                .ok();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                if (i == WARM_UP) {
                    figures.clear();
                }
                String word = "meting" + Long.toString(System.nanoTime(), 36);
                String search = "/networks/" + network + "/search?q=" + word;
                long asking = System.nanoTime();
                reader.get("content", search).ok();
                note("asking search once", asking);
                long pressed = System.nanoTime();
                Kopgroep.publish(author, "Een " + word, theme, "network");
                note("drafted and published: both answers", pressed);
                long published = System.nanoTime();
                List<Future<?>> ways = List.of(
                        people.submit(() -> until(
                                "found by searching",
                                published,
                                () -> reader.get("content", search).text().contains(word))),
                        people.submit(() -> until(
                                "told in the portal",
                                published,
                                () -> reader.get("notification", "/updates?size=5")
                                        .text()
                                        .contains(word))),
                        people.submit(() -> until(
                                "mail in the mailbox",
                                published,
                                () -> !Mailbox.about(Kopgroep.EXTRA_STRONG, word)
                                        .isEmpty())));
                for (Future<?> way : ways) {
                    way.get();
                }
            }
        }
        print();
    }

    private void until(String way, long since, Callable<Boolean> arrived) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(arrived);
        note(way, since);
    }

    private void note(String way, long since) {
        long ms = (System.nanoTime() - since) / 1_000_000;
        synchronized (figures) {
            figures.computeIfAbsent(way, any -> new ArrayList<>()).add(ms);
        }
    }

    private void print() {
        System.out.println("| after the answer to publishing | median | 95th of 100 | slowest | promised |");
        System.out.println("|---|---|---|---|---|");
        figures.forEach((way, times) -> {
            long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    "| %s | %d ms | %d ms | %d ms | %s |%n",
                    way,
                    sorted[sorted.length / 2],
                    sorted[(int) Math.ceil(sorted.length * 0.95) - 1],
                    Arrays.stream(sorted).max().orElseThrow(),
                    way.startsWith("found") ? PROMISED_MS + " ms" : "");
        });
        System.out.println(MEASURED + " publications, one after another, after " + WARM_UP + " to warm up; "
                + Runtime.getRuntime().availableProcessors() + " processors that also run the platform");
    }
}
