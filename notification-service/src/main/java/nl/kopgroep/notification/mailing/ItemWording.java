package nl.kopgroep.notification.mailing;

import java.util.Objects;
import nl.kopgroep.notification.telling.Entry;
import nl.kopgroep.notification.wording.Language;

/** Sentences about an item of each kind. */
final class ItemWording {

    private ItemWording() {}

    /** "Extra Strong deelde een tip", without the full stop. */
    static String shared(Entry entry, Language language) {
        if ("question".equals(entry.itemKind())) {
            return organisation(entry, language) + language.say(" stelde een vraag", " asked a question");
        }
        return organisation(entry, language) + language.say(" deelde ", " shared ") + kind(entry, language);
    }

    /** "Extra Strong heeft een tip 2 keer aangepast." */
    static String changed(Entry entry, int times, Language language) {
        String often = times == 1 ? "" : language.say(" " + times + " keer", " " + times + " times");
        return organisation(entry, language)
                + language.say(
                        " heeft " + kind(entry, language) + often + " aangepast.",
                        " changed " + kind(entry, language) + often + ".");
    }

    static String answered(Entry entry, Language language) {
        return organisation(entry, language) + language.say(" beantwoordde een vraag.", " answered a question.");
    }

    /** "Tip van Extra Strong". */
    static String kicker(Entry entry, Language language) {
        String kind = kind(entry, language).replaceFirst("^\\S+ ", "");
        return Character.toUpperCase(kind.charAt(0))
                + kind.substring(1)
                + language.say(" van ", " by ")
                + organisation(entry, language);
    }

    private static String organisation(Entry entry, Language language) {
        return OneLine.of(Objects.requireNonNullElse(
                entry.organisationName(), language.say("Een organisatie", "An organisation")));
    }

    private static String kind(Entry entry, Language language) {
        return switch (Objects.requireNonNullElse(entry.itemKind(), "")) {
            case "article" -> language.say("een artikel", "an article");
            case "tip" -> language.say("een tip", "a tip");
            case "example" -> language.say("een voorbeeld", "an example");
            case "guide" -> language.say("een handleiding", "a guide");
            case "presentation" -> language.say("een presentatie", "a presentation");
            case "question" -> language.say("een vraag", "a question");
            case "report" -> language.say("een verslag", "a report");
            default -> language.say("een bericht", "a post");
        };
    }
}
