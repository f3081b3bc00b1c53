package nl.kopgroep.notification.mailing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kopgroep.notification.facts.Networks.Network;
import nl.kopgroep.notification.rhythm.Rhythm;
import nl.kopgroep.notification.telling.Entry;
import nl.kopgroep.notification.telling.EntryWording;
import nl.kopgroep.notification.telling.HandoverWording;
import nl.kopgroep.notification.telling.MeetingWording;
import nl.kopgroep.notification.telling.UpdateKind;
import nl.kopgroep.notification.wording.Language;
import nl.kopgroep.notification.wording.Names;

/**
 * The words for what a mail tells, in one network and language.
 *
 * @param publicUrl without a slash at its end
 */
record StoryWording(String publicUrl, Network network, Language language) {

    /** The first sentence of a mail that tells only this; empty when its title says what happened. */
    String opening(Story story) {
        Entry entry = story.newest();
        return switch (entry.kind()) {
            case ITEM_PUBLISHED, ITEM_CHANGED -> item(story);
            case ANSWER_GIVEN -> answered(story);
            case HANDOVER_ANNOUNCED ->
                language.say("%s draagt het netwerk %s over aan %s.", "%s is handing the network %s over to %s.")
                                .formatted(
                                        Names.atStart(fact(entry, "from"), language),
                                        network.name(),
                                        Names.inSentence(fact(entry, "to"), language))
                        + notBefore(entry);
            case HANDOVER_COMPLETED ->
                language.say(
                                "De overdracht is klaar: %s beheert nu het netwerk %s.",
                                "The handover is done: %s now runs the network %s.")
                        .formatted(Names.inSentence(fact(entry, "to"), language), network.name());
            case WEBHOOK_SWITCHED_OFF ->
                fact(entry, "because").equals("gone")
                        ? language.say(
                                "De server van je webhook antwoordde dat die er niet meer is.",
                                "The server of your webhook answered that it is gone.")
                        : language.say(
                                "Bij je webhook kwam al dagen niets meer aan.",
                                "Nothing has arrived at your webhook for days.");
            case ADDRESS_UNREACHABLE ->
                language.say(
                        "Een mail van " + Names.inSentence(network.name(), language)
                                + " kwam terug. Daarom sturen we niets meer naar dat adres.",
                        "A mail of " + Names.inSentence(network.name(), language)
                                + " came back. So we send nothing more to that address.");
            default -> "";
        };
    }

    /** A new item says what is new of it; one that was changed says how often. */
    private String item(Story story) {
        int changes = story.times(UpdateKind.ITEM_CHANGED);
        if (story.times(UpdateKind.ITEM_PUBLISHED) == 0) {
            return ItemWording.changed(story.newest(), changes, language);
        }
        String in = " in " + Names.inSentence(network.name(), language) + ".";
        return ItemWording.shared(story.newest(), language) + in + (changes == 0 ? "" : " " + since(changes));
    }

    /** How it is now, and how often that changed when it was more than once. */
    private String meeting(Story story) {
        int changes = story.times(UpdateKind.MEETING_CHANGED);
        return MeetingWording.explanation(story.newest(), language)
                + (changes < 2
                        ? ""
                        : " "
                                + language.say(
                                        "Er is " + changes + " keer iets aan veranderd.",
                                        "It has changed " + changes + " times."));
    }

    private String answered(Story story) {
        int answers = story.times(UpdateKind.ANSWER_GIVEN);
        if (answers > 1) {
            return language.say(
                    "Er zijn " + answers + " nieuwe antwoorden op deze vraag.",
                    "There are " + answers + " new answers to this question.");
        }
        return ItemWording.answered(story.newest(), language);
    }

    private String since(int changes) {
        return changes == 1
                ? language.say("Sindsdien is er iets aan veranderd.", "It has changed since.")
                : language.say(
                        "Sindsdien is er " + changes + " keer iets aan veranderd.",
                        "It has changed " + changes + " times since.");
    }

    private String unreachable(Entry entry) {
        return EntryWording.isAboutContact(entry)
                ? language.say(
                        "Een contact volgt het netwerk per mail, zonder account. Je hoeft niets te doen: wie het adres"
                                + " weer gebruikt, vult het bij het netwerk opnieuw in.",
                        "A contact follows the network by mail, without an account. You need do nothing: who uses the"
                                + " address again fills it in again at the network.")
                : language.say(
                        "Weet je een adres dat wel werkt? Nodig je collega daarop uit. Klopt het adres? Dan kan je"
                                + " collega de mail weer aanzetten bij Instellingen.",
                        "Do you know an address that works? Invite your colleague there. Is the address right? Then"
                                + " your colleague can switch mail on again in the settings.");
    }

