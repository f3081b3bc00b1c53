package nl.kopgroep.network.handover;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kopgroep.events.ParticipantEvent.KindDifference;
import org.jspecify.annotations.Nullable;

/**
 * Says why a handover stopped: which records of which service aren't accounted for, by id.
 *
 * @param found what differs, one line per kind; empty when nothing is in the way
 */
record Obstacles(List<Difference> found) {

    /** A kind of record of a service, and what of it is not as it was. */
    record Difference(String service, String kind, @Nullable KindDifference records) {}

    static Obstacles of(Progress progress) {
        Passing passing = progress.passing();
        if (!progress.stopped() || passing == null) {
            return new Obstacles(List.of());
        }
        List<Difference> differences = progress.comparison().stream()
                .filter(row -> !row.equal())
                .map(row -> new Difference(row.service(), row.kind(), records(passing.participants(), row)))
                .collect(Collectors.toList());
        passing.participants().forEach((service, answers) -> {
            if (Objects.requireNonNullElse(answers.before(), List.of()).isEmpty()) {
                differences.add(new Difference(service, "", null));
            }
        });
        return new Obstacles(differences);
    }

    @Nullable
    String in(Locale locale) {
        if (found.isEmpty()) {
            return null;
        }
        boolean english = "en".equals(locale.getLanguage());
        String lines = found.stream().map(line -> line(line, english)).collect(Collectors.joining("; "));
        return english
                ? "Not everything is the same after the transfer, so nothing has been passed: " + lines
                        + ". Call off the freeze; the network then goes on with its present steward."
                : "Na het overzetten is niet alles hetzelfde, dus er is niets overgedragen: " + lines
                        + ". Blaas de bevriezing af; het netwerk gaat dan verder bij de huidige beheerder.";
    }

    private static String line(Difference difference, boolean english) {
        if (difference.kind().isEmpty()) {
            return difference.service() + (english ? " counted nothing at all" : " heeft niets geteld");
        }
        String what = difference.service() + ", " + difference.kind();
        KindDifference records = difference.records();
        if (records == null) {
            return what;
        }
        return what
                + ids(english ? "missing" : "kwijt", records.missing())
                + ids(english ? "extra" : "extra", records.extra())
                + ids(english ? "changed" : "veranderd", records.changed());
    }

    private static String ids(String word, List<UUID> ids) {
        return ids.isEmpty()
                ? ""
                : " " + word + ": " + ids.stream().map(UUID::toString).collect(Collectors.joining(", "));
    }

    private static @Nullable KindDifference records(Map<String, Passing.Answers> participants, Compared row) {
        Passing.Answers answers = participants.get(row.service());
        return answers == null
                ? null
                : answers.differences().stream()
                        .filter(difference -> difference.kind().equals(row.kind()))
                        .findFirst()
                        .orElse(null);
    }
}
