package nl.kopgroep.network.campaign;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each service answered what to a write. */
public final class Tally {

    private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();

    void count(String service, Someone.Answer answer) {
        String outcome = answer.acknowledged()
                ? "acknowledged"
                : answer.status() == 0
                        ? "connection broke"
                        : answer.status() + (answer.problem().isEmpty() ? "" : " " + answer.problem());
        answers.computeIfAbsent(service + ": " + outcome, _ -> new LongAdder()).increment();
    }

    /** By service and outcome. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        answers.forEach((what, count) -> counts.put(what, count.sum()));
        return counts;
    }

    /** Writes that were refused on purpose: frozen, not allowed, of an older epoch. */
    long refused() {
        return sum(": 4");
    }

    long acknowledged() {
        return sum(": acknowledged");
    }

    private long sum(String part) {
        return counts().entrySet().stream()
                .filter(entry -> entry.getKey().contains(part))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
