package nl.kopgroep.gateway.problem;

import java.util.Locale;

/** What the gateway itself refuses, each with its status, its stable name and what the reader can do about it. */
public enum Problem {
    TWO_IDENTITIES(
            400,
            "bad-request",
            "Twee manieren tegelijk om te zeggen wie je bent",
            "Stuur óf de sessiecookie mee, óf een bearer-token, niet allebei.",
            "Two ways at once to say who you are",
            "Send either the session cookie or a bearer token, not both."),
    NOT_UNDERSTOOD(
            400,
            "bad-request",
            "We begrijpen dit verzoek niet",
            "Laad de pagina opnieuw en probeer het nog een keer.",
            "We don't understand this request",
            "Load the page again and try once more."),
    NOT_SIGNED_IN(
            401,
            "not-signed-in",
            "Je bent niet ingelogd",
            "Log opnieuw in om verder te gaan.",
            "You are not logged in",
            "Log in again to go on."),
    FORGED(
            403,
            "not-allowed",
            "Dit verzoek kwam niet uit een pagina van ons",
            "Laad de pagina opnieuw en probeer het nog een keer.",
            "This request did not come from one of our pages",
            "Load the page again and try once more."),
    NOT_FOUND(
            404,
            "not-found",
            "Deze pagina bestaat niet",
            "Controleer het adres, of begin op de voorpagina.",
            "This page does not exist",
            "Check the address, or start at the front page."),
    TOO_LARGE(
            413,
            "too-large",
            "Dit is te groot om te versturen",
            "Stuur hooguit %s tegelijk. Wat je typte is niet verstuurd.",
            "This is too large to send",
            "Send at most %s at a time. What you typed was not sent."),
    TOO_MANY(
            429,
            "too-many-requests",
            "Dit ging wel erg vaak achter elkaar",
            "Wacht even en probeer het dan opnieuw.",
            "This was a bit too often",
            "Wait a while and then try again."),
    BROKEN(
            500,
            "unexpected",
            "Er ging iets mis bij ons",
            "Probeer het over een paar minuten nog eens.",
            "Something went wrong on our side",
            "Try again in a few minutes."),
    UNAVAILABLE(
            503,
            "unavailable",
            "Dit onderdeel is even niet bereikbaar",
            "Probeer het over een halve minuut opnieuw. Wat je typte is niet verstuurd.",
            "This part can't be reached just now",
            "Try again in half a minute. What you typed was not sent.");

    private final int status;
    private final String slug;
    private final String dutchTitle;
    private final String dutchDetail;
    private final String englishTitle;
    private final String englishDetail;

    Problem(int status, String slug, String dutchTitle, String dutchDetail, String englishTitle, String englishDetail) {
        this.status = status;
        this.slug = slug;
        this.dutchTitle = dutchTitle;
        this.dutchDetail = dutchDetail;
        this.englishTitle = englishTitle;
        this.englishDetail = englishDetail;
    }

    public int status() {
        return status;
    }

    String type() {
        return "https://kopgroep.nl/problems/" + slug;
    }

    String title(Locale language) {
        return isEnglish(language) ? englishTitle : dutchTitle;
    }

    /** @param words what the sentence leaves open, if it does */
    String detail(Locale language, Object... words) {
        return (isEnglish(language) ? englishDetail : dutchDetail).formatted(words);
    }

    private static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }
}
