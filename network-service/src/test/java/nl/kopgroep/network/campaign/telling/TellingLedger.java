package nl.kopgroep.network.campaign.telling;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was asked for and when it was acknowledged, kept where nobody is killed, and in a file. */
final class TellingLedger implements AutoCloseable {

    /** Whether somebody followed during a whole span of time; unknown when a wish was under way. */
    enum State {
        FOLLOWING,
        NOT,
        UNKNOWN
    }

    /** From when it was asked until it was acknowledged nobody can know whether it counts. */
    record Wish(boolean follows, Instant asked, Instant acknowledged) {}

    record Publication(String title, UUID item, Instant asked, Instant acknowledged) {}

    private final Map<UUID, List<Wish>> wishes = new HashMap<>();
    private final List<Publication> publications = new ArrayList<>();
    private final PrintStream file;

    TellingLedger(Path path) throws IOException {
        file = new PrintStream(Files.newOutputStream(path), true, StandardCharsets.UTF_8);
    }

    synchronized void wished(UUID person, Wish wish) {
        wishes.computeIfAbsent(person, _ -> new ArrayList<>()).add(wish);
        file.println((wish.follows() ? "follow," : "stop,") + person + "," + wish.asked() + "," + wish.acknowledged());
    }

    synchronized void published(Publication publication) {
        publications.add(publication);
        file.println("publish," + publication.item() + "," + publication.asked() + "," + publication.acknowledged());
    }

    synchronized List<Publication> publications() {
        return List.copyOf(publications);
    }

    synchronized int wishes() {
        return wishes.values().stream().mapToInt(Collection::size).sum();
    }

    /** What is certain about somebody for the whole of a span, both ends included. */
    synchronized State state(UUID person, Instant from, Instant until) {
        State state = State.NOT;
        for (Wish wish : wishes.getOrDefault(person, List.of())) {
            if (wish.asked().isAfter(until)) {
                break;
            }
            // Acknowledged before the span began: it is how things stood. Otherwise it came in between.
            state = wish.acknowledged().isBefore(from) ? wish.follows() ? State.FOLLOWING : State.NOT : State.UNKNOWN;
            if (state == State.UNKNOWN) {
                return state;
            }
        }
        return state;
    }

    @Override
    public void close() {
        file.close();
    }
}
