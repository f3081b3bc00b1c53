package nl.kopgroep.notification.telling;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import nl.kopgroep.notification.wording.Language;
import nl.kopgroep.notification.wording.Names;

/** The words for what concerns the reader's own organisation or herself. Times are by the clock in the Netherlands. */
public final class OwnWording {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private OwnWording() {}

    static String title(Entry entry, Language language) {
        String organisation = organisation(entry, language);
        String network = Names.inSentence(entry.networkName(), language);
        return switch (entry.kind()) {
            case APPLICATION_RECEIVED ->
                language.say(
                        organisation + " wil meedoen aan " + network,
                        organisation + " wants to take part in " + network);
            case APPLICATION_ADMITTED ->
                language.say(
                        organisation + " is toegelaten tot " + network, organisation + " was admitted to " + network);
            case APPLICATION_DECLINED ->
                language.say(
                        organisation + " is niet toegelaten tot " + network,
                        organisation + " was not admitted to " + network);
            case INVITATION_ACCEPTED ->
                language.say(
                        person(entry, language) + " heeft je uitnodiging aangenomen",
                        person(entry, language) + " accepted your invitation");
            case REPRESENTATION_ADDED ->
                isHerself(entry)
                        ? language.say("Je werkt nu namens " + organisation, "You now act for " + organisation)
                        : language.say(
                                person(entry, language) + " werkt nu namens " + organisation,
                                person(entry, language) + " now acts for " + organisation);
            case REPRESENTATION_ENDED ->
                isHerself(entry)
                        ? language.say(
                                "Je werkt niet meer namens " + organisation, "You no longer act for " + organisation)
                        : language.say(
                                person(entry, language) + " werkt niet meer namens " + organisation,
                                person(entry, language) + " no longer acts for " + organisation);
            case FEED_MADE -> language.say("Er is een feed voor je gemaakt", "A feed was made for you");
            case WEBHOOK_MADE ->
                language.say("Er is een webhook gemaakt naar ", "A webhook was made to ") + fact(entry, "host");
            case WEBHOOK_SECRET_MADE ->
                language.say(
                                "Er is een nieuw geheim gemaakt voor je webhook naar ",
                                "A new secret was made for your webhook to ")
                        + fact(entry, "host");
            default -> throw new IllegalArgumentException("Not of one's own: " + entry.kind());
        };
    }

    /** What it means for who reads it. */
    public static String explanation(Entry entry, Language language) {
        return switch (entry.kind()) {
            case APPLICATION_RECEIVED ->
                language.say(
                        "Bekijk de aanmelding en laat de organisatie toe of niet.",
                        "Look at the application and admit the organisation or not.");
            case APPLICATION_ADMITTED ->
                language.say(
                        "Je kunt nu lezen wat de leden delen, en zelf kennis delen.",
                        "You can now read what the members share, and share knowledge yourself.");
            case APPLICATION_DECLINED -> language.say("De reden: ", "The reason: ") + fact(entry, "reason");
            case INVITATION_ACCEPTED ->
                person(entry, language)
                        + language.say(" werkt nu namens ", " now acts for ")
                        + organisation(entry, language)
                        + ".";
            case REPRESENTATION_ADDED, REPRESENTATION_ENDED ->
                when(entry, language)
                        + (isHerself(entry)
                                ? language.say(
                                        " Weet je niet waarom? Vraag het aan een collega daar of aan de beheerder van"
                                                + " het netwerk.",
                                        " Don't you know why? Ask a colleague there or the network's steward.")
                                : language.say(
                                        " Klopt dit niet? Kijk dan wie er namens je organisatie werken.",
                                        " Isn't this right? Then look who act for your organisation."));
            case FEED_MADE ->
                when(entry, language)
                        + language.say(
                                " Was jij dat niet? Trek de feed dan in.", " Wasn't that you? Then revoke the feed.");
            case WEBHOOK_MADE, WEBHOOK_SECRET_MADE ->
                when(entry, language)
                        + language.say(
                                " Was jij dat niet? Haal de webhook dan weg.",
                                " Wasn't that you? Then remove the webhook.");
            default -> throw new IllegalArgumentException("Not of one's own: " + entry.kind());
        };
    }

    /** Why she is told, as the end of a sentence; empty when these have no reason in common. */
    static String because(List<Entry> entries, Language language) {
        List<String> reasons = entries.stream()
                .map(entry -> because(entry, language))
                .distinct()
                .toList();
        return reasons.size() == 1 ? reasons.getFirst() : "";
    }

    private static String because(Entry entry, Language language) {
        String organisation = organisation(entry, language);
        return switch (entry.kind()) {
            case APPLICATION_RECEIVED ->
                language.say("omdat je ", "because you run ")
                        + Names.inSentence(entry.networkName(), language)
                        + language.say(" beheert", "");
            case APPLICATION_ADMITTED, APPLICATION_DECLINED ->
                language.say("omdat je namens " + organisation + " werkt", "because you act for " + organisation);
            case INVITATION_ACCEPTED ->
                language.say("omdat je deze uitnodiging stuurde", "because you sent this invitation");
            case REPRESENTATION_ADDED, REPRESENTATION_ENDED ->
                isHerself(entry)
                        ? language.say("omdat dit over jou gaat", "because this is about you")
                        : language.say(
                                "omdat je namens " + organisation + " werkt", "because you act for " + organisation);
            case FEED_MADE, WEBHOOK_MADE, WEBHOOK_SECRET_MADE ->
                language.say("omdat dit over je eigen account gaat", "because this is about your own account");
            default -> "";
        };
    }

    /** Where it can be read, from the portal's root. */
    static String path(Entry entry) {
        String network = "/netwerken/" + entry.networkSlug();
        return switch (entry.kind()) {
            case APPLICATION_RECEIVED -> network + "/beheer";
            case INVITATION_ACCEPTED -> network + "/organisatie";
            case REPRESENTATION_ADDED, REPRESENTATION_ENDED -> isHerself(entry) ? network : network + "/organisatie";
            case FEED_MADE -> "/instellingen/feeds";
            case WEBHOOK_MADE, WEBHOOK_SECRET_MADE -> "/instellingen/webhooks";
            default -> network;
        };
    }

    private static String when(Entry entry, Language language) {
        return language.say("Dat was op ", "That was on ")
                + Instant.parse(entry.facts().getOrDefault("at", Instant.EPOCH.toString()))
                        .atZone(ZONE)
                        .format(DateTimeFormatter.ofPattern(
                                language.say("d MMMM yyyy 'om' HH.mm 'uur'", "d MMMM yyyy 'at' HH:mm"),
                                language.locale()))
                + ".";
    }

    private static boolean isHerself(Entry entry) {
        return fact(entry, "herself").equals("true");
    }

    /** Somebody who has been erased, or whose name is not to be said here, is a colleague. */
    private static String person(Entry entry, Language language) {
        String name = fact(entry, "person");
        return name.isBlank() ? language.say("Een collega", "A colleague") : name;
    }

    private static String organisation(Entry entry, Language language) {
        return Objects.requireNonNullElse(
                entry.organisationName(), language.say("je organisatie", "your organisation"));
    }

    private static String fact(Entry entry, String name) {
        return entry.facts().getOrDefault(name, "");
    }
}
