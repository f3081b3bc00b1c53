package nl.kopgroep.network.campaign.telling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import nl.kopgroep.network.campaign.Broken;
import nl.kopgroep.network.campaign.Pause;
import nl.kopgroep.network.campaign.Platform;
import nl.kopgroep.network.campaign.Someone;
import nl.kopgroep.network.campaign.telling.Readers.Reader;
import nl.kopgroep.network.campaign.telling.TellingLedger.Wish;
import org.jspecify.annotations.Nullable;

/** People who follow, stop and follow again all the while; each wish is asked until it is acknowledged. */
final class Wavering implements AutoCloseable {

    private static final String DIRECTLY = "{\"includeNarrower\":false,\"frequency\":\"direct\"}";

    private final Platform platform;
    private final Readers readers;
    private final TellingLedger ledger;
    private final AtomicReference<@Nullable Throwable> problem = new AtomicReference<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean going = true;

    Wavering(Platform platform, Readers readers, TellingLedger ledger) {
        this.platform = platform;
        this.readers = readers;
        this.ledger = ledger;
    }

    /** Everybody follows to begin with. */
    void everybodyFollows() {
        readers.all().forEach(reader -> wish(reader, true));
    }

    /** Each of these changes her mind every now and then. */
    void waver(List<Reader> some, long seed) {
        start(() -> {
            Random random = new Random(seed);
            boolean[] follows = new boolean[some.size()];
            Arrays.fill(follows, true);
            while (going) {
                int i = random.nextInt(some.size());
                follows[i] = !follows[i];
                wish(some.get(i), follows[i]);
                Pause.millis(500 + random.nextInt(1500));
            }
        });
    }

    /** These lose their organisation, one after the other; that holds once notification-service has heard of it. */
    void leave(List<Reader> some, Someone colleague, long seed) {
        start(() -> {
            Random random = new Random(seed);
            for (Reader reader : some) {
                Pause.millis(20_000 + random.nextInt(60_000));
                if (!going) {
                    return;
                }
                end(reader, colleague);
            }
        });
    }

    private void start(Work work) {
        threads.add(Thread.ofPlatform().start(() -> {
            try {
                work.run();
            } catch (Throwable failed) {
                problem.compareAndSet(null, failed);
            }
        }));
    }

    private interface Work {
        void run() throws Exception;
    }

    private void wish(Reader reader, boolean follows) {
        String path = "/networks/" + readers.network() + "/subscriptions/" + readers.theme();
        Instant asked = Instant.now();
        acknowledged(() -> follows
                ? reader.someone().put(Platform.NOTIFICATION, path, DIRECTLY)
                : reader.someone().delete(Platform.NOTIFICATION, path));
        ledger.wished(reader.person(), new Wish(follows, asked, Instant.now()));
    }

    private void end(Reader reader, Someone colleague) throws Exception {
        UUID representation = platform.books(Platform.NETWORK)
                .rows(
                        "select id from representation where person_id = ?",
                        row -> row.getObject(1, UUID.class),
                        reader.person())
                .getFirst();
        Instant asked = Instant.now();
        acknowledged(() -> colleague.post(Platform.NETWORK, "/representations/" + representation + "/ending", null));
        Pause.until(
                "notification-service to know who has left",
                Duration.ofMinutes(10),
                () -> platform.books(Platform.NOTIFICATION)
                                .number(
                                        "select count(*) from access_representation where person_id = ? and active",
                                        reader.person())
                        == 0);
        ledger.wished(reader.person(), new Wish(false, asked, Instant.now()));
    }

    /** Asks until it is done; at the beginning a service may not know somebody yet. */
    static Someone.Answer acknowledged(Supplier<Someone.Answer> ask) {
        Instant end = Instant.now().plusSeconds(600);
        Someone.Answer answer = ask.get();
        while (!answer.acknowledged()) {
            if (Instant.now().isAfter(end)) {
                throw new Broken("never acknowledged: " + answer);
            }
            Pause.millis(300);
            answer = ask.get();
        }
        return answer;
    }

    @Override
    public void close() throws InterruptedException {
        going = false;
        for (Thread thread : threads) {
            thread.join();
        }
        Throwable failed = problem.get();
        if (failed != null) {
            throw new Broken("somebody could not change her mind: " + failed);
        }
    }
}
