package nl.kopgroep.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Stops processes round by round, politely first, and forgets them when they are gone. */
public final class Stopping {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final RunRecords records;
    private final Consumer<String> tell;

    /** @param tell hears a line for each that had to be killed */
    public Stopping(RunRecords records, Consumer<String> tell) {
        this.records = records;
        this.tell = tell;
    }

    /** Returns when none of them is left. */
    public void stop(Collection<RunningProcess> processes) throws InterruptedException {
        TreeMap<Integer, List<RunningProcess>> rounds = processes.stream()
                .collect(Collectors.groupingBy(process -> process.stop().round(), TreeMap::new, Collectors.toList()));
        for (List<RunningProcess> round : rounds.values()) {
            round.forEach(RunningProcess::askToStop);
            Instant end = Instant.now().plus(PATIENCE);
            for (RunningProcess process : round) {
                awaitOrKill(process, Duration.between(Instant.now(), end));
                records.forget(process.name());
            }
        }
    }

    private void awaitOrKill(RunningProcess process, Duration patience) throws InterruptedException {
        if (!process.awaitEnd(patience.isNegative() ? Duration.ZERO : patience)) {
            tell.accept(process.name() + " did not stop when asked and was killed");
            process.kill();
            process.awaitEnd(PATIENCE);
        }
    }
}
