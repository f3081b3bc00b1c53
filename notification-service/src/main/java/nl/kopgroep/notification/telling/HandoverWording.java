package nl.kopgroep.notification.telling;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import nl.kopgroep.notification.wording.Language;
import nl.kopgroep.notification.wording.Names;

/** The words for what one side of a handover does and what it does to the members. Times are Dutch ones. */
public final class HandoverWording {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private HandoverWording() {}

    static String title(Entry entry, Language language) {
        String from = Names.atStart(fact(entry, "from"), language);
        String to = Names.atStart(fact(entry, "to"), language);
        String network = Names.inSentence(entry.networkName(), language);
        return switch (entry.kind()) {
            case HANDOVER_OFFERED ->
                language.say(from + " biedt je " + network + " aan", from + " offers you " + network);
            case HANDOVER_ACCEPTED ->
                language.say(to + " neemt " + network + " over", to + " is taking over " + network);
            case HANDOVER_DECLINED ->
                language.say(to + " neemt " + network + " niet over", to + " won't take over " + network);
            case HANDOVER_WITHDRAWN ->
                language.say(
                        "De overdracht van " + network + " gaat niet door", "The handover of " + network + " is off");
            case HANDOVER_EXPIRED ->
                language.say(
                        "Er kwam geen antwoord op tijd over " + network, "No answer came in time about " + network);
            case HANDOVER_FROZEN ->
                language.say(
                        Names.atStart(entry.networkName(), language) + " wordt nu overgedragen aan "
                                + Names.inSentence(fact(entry, "to"), language),
                        Names.atStart(entry.networkName(), language) + " is being handed over to "
                                + Names.inSentence(fact(entry, "to"), language) + " now");
            case HANDOVER_CALLED_OFF ->
                language.say(
                        "De overdracht van " + network + " is uitgesteld",
                        "The handover of " + network + " is put off");
            default -> throw new IllegalArgumentException("Not between the sides of a handover: " + entry.kind());
        };
    }

    /** What it means for who reads it. */
    public static String explanation(Entry entry, Language language) {
        String from = fact(entry, "from");
        return switch (entry.kind()) {
            case HANDOVER_OFFERED ->
                language.say(
                        "Kijk eerst rond in het netwerk en lees het plan. Daarna kun je het accepteren of niet.",
                        "Look around in the network first and read the plan. Then you can accept it or not.");
            case HANDOVER_ACCEPTED ->
                language.say(
                        "Je kunt de overdracht nu aankondigen aan de leden.",
                        "You can announce the handover to the members now.");
            case HANDOVER_FROZEN ->
                language.say("Lezen kan gewoon; wijzigen kan weer ", "Reading goes on; you can change things again ")
                        + end(entry, language)
                        + ".";
            case HANDOVER_CALLED_OFF ->
                language.say(
                        "Je kunt weer alles wijzigen. " + Names.atStart(from, language)
                                + " blijft beheerder tot er een nieuw moment is.",
                        "You can change everything again. " + Names.atStart(from, language)
                                + " remains the steward until there is a new moment.");
            default ->
                language.say(
                        Names.atStart(from, language) + " blijft beheerder.",
                        Names.atStart(from, language) + " remains the steward.");
        };
    }

    private static String end(Entry entry, Language language) {
        String expected = fact(entry, "expectedEnd");
        return expected.isEmpty()
                ? language.say("als het klaar is", "when it is done")
                : language.say("rond ", "around ")
                        + Instant.parse(expected)
                                .atZone(ZONE)
                                .format(DateTimeFormatter.ofPattern(language.say("HH.mm 'uur'", "HH:mm")));
    }

    /** Whether only coordinators of a side were told, and no members. */
    public static boolean isForSideOnly(Entry entry) {
        return entry.facts().containsKey("side") && !"true".equals(fact(entry, "announced"));
    }

    static String because(Entry entry, Language language) {
        String side = Names.inSentence(fact(entry, "sideName"), language);
        return language.say("omdat je coördinator bent van " + side, "because you are a coordinator of " + side);
    }

    private static String fact(Entry entry, String name) {
        return entry.facts().getOrDefault(name, "");
    }
}
