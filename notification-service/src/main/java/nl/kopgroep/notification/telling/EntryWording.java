package nl.kopgroep.notification.telling;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.wording.Language;
import nl.kopgroep.notification.wording.Names;

/** The words for an entry, in whichever channel it is shown. Titles are as people typed them: escape them. */
public final class EntryWording {

    private EntryWording() {}

    /** What it is, in a line. */
    public static String title(Entry entry, Language language) {
        String organisation = Objects.requireNonNullElse(
                entry.organisationName(), language.say("Een organisatie", "An organisation"));
        return switch (entry.kind()) {
            case ITEM_PUBLISHED, ITEM_CHANGED -> Objects.requireNonNullElse(entry.itemTitle(), "");
            case ANSWER_GIVEN ->
                language.say("Antwoord op: ", "Answer to: ") + Objects.requireNonNullElse(entry.itemTitle(), "");
            case MEMBER_ADMITTED ->
                organisation
                        + language.say(" is nu lid van ", " is now a member of ")
                        + Names.inSentence(entry.networkName(), language);
            case MEMBER_PRESENTED -> organisation + language.say(" stelt zich voor", " introduces itself");
            case APPLICATION_RECEIVED,
                    APPLICATION_ADMITTED,
                    APPLICATION_DECLINED,
                    INVITATION_ACCEPTED,
                    REPRESENTATION_ADDED,
                    REPRESENTATION_ENDED,
                    FEED_MADE,
                    WEBHOOK_MADE,
                    WEBHOOK_SECRET_MADE -> OwnWording.title(entry, language);
            case MEETING_PLANNED, MEETING_CHANGED, MEETING_CANCELLED -> MeetingWording.title(entry, language);
            case HANDOVER_OFFERED,
                    HANDOVER_ACCEPTED,
                    HANDOVER_DECLINED,
                    HANDOVER_WITHDRAWN,
                    HANDOVER_EXPIRED,
                    HANDOVER_FROZEN,
                    HANDOVER_CALLED_OFF -> HandoverWording.title(entry, language);
            case HANDOVER_ANNOUNCED ->
                Names.atStart(entry.networkName(), language)
                        + language.say(" wordt overgedragen aan ", " is being handed over to ")
                        + Names.inSentence(entry.facts().getOrDefault("to", ""), language);
            case HANDOVER_COMPLETED ->
                Names.atStart(entry.networkName(), language)
                        + language.say(" hoort nu bij ", " now belongs to ")
                        + Names.inSentence(entry.facts().getOrDefault("to", ""), language);
            case WEBHOOK_SWITCHED_OFF ->
                language.say("We sturen niets meer naar ", "Nothing is sent any more to ")
                        + entry.facts().getOrDefault("host", "");
            case ADDRESS_UNREACHABLE ->
                language.say(
                        "Mail aan " + whom(entry, language) + " komt niet aan",
                        "Mail to " + whom(entry, language) + " doesn't arrive");
        };
    }

    /** What there is to say beside the title, in a sentence or two; empty when the title says it. */
    public static String text(Entry entry, Language language) {
        if (entry.kind().isOwn()) {
            return OwnWording.explanation(entry, language);
        }
        return switch (entry.kind()) {
            case MEETING_PLANNED, MEETING_CHANGED, MEETING_CANCELLED -> MeetingWording.explanation(entry, language);
            case HANDOVER_OFFERED,
                    HANDOVER_ACCEPTED,
                    HANDOVER_DECLINED,
                    HANDOVER_WITHDRAWN,
                    HANDOVER_EXPIRED,
                    HANDOVER_FROZEN,
                    HANDOVER_CALLED_OFF -> HandoverWording.explanation(entry, language);
            default -> "";
        };
    }

    /** Whom it is about: somebody, once she has been erased. */
    private static String whom(Entry entry, Language language) {
        String name = entry.facts().getOrDefault("person", "");
        if (isAboutContact(entry)) {
            return language.say("een contact", "a contact");
        }
        return name.isBlank() ? language.say("iemand van je organisatie", "somebody of your organisation") : name;
    }

    /** Whether it is about somebody without an account. */
    public static boolean isAboutContact(Entry entry) {
        return "true".equals(entry.facts().get("contact"));
    }

