package nl.kopgroep.notification.mailing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kopgroep.notification.bounces.ConfirmationToken;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.facts.Networks.Network;
import nl.kopgroep.notification.following.UnsubscribeToken;
import nl.kopgroep.notification.telling.Entry;
import nl.kopgroep.notification.telling.EntryWording;
import nl.kopgroep.notification.telling.UpdateKind;
import nl.kopgroep.notification.wording.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts what is to be told into words: one update, a handover, or what came together since the last digest. */
@Component
class LetterWriter {

    private final String publicUrl;

    LetterWriter(@Value("${kopgroep.public-url}") String publicUrl) {
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /**
     * Writes the letter.
     *
     * @param entries at least one; told newest first
     * @param stop the secret of the link by which it can be stopped, or null for what can't be
     */
    Letter write(
            String kind,
            List<Entry> entries,
            Network network,
            Map<UUID, Label> labels,
            @Nullable UnsubscribeToken stop,
            Language language) {
        List<Entry> sorted = entries.stream()
                .sorted(Comparator.comparing(Entry::toldAt).reversed())
                .toList();
        boolean single = sorted.size() == 1;
        boolean digest = kind.equals("daily") || kind.equals("weekly");
        return new Letter(
                language,
                network.name(),
                OneLine.of(single ? EntryWording.title(sorted.getFirst(), language) : count(sorted, network, language)),
                digest ? digestOpening(kind, network, language) : opening(sorted.getFirst(), network, language),
                sorted.stream()
                        .map(entry -> piece(entry, digest, network, language))
                        .toList(),
                because(kind, sorted, labels, language),
                stop == null ? null : publicUrl + "/afmelden/" + stop.value(),
                stop == null ? "" : stopWords(sorted, language),
                publicUrl + "/instellingen",
                language.say("Kies hoe vaak je mail krijgt", "Choose how often you get mail"),
                closing(steward(sorted.getFirst(), network), network, language));
    }

    /** The mail by which somebody shows that mail arrives; its link does nothing until a button is pressed. */
    Letter confirmation(ConfirmationToken token, Network network, Language language) {
        return new Letter(
                language,
                network.name(),
                language.say("Zet je mail weer aan", "Switch your mail on again"),
                language.say(
                        "Mail naar dit adres kwam terug, daarom stuurden we niets meer.",
                        "Mail to this address came back, so we sent nothing more."),
                List.of(new Letter.Piece(
                        "",
                        language.say("Komt deze mail aan?", "Does this mail arrive?"),
                        List.of(language.say(
                                "Open dan binnen twee dagen de link en kies ‘Mail weer aanzetten’.",
                                "Then open the link within two days and choose ‘Switch mail on’.")),
                        publicUrl + "/mailadres/" + token.value(),
                        language.say("Mail weer aanzetten", "Switch mail on"))),
                language.say(
                        "Je krijgt deze mail omdat je erom vroeg bij Instellingen. Vroeg je er niet om? Dan hoef je niets"
                                + " te doen.",
                        "You get this mail because you asked for it in your settings. You didn't? Then you need do"
                                + " nothing."),
                null,
                "",
                publicUrl + "/instellingen",
                language.say("Kies hoe vaak je mail krijgt", "Choose how often you get mail"),
                closing(network.stewardName(), network, language));
    }

    private static String count(List<Entry> entries, Network network, Language language) {
        return language.say(
                entries.size() + " nieuwe berichten in " + network.name(),
                entries.size() + " new updates in " + network.name());
    }

    private static String digestOpening(String kind, Network network, Language language) {
        return kind.equals("daily")
                ? language.say(
                        "Dit is er sinds gisteren nieuw in " + network.name() + ".",
                        "This is new in " + network.name() + " since yesterday.")
                : language.say(
                        "Dit is er sinds vorige week nieuw in " + network.name() + ".",
                        "This is new in " + network.name() + " since last week.");
    }

    private static String opening(Entry entry, Network network, Language language) {
        return switch (entry.kind()) {
            case ITEM_PUBLISHED ->
                ItemWording.shared(entry, language) + language.say(" in ", " in ") + network.name() + ".";
            case ITEM_CHANGED -> ItemWording.changed(entry, language);
            case HANDOVER_ANNOUNCED ->
                language.say("%s draagt het netwerk %s over aan %s.", "%s is handing the network %s over to %s.")
                        .formatted(fact(entry, "from"), network.name(), fact(entry, "to"));
            case HANDOVER_COMPLETED ->
                language.say(
                                "De overdracht is klaar: %s beheert nu het netwerk %s.",
                                "The handover is done: %s now runs the network %s.")
                        .formatted(fact(entry, "to"), network.name());
            case MEMBER_ADMITTED, MEMBER_PRESENTED -> EntryWording.title(entry, language) + ".";
            case ADDRESS_UNREACHABLE ->
                language.say(
                        "Een mail van " + network.name() + " kwam terug. Daarom sturen we niets meer naar dat adres.",
                        "A mail of " + network.name() + " came back. So we send nothing more to that address.");
        };
    }

    private Letter.Piece piece(Entry entry, boolean digest, Network network, Language language) {
        List<String> paragraphs = new ArrayList<>();
        switch (entry.kind()) {
            case HANDOVER_ANNOUNCED -> paragraphs.addAll(whatChanges(entry, language));
            case HANDOVER_COMPLETED ->
                paragraphs.add(language.say(
                        "Je account, je lidmaatschap, wat je volgt en de links die je bewaarde blijven hetzelfde.",
                        "Your account, your membership, what you follow and the links you kept stay the same."));
            case ADDRESS_UNREACHABLE ->
                paragraphs.add(language.say(
                        "Weet je een adres dat wel werkt? Nodig je collega daarop uit. Klopt het adres? Dan kan je"
                                + " collega de mail weer aanzetten bij Instellingen.",
                        "Do you know an address that works? Invite your colleague there. Is the address right? Then"
                                + " your colleague can switch mail on again in the settings."));
            default -> {
                // The title says it.
            }
        }
        String kicker = digest && entry.kind().aboutItem() ? ItemWording.kicker(entry, language) : "";
        return new Letter.Piece(
                kicker,
                entry.kind() == UpdateKind.HANDOVER_ANNOUNCED
                        ? language.say("Wat verandert er voor jou?", "What changes for you?")
                        : OneLine.of(EntryWording.title(entry, language)),
                paragraphs,
                publicUrl + EntryWording.path(entry),
                entry.kind().aboutItem()
                        ? language.say("Lees verder", "Read on")
                        : language.say("Bekijk het op het platform", "See it on the platform"));
    }

    private static List<String> whatChanges(Entry entry, Language language) {
        String told = fact(entry, language.say("whatChangesNl", "whatChangesEn"));
        String text = told.isBlank() ? fact(entry, language.say("whatChangesEn", "whatChangesNl")) : told;
        List<String> paragraphs = Stream.of(text.replace("\r\n", "\n").split("\n\\s*\n"))
                .map(OneLine::of)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        return paragraphs.isEmpty()
                ? List.of(language.say("Voor jou verandert er niets.", "Nothing changes for you."))
                : paragraphs;
    }

    private static String because(String kind, List<Entry> entries, Map<UUID, Label> labels, Language language) {
        String reasons = EntryWording.because(entries, labels, language);
        return switch (kind) {
            case "daily" ->
                language.say("Je krijgt deze mail elke dag, ", "You get this mail every day, ") + reasons + ".";
            case "weekly" ->
                language.say("Je krijgt deze mail elke week, ", "You get this mail every week, ") + reasons + ".";
            case "notice" ->
                language.say("Je krijgt deze mail ", "You get this mail ")
                        + reasons
                        + (entries.getFirst().kind() == UpdateKind.ADDRESS_UNREACHABLE
                                ? "."
                                : language.say(
                                        ". Over een overdracht sturen we elk lid een mail.",
                                        ". Every member is mailed about a handover."));
            default -> language.say("Je krijgt deze mail ", "You get this mail ") + reasons + ".";
        };
    }

    private static String stopWords(List<Entry> entries, Language language) {
        long themes = entries.stream()
                .flatMap(entry -> entry.followed().stream())
                .distinct()
                .count();
        return themes > 1
                ? language.say("Geen mails meer over deze thema's", "No more mail about these themes")
                : language.say("Geen mails meer over dit thema", "No more mail about this theme");
    }

    private static String closing(String steward, Network network, Language language) {
        return language.say(
                "Het netwerk " + network.name() + " wordt beheerd door " + steward + ".",
                "The network " + network.name() + " is run by " + steward + ".");
    }

    /** Who took over says so itself: the network's own news of it may be later than this. */
    private static String steward(Entry entry, Network network) {
        return entry.kind() == UpdateKind.HANDOVER_COMPLETED ? fact(entry, "to") : network.stewardName();
    }

    private static String fact(Entry entry, String name) {
        return entry.facts().getOrDefault(name, "");
    }
}
