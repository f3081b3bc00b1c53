package nl.kopgroep.network.campaign.telling;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says what happens on the screen and in a file, with the time of each line; sums up as Markdown at the end. */
final class TellingReport implements AutoCloseable {

    private final PrintStream log;
    private final Path summary;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    TellingReport(Path folder) throws IOException {
        log = new PrintStream(Files.newOutputStream(folder.resolve("campaign.log")), true, StandardCharsets.UTF_8);
        summary = folder.resolve("report.md");
    }

    void note(String what) {
        String line = Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + what;
        System.out.println(line);
        log.println(line);
    }

    void figure(String what, Object value) {
        figures.put(what, value);
    }

    /** @param end in one line how it ended */
    void sumUp(long seed, String end) throws IOException {
        StringBuilder text = new StringBuilder("Seed %d: %s\n\n| | |\n|---|--:|\n".formatted(seed, end));
        figures.forEach((what, value) -> text.append("| %s | %s |\n".formatted(what, value)));
        Files.writeString(summary, text);
        System.out.println(text);
    }

    @Override
    public void close() {
        log.close();
    }
}