    /** The story as a part of a mail, which may hold others. */
    Letter.Piece piece(Story story, boolean digest) {
        Entry entry = story.newest();
        List<String> paragraphs = new ArrayList<>();
        switch (entry.kind()) {
            case HANDOVER_ANNOUNCED -> paragraphs.addAll(whatChanges(entry, language));
            case MEETING_PLANNED, MEETING_CHANGED, MEETING_CANCELLED -> paragraphs.add(OneLine.of(meeting(story)));
            case APPLICATION_RECEIVED,
                    APPLICATION_ADMITTED,
                    APPLICATION_DECLINED,
                    INVITATION_ACCEPTED,
                    REPRESENTATION_ADDED,
                    REPRESENTATION_ENDED,
                    FEED_MADE,
                    WEBHOOK_MADE,
                    WEBHOOK_SECRET_MADE -> paragraphs.add(OneLine.of(EntryWording.text(entry, language)));
            case HANDOVER_OFFERED, HANDOVER_ACCEPTED, HANDOVER_EXPIRED, HANDOVER_FROZEN, HANDOVER_CALLED_OFF ->
                paragraphs.add(HandoverWording.explanation(entry, language));
            case HANDOVER_COMPLETED ->
                paragraphs.add(language.say(
                        "Je account, je lidmaatschap, wat je volgt en de links die je bewaarde blijven hetzelfde.",
                        "Your account, your membership, what you follow and the links you kept stay the same."));
            case HANDOVER_DECLINED, HANDOVER_WITHDRAWN -> {
                paragraphs.add(HandoverWording.explanation(entry, language));
                if (!fact(entry, "reason").isBlank()) {
                    paragraphs.add(language.say("De reden: ", "The reason: ") + OneLine.of(fact(entry, "reason")));
                }
            }
            case WEBHOOK_SWITCHED_OFF ->
                paragraphs.add(language.say(
                        "Kijk bij je instellingen wat er misging. Werkt de server weer? Dan zet je de webhook daar"
                                + " weer aan.",
                        "Look in your settings at what went wrong. Does the server work again? Then switch the webhook"
                                + " on there."));
            case ADDRESS_UNREACHABLE -> paragraphs.add(unreachable(entry));
            default -> {
                // The title says it.
            }
        }
        String kicker = digest && entry.kind().aboutItem() ? kicker(story) : "";
        return new Letter.Piece(
                kicker,
                digest && story.read() ? language.say("Al gelezen", "Already read") : "",
                !digest && entry.kind() == UpdateKind.HANDOVER_ANNOUNCED
                        ? language.say("Wat verandert er voor jou?", "What changes for you?")
                        : OneLine.of(EntryWording.title(entry, language)),
                paragraphs,
                publicUrl + EntryWording.path(entry),
                entry.kind().aboutItem()
                        ? language.say("Lees verder", "Read on")
                        : language.say("Bekijk het op het platform", "See it on the platform"));
    }

    /** From which day on it may begin, by the calendar in the Netherlands; nothing when that wasn't told. */
    private String notBefore(Entry entry) {
        String freezeAt = fact(entry, "freezeAt");
        if (freezeAt.isEmpty()) {
            return "";
        }
        String day = Instant.parse(freezeAt)
                .atZone(Rhythm.USUAL.zone())
                .format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language.locale()));
        return language.say(" Dat begint niet eerder dan " + day + ".", " That won't begin before " + day + ".");
    }

    private String kicker(Story story) {
        if (story.newest().kind() == UpdateKind.ANSWER_GIVEN) {
            return language.say("Vraag", "Question");
        }
        int changes = story.times(UpdateKind.ITEM_CHANGED);
        String kicker = ItemWording.kicker(story.newest(), language);
        return switch (changes) {
            case 0 -> kicker;
            case 1 -> kicker + language.say(" · aangepast", " · changed");
            default -> kicker + language.say(" · " + changes + " keer aangepast", " · changed " + changes + " times");
        };
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

    private static String fact(Entry entry, String name) {
        return entry.facts().getOrDefault(name, "");
    }
}
