package nl.kopgroep.launcher.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kopgroep.launcher.part.Part;

/**
 * Whose turn it is to start: a few at a time, because more would only wait for each other's processor, and of those
 * whose needs are ready the first in the row. So the slowest, put in front, is never kept waiting by a quick one.
 */
final class Turns {

    private final List<Part> waiting;
    private final Set<String> ready;
    private final Set<String> all = new HashSet<>();
    private int free;

    /** @param running names of parts that are ready already */
    Turns(List<Part> parts, List<String> running, int atOnce) {
        this.waiting = new ArrayList<>(parts);
        this.ready = new HashSet<>(running);
        this.free = atOnce;
        parts.forEach(part -> all.add(part.name()));
    }

    /** Returns when this part may start; {@link #isReady} has to follow. */
    synchronized void await(Part part) throws InterruptedException {
        while (free == 0 || !isNext(part)) {
            wait();
        }
        waiting.remove(part);
        free--;
        notifyAll();
    }

    synchronized void isReady(Part part) {
        ready.add(part.name());
        free++;
        notifyAll();
    }

    private boolean isNext(Part part) {
        return waiting.stream()
                .filter(this::hasWhatItNeeds)
                .findFirst()
                .filter(part::equals)
                .isPresent();
    }

    /** What is not part of this start, nobody waits for. */
    private boolean hasWhatItNeeds(Part part) {
        return part.needs().stream().allMatch(need -> ready.contains(need) || !all.contains(need));
    }
}
