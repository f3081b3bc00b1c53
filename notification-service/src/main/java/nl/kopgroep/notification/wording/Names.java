package nl.kopgroep.notification.wording;

import java.util.regex.Pattern;

/**
 * Names of networks and programmes in a sentence, with their article: "het Actieleernetwerk", "de Kopgroep", but
 * "Zorgpact". Dutch nouns give their gender away by their ending often enough to be worth a list; others get none. The
 * portal has the same list.
 */
public final class Names {

    private static final Pattern HET =
            Pattern.compile("(netwerk|platform|verbond|collectief|consortium)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DE = Pattern.compile(
            "(groep|commissie|alliantie|kring|beweging|agenda['’]s|raad|vereniging|stichting|coalitie)\\b",
            Pattern.CASE_INSENSITIVE);

    private Names() {}

    /** The name as it stands within a sentence. */
    public static String inSentence(String name, Language language) {
        String article = HET.matcher(name).find() ? "het " : DE.matcher(name).find() ? "de " : "";
        return article.isEmpty() ? name : language.say(article, "the ") + name;
    }

    /** The name as it begins a sentence. */
    public static String atStart(String name, Language language) {
        String phrase = inSentence(name, language);
        return phrase.isEmpty() ? phrase : Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }
}
