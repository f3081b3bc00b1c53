package nl.kopgroep.notification.telling;

import nl.kopgroep.notification.wording.Language;
import nl.kopgroep.notification.wording.Names;

/** The words for what one side of a handover does. */
public final class HandoverWording {

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
            default ->
                language.say(
                        Names.atStart(from, language) + " blijft beheerder.",
                        Names.atStart(from, language) + " remains the steward.");
        };
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
