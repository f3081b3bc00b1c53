package nl.kopgroep.notification.mailing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kopgroep.notification.bounces.ConfirmationToken;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.facts.Networks.Network;
import nl.kopgroep.notification.following.UnsubscribeToken;
import nl.kopgroep.notification.telling.Entry;
import nl.kopgroep.notification.telling.EntryWording;
import nl.kopgroep.notification.telling.HandoverWording;
import nl.kopgroep.notification.telling.UpdateKind;
import nl.kopgroep.notification.wording.Language;
import nl.kopgroep.notification.wording.Names;
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
     * @param entries at least one; the newest in front, all about one item as one
     * @param stop the secret of the link by which it can be stopped, or null for what can't be
     */
    Letter write(
            String kind,
            List<Entry> entries,
            Network network,
            Map<UUID, Label> labels,
            @Nullable UnsubscribeToken stop,
            Language language) {
        List<Story> stories = Story.of(entries);
        boolean digest = isDigest(kind);
        StoryWording wording = new StoryWording(publicUrl, network, language);
        List<Story> unread = stories.stream().filter(story -> !story.read()).toList();
        List<Story> counted = unread.isEmpty() ? stories : unread;
        String count = count(counted.size(), network, language);
        List<Letter.Section> sections = digest
                ? Contents.of(stories, labels, language).parts().stream()
                        .map(part -> new Letter.Section(part.heading(), pieces(part.stories(), wording, true)))
                        .toList()
                : List.of(new Letter.Section("", pieces(stories, wording, false)));
        String steward = steward(stories.getFirst().newest(), network);
        return new Letter(
                language,
                network.name(),
                Colours.of(network, steward),
                OneLine.of(
                        counted.size() == 1
                                ? EntryWording.title(counted.getFirst().newest(), language)
                                : count),
                stories.size() == 1 ? "" : count,
                digest ? digestOpening(kind, network, language) : wording.opening(stories.getFirst()),
                sections,
                because(kind, entries, labels, language),
                stop == null ? null : publicUrl + "/afmelden/" + stop.value(),
                stop == null ? "" : stopWords(entries, language),
                settings(stories),
                language.say("Kies hoe vaak je mail krijgt", "Choose how often you get mail"),
                closing(steward, network, language),
                Agendas.of(stories, network, publicUrl));
    }

    /** Whether a mail of this kind gathers what was told since the one before. */
    static boolean isDigest(String kind) {
        return kind.equals("daily") || kind.equals("weekly");
    }

    private static List<Letter.Piece> pieces(List<Story> stories, StoryWording wording, boolean digest) {
        return stories.stream().map(story -> wording.piece(story, digest)).toList();
    }

    /** Where the reader says how often she wants this: at the very thing she follows, when that is the only one. */
    private String settings(List<Story> stories) {
        Set<UUID> followed = stories.stream()
                .flatMap(story -> story.entries().stream())
                .flatMap(entry -> entry.subscriptionIds().stream())
                .collect(Collectors.toSet());
        return publicUrl + "/instellingen"
                + (followed.size() == 1 ? "#volgen-" + followed.iterator().next() : "");
    }

    /** The mail by which somebody shows that mail arrives; its link does nothing until a button is pressed. */
    Letter confirmation(ConfirmationToken token, Network network, Language language) {
        return new Letter(
                language,
                network.name(),
                Colours.of(network),
                language.say("Zet je mail weer aan", "Switch your mail on again"),
                "",
                language.say(
                        "Mail naar dit adres kwam terug, daarom stuurden we niets meer.",
                        "Mail to this address came back, so we sent nothing more."),
                List.of(new Letter.Section(
                        "",
                        List.of(new Letter.Piece(
                                "",
                                "",
                                language.say("Komt deze mail aan?", "Does this mail arrive?"),
                                List.of(language.say(
                                        "Open dan binnen twee dagen de link en kies ‘Mail weer aanzetten’.",
                                        "Then open the link within two days and choose ‘Switch mail on’.")),
                                publicUrl + "/mailadres/" + token.value(),
                                language.say("Mail weer aanzetten", "Switch mail on"))))),
                language.say(
                        "Je krijgt deze mail omdat je erom vroeg bij Instellingen. Vroeg je er niet om? Dan hoef je niets"
                                + " te doen.",
                        "You get this mail because you asked for it in your settings. You didn't? Then you need do"
                                + " nothing."),
                null,
                "",
                publicUrl + "/instellingen",
                language.say("Kies hoe vaak je mail krijgt", "Choose how often you get mail"),
                closing(network.stewardName(), network, language),
                null);
    }

    private static String count(int stories, Network network, Language language) {
        String in = Names.inSentence(network.name(), language);
        return stories == 1
                ? language.say("1 nieuw bericht in " + in, "1 new update in " + in)
                : language.say(stories + " nieuwe berichten in " + in, stories + " new updates in " + in);
    }

    private static String digestOpening(String kind, Network network, Language language) {
        String in = Names.inSentence(network.name(), language);
        return kind.equals("daily")
                ? language.say(
                        "Dit is er sinds gisteren nieuw in " + in + ".", "This is new in " + in + " since yesterday.")
                : language.say(
                        "Dit is er sinds vorige week nieuw in " + in + ".",
                        "This is new in " + in + " since last week.");
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
                        + (canBeSwitchedOff(entries.getFirst().kind())
                                ? "."
                                : entries.getFirst().kind() == UpdateKind.ADDRESS_UNREACHABLE
                                                || HandoverWording.isForSideOnly(entries.getFirst())
                                                || entries.getFirst().kind().isOwn()
                                                || entries.getFirst().kind() == UpdateKind.WEBHOOK_SWITCHED_OFF
                                        ? language.say(
                                                ". Deze mail kun je niet uitzetten.",
                                                ". This mail can't be switched off.")
                                        : language.say(
                                                ". Over een overdracht sturen we elk lid een mail; die kun je niet uitzetten.",
                                                ". Every member is mailed about a handover; that can't be switched off."));
            default -> language.say("Je krijgt deze mail ", "You get this mail ") + reasons + ".";
        };
    }

    /** The network's news comes as everybody chose; what must arrive doesn't ask. */
    static boolean canBeSwitchedOff(UpdateKind kind) {
        return !kind.mustArrive() && kind != UpdateKind.ADDRESS_UNREACHABLE;
    }

    private static String stopWords(List<Entry> entries, Language language) {
        if (entries.stream()
                .allMatch(entry ->
                        entry.subscriptionIds().isEmpty() && entry.followed().isEmpty())) {
            return entries.getFirst().itemId() != null
                            && entries.stream().map(Entry::itemId).distinct().count() == 1
                    ? language.say("Geen mails meer over deze vraag", "No more mail about this question")
                    : language.say(
                            "Geen mails meer over nieuws uit het netwerk", "No more mail about the network's news");
        }
        long themes = entries.stream()
                .flatMap(entry -> entry.followed().stream())
                .distinct()
                .count();
        if (themes == 0) {
            return language.say("Hier geen mails meer over", "No more mail about this");
        }
        return themes > 1
                ? language.say("Geen mails meer over deze thema's", "No more mail about these themes")
                : language.say("Geen mails meer over dit thema", "No more mail about this theme");
    }

    private static String closing(String steward, Network network, Language language) {
        return language.say(
                "Het netwerk " + network.name() + " wordt beheerd door " + Names.inSentence(steward, language) + ".",
                "The network " + network.name() + " is run by " + Names.inSentence(steward, language) + ".");
    }

    /** Who took over says so itself: the network's own news of it may be later than this. */
    private static String steward(Entry entry, Network network) {
        return entry.kind() == UpdateKind.HANDOVER_COMPLETED ? fact(entry, "to") : network.stewardName();
    }

    private static String fact(Entry entry, String name) {
        return entry.facts().getOrDefault(name, "");
    }
}
