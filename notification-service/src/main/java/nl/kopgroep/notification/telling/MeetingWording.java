package nl.kopgroep.notification.telling;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import nl.kopgroep.notification.wording.Language;

/** The words for a meeting that was planned, moved or cancelled. Times are by the clock in the Netherlands. */
public final class MeetingWording {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private MeetingWording() {}

    static String title(Entry entry, Language language) {
        String what = entry.facts().getOrDefault("title", "");
        return switch (entry.kind()) {
            case MEETING_CHANGED -> language.say("Gewijzigd: ", "Changed: ") + what;
            case MEETING_CANCELLED -> language.say("Afgezegd: ", "Cancelled: ") + what;
            default -> language.say("Bijeenkomst: ", "Meeting: ") + what;
        };
    }

    /** When and where, in a sentence. */
    public static String explanation(Entry entry, Language language) {
        String where = entry.facts().getOrDefault("place", "");
        String when = when(entry, language) + (where.isBlank() ? "" : language.say(" in ", " in ") + where);
        return switch (entry.kind()) {
            case MEETING_CHANGED -> language.say("De bijeenkomst is nu op ", "The meeting is now on ") + when + ".";
            case MEETING_CANCELLED ->
                language.say("De bijeenkomst van ", "The meeting of ")
                        + when(entry, language)
                        + language.say(" gaat niet door.", " won't take place.");
            default -> language.say("Er is een bijeenkomst op ", "There is a meeting on ") + when + ".";
        };
    }

    private static String when(Entry entry, Language language) {
        return Instant.parse(entry.facts().getOrDefault("startsAt", Instant.EPOCH.toString()))
                .atZone(ZONE)
                .format(DateTimeFormatter.ofPattern(
                        language.say("EEEE d MMMM yyyy 'om' HH.mm 'uur'", "EEEE d MMMM yyyy 'at' HH:mm"),
                        language.locale()));
    }
}
