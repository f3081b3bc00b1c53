package nl.kopgroep.network.campaign;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Says what happens on the screen and keeps it in a file with the time of each line; sums up at the end. */
final class Report implements AutoCloseable {

    /**
     * What became of one handover.
     *
     * @param number 0 for the one that was left in peace
     * @param faults what was killed and when
     * @param whole from the order to freeze to the end
     * @param steps the same in parts: frozen and counted, let go, compared, opened
     * @param acknowledged writes that were acknowledged from its draft to its end
     * @param refused writes that were refused meanwhile
     */
    record Line(
            int number,
            String faults,
            Duration whole,
            List<Duration> steps,
            long acknowledged,
            long refused,
            long records,
            long checks) {}

    private final PrintStream log;
    private final Path summary;
    private final List<Line> lines = new ArrayList<>();

    Report(Path folder) throws IOException {
        log = new PrintStream(Files.newOutputStream(folder.resolve("campaign.log")), true, StandardCharsets.UTF_8);
        summary = folder.resolve("report.md");
    }

    void note(String what) {
        String line = Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + what;
        System.out.println(line);
        log.println(line);
    }

    void add(Line line) {
        lines.add(line);
        note("ok in %s s: %s; %d writes acknowledged, %d refused; %d records in the inventory; %d checks held"
                .formatted(
                        seconds(line.whole()),
                        line.faults(),
                        line.acknowledged(),
                        line.refused(),
                        line.records(),
                        line.checks()));
    }

    /** The whole of it as Markdown, on the screen and in a file; {@code end} says in one line how it ended. */
    void sumUp(long seed, int kills, Tally tally, long checks, String end) throws IOException {
        List<Line> disturbed = lines.stream().filter(line -> line.number() > 0).toList();
        StringBuilder text = new StringBuilder();
        text.append("Seed %d: %s\n\n".formatted(seed, end));
        text.append("- %d handovers with %d times kill -9\n".formatted(disturbed.size(), kills));
        text.append("- from the freeze to the end: median %s s, longest %s s; undisturbed %s s\n"
                .formatted(
                        seconds(median(disturbed, Line::whole)),
                        seconds(disturbed.stream()
                                .map(Line::whole)
                                .max(Duration::compareTo)
                                .orElse(Duration.ZERO)),
                        seconds(
                                lines.isEmpty()
                                        ? Duration.ZERO
                                        : lines.getFirst().whole())));
        text.append("- writes: %d acknowledged, %d refused\n".formatted(tally.acknowledged(), tally.refused()));
        text.append("- checks held: %d\n".formatted(checks));
        text.append("\n| # | killed | s | frozen, drained, counted | let go | compared | opened | acknowledged"
                + " | refused | records | checks |\n|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        for (Line line : lines) {
            text.append("| %d | %s | %s |".formatted(line.number(), line.faults(), seconds(line.whole())));
            line.steps().forEach(step -> text.append(" %s |".formatted(seconds(step))));
            text.append(" %d | %d | %d | %d |\n"
                    .formatted(line.acknowledged(), line.refused(), line.records(), line.checks()));
        }
        text.append("\n| answers to writes | |\n|---|--:|\n");
        for (Map.Entry<String, Long> answer : tally.counts().entrySet()) {
            text.append("| %s | %d |\n".formatted(answer.getKey(), answer.getValue()));
        }
        Files.writeString(summary, text);
        System.out.println(text);
    }

    private static Duration median(List<Line> lines, Function<Line, Duration> what) {
        List<Duration> sorted = lines.stream().map(what).sorted().toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get(sorted.size() / 2);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }

    @Override
    public void close() {
        log.close();
    }
}
