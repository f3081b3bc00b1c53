package nl.kopgroep.notification.mailing;

import java.util.List;
import nl.kopgroep.notification.contacts.ContactToken;
import nl.kopgroep.notification.facts.Networks.Network;
import nl.kopgroep.notification.wording.Language;
import nl.kopgroep.notification.wording.Names;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What goes to an address of which somebody says that it is hers. There is nothing in it that whoever asked could have
 * written, so that it can't be used to send words of one's own.
 */
@Component
class ContactLetters {

    private final String publicUrl;

    ContactLetters(@Value("${kopgroep.public-url}") String publicUrl) {
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /** Asks whether she wants it; its link does nothing until a button is pressed. */
    Letter confirm(ContactToken token, Network network, Language language) {
        String in = Names.inSentence(network.name(), language);
        return letter(
                network,
                language,
                language.say("Bevestig dat je " + in + " wilt volgen", "Confirm that you want to follow " + in),
                language.say("Wil je mail over " + in + "?", "Do you want mail about " + in + "?"),
                language.say(
                        "Open binnen twee dagen de link en kies ‘Ja, stuur mij mail’. Daarna kun je met één klik stoppen,"
                                + " in elke mail.",
                        "Open the link within two days and choose ‘Yes, send me mail’. After that you can stop with one"
                                + " click, in every mail."),
                publicUrl + "/bevestigen/" + token.value(),
                language.say("Bekijk en bevestig", "See and confirm"));
    }

    /** She has an account, and follows with that. */
    Letter known(Network network, Language language) {
        String in = Names.inSentence(network.name(), language);
        return letter(
                network,
                language,
                language.say("Je kunt inloggen om " + in + " te volgen", "You can log in to follow " + in),
                language.say("Je hebt al een account", "You have an account already"),
                language.say(
                        "Iemand vulde je mailadres in om mail over " + in
                                + " te krijgen. Log in en kies zelf wat je volgt.",
                        "Somebody filled in your address to get mail about " + in
                                + ". Log in and choose yourself what you follow."),
                publicUrl + "/instellingen",
                language.say("Kies wat je volgt", "Choose what you follow"));
    }

    private Letter letter(
            Network network, Language language, String subject, String title, String text, String url, String action) {
        return new Letter(
                language,
                network.name(),
                Colours.of(network),
                OneLine.of(subject),
                "",
                "",
                List.of(new Letter.Section("", List.of(new Letter.Piece("", "", title, List.of(text), url, action)))),
                language.say(
                        "Je krijgt deze mail omdat iemand dit adres invulde. Was jij dat niet? Dan hoef je niets te doen.",
                        "You get this mail because somebody filled in this address. It wasn't you? Then you need do"
                                + " nothing."),
                null,
                "",
                publicUrl + "/netwerken/" + network.slug(),
                language.say("Bekijk het netwerk", "See the network"),
                language.say(
                        "Het netwerk " + network.name() + " wordt beheerd door "
                                + Names.inSentence(network.stewardName(), language) + ".",
                        "The network " + network.name() + " is run by "
                                + Names.inSentence(network.stewardName(), language) + "."),
                null);
    }
}