    /** Why the person hears of it, as the end of a sentence that begins with "omdat" or "because". */
    public static String because(Entry entry, Map<UUID, Label> labels, Language language) {
        return because(List.of(entry), labels, language);
    }

    /** Why the person hears of these, all of one network, in one breath. */
    public static String because(List<Entry> entries, Map<UUID, Label> labels, Language language) {
        if (entries.stream().allMatch(entry -> entry.kind() == UpdateKind.ADDRESS_UNREACHABLE)) {
            String network = Names.inSentence(entries.getFirst().networkName(), language);
            if (entries.stream().allMatch(EntryWording::isAboutContact)) {
                return language.say("omdat je " + network + " beheert", "because you run " + network);
            }
            return language.say(
                    "omdat je een organisatie in " + network + " vertegenwoordigt",
                    "because you represent an organisation in " + network);
        }
        if (entries.stream().allMatch(HandoverWording::isForSideOnly)) {
            return HandoverWording.because(entries.getFirst(), language);
        }
        if (entries.stream().allMatch(entry -> entry.kind() == UpdateKind.WEBHOOK_SWITCHED_OFF)) {
            return language.say("omdat je daar een webhook voor hebt gemaakt", "because you made a webhook for it");
        }
        String own = OwnWording.because(entries, language);
        if (!own.isEmpty()) {
            return own;
        }
        if (entries.stream()
                .noneMatch(entry -> entry.kind().aboutItem()
                        || !FollowedWords.lines(entry, language).isEmpty())) {
            return language.say("omdat je organisatie lid is van ", "because your organisation is a member of ")
                    + Names.inSentence(entries.getFirst().networkName(), language);
        }
        if (entries.stream().allMatch(entry -> entry.kind() == UpdateKind.ANSWER_GIVEN)) {
            return entries.getFirst().subscriptionIds().isEmpty()
                    ? language.say("omdat je deze vraag stelde", "because you asked this question")
                    : language.say("omdat je deze vraag volgt", "because you follow this question");
        }
        List<String> themes = Stream.concat(
                        entries.stream()
                                .flatMap(entry -> entry.followed().stream())
                                .map(labels::get)
                                .filter(Objects::nonNull)
                                .map(label -> label.in(language))
                                .sorted(),
                        entries.stream().flatMap(entry -> FollowedWords.lines(entry, language).stream()))
                .distinct()
                .toList();
        String followed =
                themes.isEmpty() ? language.say("een thema hiervan", "a theme of this") : language.enumerate(themes);
        return language.say("omdat je " + followed + " volgt", "because you follow " + followed);
    }

    /** Where it can be read, from the portal's root. */
    public static String path(Entry entry) {
        return switch (entry.kind()) {
            case ITEM_PUBLISHED, ITEM_CHANGED, ANSWER_GIVEN -> "/p/" + entry.itemId();
            case MEETING_PLANNED, MEETING_CHANGED, MEETING_CANCELLED ->
                "/netwerken/" + entry.networkSlug() + "/bijeenkomsten";
            case APPLICATION_RECEIVED,
                    APPLICATION_ADMITTED,
                    APPLICATION_DECLINED,
                    INVITATION_ACCEPTED,
                    REPRESENTATION_ADDED,
                    REPRESENTATION_ENDED,
                    FEED_MADE,
                    WEBHOOK_MADE,
                    WEBHOOK_SECRET_MADE -> OwnWording.path(entry);
            case MEMBER_ADMITTED, MEMBER_PRESENTED -> "/netwerken/" + entry.networkSlug() + "/leden";
            case HANDOVER_OFFERED,
                    HANDOVER_ACCEPTED,
                    HANDOVER_DECLINED,
                    HANDOVER_WITHDRAWN,
                    HANDOVER_EXPIRED,
                    HANDOVER_ANNOUNCED,
                    HANDOVER_FROZEN,
                    HANDOVER_CALLED_OFF,
                    HANDOVER_COMPLETED -> "/netwerken/" + entry.networkSlug() + "/overdracht";
            case WEBHOOK_SWITCHED_OFF -> "/instellingen/webhooks";
            case ADDRESS_UNREACHABLE ->
                "/netwerken/" + entry.networkSlug() + (isAboutContact(entry) ? "/beheer" : "/organisatie");
        };
    }
}
