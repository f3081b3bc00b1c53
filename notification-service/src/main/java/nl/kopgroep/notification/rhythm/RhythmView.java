package nl.kopgroep.notification.rhythm;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A rhythm as it is asked and answered. Times are quarters of an hour, {@code 07:30}.
 *
 * @param zone by its name in the time zone database, {@code Europe/Amsterdam}
 * @param quietFrom null when there are no quiet hours; then {@code quietUntil} is too
 */
public record RhythmView(
        @NotNull String zone,
        @NotNull @Pattern(regexp = QUARTER) String at,
        @NotNull @Pattern(regexp = WEEKDAY) String weekday,
        @Nullable @Pattern(regexp = QUARTER) String quietFrom,
        @Nullable @Pattern(regexp = QUARTER) String quietUntil) {

    private static final String QUARTER = "([01][0-9]|2[0-3]):(00|15|30|45)";
    private static final String WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";

    static RhythmView of(Rhythm rhythm) {
        @Nullable QuietHours quiet = rhythm.quiet();
        return new RhythmView(
                rhythm.zone().getId(),
                rhythm.at().toString(),
                Rhythms.name(rhythm.weekday()),
                quiet == null ? null : quiet.from().toString(),
                quiet == null ? null : quiet.until().toString());
    }

    /** What it says; a problem that names the field when that can't be. */
    public Rhythm rhythm() {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Problem.invalid(
                    "zone",
                    "Die tijdzone kennen we niet. Kies er een uit de lijst, zoals Europe/Amsterdam.",
                    "We don't know that time zone. Choose one from the list, such as Europe/Amsterdam.");
        }
        return new Rhythm(
                ZoneId.of(zone), LocalTime.parse(at), DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT)), quiet());
    }

    private @Nullable QuietHours quiet() {
        if (quietFrom == null && quietUntil == null) {
            return null;
        }
        if (quietFrom == null || quietUntil == null) {
            throw Problem.invalid(
                    quietFrom == null ? "quietFrom" : "quietUntil",
                    "Geef van de stille uren zowel het begin als het einde, of geen van beide.",
                    "Give both the beginning and the end of the quiet hours, or neither.");
        }
        if (quietFrom.equals(quietUntil)) {
            throw Problem.invalid(
                    "quietUntil",
                    "Laat de stille uren op een ander moment eindigen dan ze beginnen.",
                    "Let the quiet hours end at another time than they begin.");
        }
        return new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietUntil));
    }
}
