package nl.kopgroep.network.campaign;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What people were told was done: in this process, which nobody kills, and in a file. */
final class Ledger implements AutoCloseable {

    /**
     * A record that somebody was told exists.
     *
     * @param kind as a handover's inventory calls it
     * @param asked when it was asked, before which it can't have been done
     * @param answered when it was answered, after which it can't have been done
     */
    record Write(String kind, UUID id, String by, Instant asked, Instant answered) {}

    private final Queue<Write> writes = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> stops = new ConcurrentLinkedQueue<>();
    private final Map<UUID, Integer> presentations = new ConcurrentHashMap<>();
    private final PrintStream file;

    Ledger(Path path) throws IOException {
        file = new PrintStream(Files.newOutputStream(path), false, StandardCharsets.UTF_8);
        file.println("kind,id,by,asked,answered");
    }

    void acknowledged(String kind, UUID id, String by, Instant asked) {
        Write write = new Write(kind, id, by, asked, Instant.now());
        writes.add(write);
        file.printf("%s,%s,%s,%s,%s%n", kind, id, by, asked, write.answered());
    }

    /** Somebody was told that a subscription has stopped; it never starts again. */
    void stopped(UUID subscription) {
        stops.add(subscription);
        file.printf("stop,%s,,,%s%n", subscription, Instant.now());
    }

    /** A member was told that its presentation has this number; numbers rise. */
    void presented(UUID membership, int number) {
        presentations.put(membership, number);
        file.printf("presentation %d,%s,,,%s%n", number, membership, Instant.now());
    }

    List<Write> writes() {
        return List.copyOf(writes);
    }

    List<UUID> stops() {
        return List.copyOf(stops);
    }

    Map<UUID, Integer> presentations() {
        return Map.copyOf(presentations);
    }

    @Override
    public void close() {
        file.close();
    }
}
